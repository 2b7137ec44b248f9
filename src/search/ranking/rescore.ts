import { type AskedQuery, MAX_ASKED_WORDS, type Phrase, type ValuedReading } from '../query/askedQuery';
import { weighNearness, weighRuns } from './nearness';
import { MAX_COUNT } from '../index/postings';
import { PaperTermsCursor } from '../index/paperTerms';
import { Zone, ZONE_COUNT } from '../text/readPaper';
import type { MatchKind } from '../searchHit';
import { repeated, saturate, zoneWeight } from './scoring';
import { findNumber, openPaper, type Segment } from '../index/segment';
import { STOP_WORDS } from '../text/stopWords';

/** Where a reading of the query stands in a paper. */
export interface Occurrence {
  readonly zone: number;
  /** The term that ends it. */
  readonly term: string;
  /** The words of the query that it covers, half-open. */
  readonly from: number;
  readonly to: number;
  readonly how: MatchKind;
  readonly value: number;
  /** Words of the zone, first and last. */
  readonly first: number;
  readonly last: number;
  /** Offsets in the field's text. */
  readonly start: number;
  readonly end: number;
}

/** A paper that was read for a query. */
export interface Rescored {
  readonly score: number;
  readonly occurrences: readonly Occurrence[];
}

const NOTHING_ASKED: AskedQuery = { words: [], readings: [], phrases: [], excluded: [], years: undefined };

/** A term that a reading wants at one of its places. */
interface Wanted {
  readonly reading: ValuedReading;
  readonly place: number;
  readonly term: string;
}

/** How far a reading of several places has come. */
interface Begun {
  readonly zone: number;
  readonly place: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

/** Terms of a reading may have one word between them: *automatic (speech) recognition*. */
const MAX_STEP = 2;

/**
 * The second stage of a search: reads the terms of papers of one segment and scores them exactly. Lives as long as
 * its segment, since the table of wanted terms is as long as the vocabulary.
 */
export class Rescorer {
  private asked: AskedQuery = NOTHING_ASKED;
  private readonly wanted = new Map<number, Wanted[]>();
  /** 1 for each term in `wanted`. */
  private readonly isWanted: Uint8Array;
  private readonly cursor: PaperTermsCursor;
  /** For each word and zone its best value and how often it occurs: reused, since every candidate needs them. */
  private readonly bestValue = new Float64Array(MAX_ASKED_WORDS * ZONE_COUNT);
  private readonly counts = new Uint8Array(MAX_ASKED_WORDS * ZONE_COUNT);
  private phrases: readonly PhraseNumbers[] = [];
  private excluded: readonly PhraseNumbers[] = [];

  constructor(private readonly segment: Segment) {
    this.isWanted = new Uint8Array(segment.lengths.length);
    this.cursor = new PaperTermsCursor(segment.lengths);
  }

  /** Takes up another query: papers are rescored for it from now on. */
  ask(asked: AskedQuery): void {
    for (const term of this.wanted.keys()) this.isWanted[term] = 0;
    this.wanted.clear();
    this.asked = asked;
    for (const reading of asked.readings) {
      for (const [place, terms] of reading.places.entries()) {
        for (const term of terms) this.want(findNumber(this.segment, term), { reading, place, term });
      }
    }
    this.phrases = asked.phrases.map((phrase) => numberPhrase(phrase, this.segment));
    this.excluded = asked.excluded.map((phrase) => numberPhrase(phrase, this.segment));
  }

  /** Scores a paper; undefined when it breaks a rule of the query that the first stage could not see. */
  rescore(paper: number, titleWords: number): Rescored | undefined {
    if (this.phrases.some((phrase) => !this.hasPhrase(paper, phrase))) return undefined;
    if (this.excluded.some((phrase) => this.hasPhrase(paper, phrase))) return undefined;
    const occurrences = this.findOccurrences(paper);
    return { score: this.score(occurrences, titleWords), occurrences };
  }

  private want(term: number | undefined, wanted: Wanted): void {
    if (term === undefined) return;
    this.isWanted[term] = 1;
    const list = this.wanted.get(term);
    if (list === undefined) this.wanted.set(term, [wanted]);
    else list.push(wanted);
  }

  private findOccurrences(paper: number): Occurrence[] {
    const found: Occurrence[] = [];
    const begun = new Map<ValuedReading, Begun>();
    openPaper(this.segment, paper, this.cursor);
    while (this.cursor.next(this.isWanted)) {
      const wanted = this.wanted.get(this.cursor.term) ?? [];
      const { zone, position, start, end } = this.cursor;
      for (const { reading, place, term } of wanted) {
        if ((reading.zones & (1 << zone)) === 0) continue;
        const before = place === 0 ? { first: position, start } : begun.get(reading);
        if (before === undefined || ('place' in before && !follows(before, zone, place, position))) continue;
        const { from, to, how, value, places } = reading;
        const { first, start: begin } = before;
        if (place < places.length - 1)
          begun.set(reading, { zone, place, first, last: position, start: begin });
        else found.push({ zone, term, from, to, how, value, first, last: position, start: begin, end });
      }
    }
    return found;
  }

  private hasPhrase(paper: number, { terms, content, zones }: PhraseNumbers): boolean {
    /** For each number of terms matched so far, where the phrase would begin that they belong to. */
    const begins: number[] = [];
    let zone = -1;
    openPaper(this.segment, paper, this.cursor);
    while (this.cursor.next()) {
      if ((zones & (1 << this.cursor.zone)) === 0) continue;
      if (zone !== this.cursor.zone) begins.length = 0;
      zone = this.cursor.zone;
      const wanted = zone === Zone.abstract ? content : terms;
      for (let matched = wanted.length - 1; matched >= 0; matched -= 1) {
        const { number, offset } = wanted[matched]!;
        const begin = this.cursor.position - offset;
        if (this.cursor.term !== number || (matched > 0 && begins[matched - 1] !== begin)) continue;
        begins[matched] = begin;
        if (matched === wanted.length - 1) return true;
      }
    }
    return false;
  }

  private score(occurrences: readonly Occurrence[], titleWords: number): number {
    const { words } = this.asked;
    this.bestValue.fill(0, 0, words.length * ZONE_COUNT);
    this.counts.fill(0, 0, words.length * ZONE_COUNT);
    for (const { zone, from, to, value } of occurrences) {
      for (let word = from; word < to; word += 1) {
        const cell = word * ZONE_COUNT + zone;
        if (value > this.bestValue[cell]!) this.bestValue[cell] = value;
        this.counts[cell] = Math.min(MAX_COUNT, this.counts[cell]! + 1);
      }
    }
    let sum = 0;
    let had = 0;
    let all = 0;
    for (let word = 0; word < words.length; word += 1) {
      const weight = words[word]!.weight;
      let weighted = 0;
      let value = 0;
      for (let zone = 0; zone < ZONE_COUNT; zone += 1) {
        const cell = word * ZONE_COUNT + zone;
        const best = this.bestValue[cell]!;
        if (best === 0) continue;
        weighted += zoneWeight(zone) * best * repeated(this.counts[cell]!);
        value = Math.max(value, best);
      }
      all += weight;
      if (value === 0) continue;
      had += weight;
      // How well a word is matched is not for saturation to wash out: it stands outside.
      sum += weight * value * saturate(weighted / value);
    }
    if (all === 0) return 0;
    const together = weighNearness(occurrences, words) + weighRuns(occurrences, words, titleWords);
    // All words matched are worth more than some: what a paper lacks takes its share off everything.
    return (sum + together) * (had / all);
  }
}

/** A term of a phrase: its number in one segment, -1 when it has none, and its place in the phrase. */
interface PhraseTerm {
  readonly number: number;
  readonly offset: number;
}

interface PhraseNumbers {
  readonly terms: readonly PhraseTerm[];
  /** Without the little words, which abstracts do not have in the index: any word may stand in their places there. */
  readonly content: readonly PhraseTerm[];
  readonly zones: number;
}

function numberPhrase({ terms, zones }: Phrase, segment: Segment): PhraseNumbers {
  const numbered = terms.map((term, offset) => ({ number: findNumber(segment, term) ?? -1, offset }));
  return {
    terms: numbered,
    content: numbered.filter(({ offset }) => !STOP_WORDS.has(terms[offset]!)),
    zones,
  };
}

function follows(before: Begun, zone: number, place: number, position: number): boolean {
  return before.zone === zone && before.place === place - 1 && position - before.last <= MAX_STEP;
}
