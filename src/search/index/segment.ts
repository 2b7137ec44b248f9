import { GrowingInts } from './growingInts';
import { letterMask } from './letterMask';
import type { PaperTermsCursor, PaperTermsWriter } from './paperTerms';
import { type PostingsCursor, PostingsWriter } from './postings';
import { ZONE_COUNT, type Zone } from '../text/readPaper';
import { type Vocabulary, VocabularyWriter } from './vocabulary';

/**
 * An index over some papers that never changes once made: papers are added by further segments and removed by
 * marking them, and segments are merged now and then (the log-structured merge of O'Neil et al. 1996). Papers are
 * numbered from 0 in the order in which they were given. Everything is in typed arrays: nothing to parse on load,
 * nothing for the garbage collector to walk.
 */
export interface Segment {
  readonly vocabulary: Vocabulary;
  /** For each term in how many papers it is, whatever the zone. */
  readonly frequencies: Uint32Array;
  /** For each term which letters it has: see `letterMask`. */
  readonly masks: Uint32Array;
  /** For each term the hash of its stem: equal for forms of one word, rarely for others. */
  readonly stems: Uint32Array;
  /**
   * For each term its number in `paperTerms`: there terms are numbered as they were met, so that the common ones have
   * short numbers, and nothing has to be written anew once their order is known.
   */
  readonly numbers: Uint32Array;
  /** How many code units a term has, by its number in `paperTerms`. */
  readonly lengths: Uint16Array;
  /** Where each term's entry begins in `postings`, and at the end where the last one ends. */
  readonly entries: Uint32Array;
  /** Which papers hold a term: see `PostingsWriter`. */
  readonly postings: Uint8Array;
  /** Where each paper begins in `paperTerms`, and at the end where the last one ends. */
  readonly papers: Uint32Array;
  /** Which terms a paper holds: see `PaperTermsWriter`. */
  readonly paperTerms: Uint8Array;
}

/** How many papers were indexed, removed ones included. */
export function paperCountOf(segment: Segment): number {
  return segment.papers.length - 1;
}

/** The number of a term in the terms of papers; undefined when the segment does not have it. */
export function findNumber({ vocabulary, numbers }: Segment, term: string): number | undefined {
  const place = vocabulary.find(term);
  return place === undefined ? undefined : numbers[place];
}

/** Points a cursor at a term's entry. */
export function openEntry(segment: Segment, term: number, cursor: PostingsCursor): void {
  cursor.open(segment.postings, segment.entries[term]!, segment.entries[term + 1]!);
}

/** Points a cursor at a paper's terms. */
export function openPaper(segment: Segment, paper: number, cursor: PaperTermsCursor): void {
  cursor.open(segment.paperTerms, segment.papers[paper]!, segment.papers[paper + 1]!);
}

/** The postings of one zone; the arrays keep their length, since they are filled again for every term. */
interface ZoneList {
  readonly papers: number[];
  readonly counts: number[];
  size: number;
}

/** Writes the vocabulary and the postings of a segment, term by term: what builder and merge have in common. */
export class SegmentWriter {
  private readonly vocabulary = new VocabularyWriter();
  private readonly frequencies = new GrowingInts();
  private readonly masks = new GrowingInts();
  private readonly stems = new GrowingInts();
  private readonly numbers = new GrowingInts();
  private readonly entries = new GrowingInts();
  private readonly postings = new PostingsWriter();
  private readonly lists = Array.from({ length: ZONE_COUNT }, (): ZoneList => ({
    papers: [],
    counts: [],
    size: 0,
  }));
  /** For each paper the last term that was counted for it. */
  private readonly countedFor: Int32Array;
  private frequency = 0;

  constructor(paperCount: number) {
    this.countedFor = new Int32Array(paperCount).fill(-1);
  }

  /** Adds a posting to the term that the next `endTerm` names; papers of one zone come in ascending order. */
  addPosting(zone: Zone, paper: number, count: number): void {
    const list = this.lists[zone]!;
    list.papers[list.size] = paper;
    list.counts[list.size] = count;
    list.size += 1;
    if (this.countedFor[paper] === this.vocabulary.size) return;
    this.countedFor[paper] = this.vocabulary.size;
    this.frequency += 1;
  }

  /**
   * Writes the postings added since the last call. Terms come in the order of their code units. A term that lost all
   * its papers is left out.
   *
   * @param stem the hash of its stem
   * @param number its number in the terms of papers
   */
  endTerm(term: string, stem: number, number: number): void {
    if (this.frequency === 0) return;
    this.entries.push(this.postings.position);
    for (let zone = 0; zone < ZONE_COUNT; zone += 1) {
      const list = this.lists[zone]!;
      if (list.size === 0) continue;
      this.postings.writeList(zone, list.papers, list.counts, list.size);
      list.size = 0;
    }
    this.frequencies.push(this.frequency);
    this.frequency = 0;
    this.masks.push(letterMask(term));
    this.stems.push(stem);
    this.numbers.push(number);
    this.vocabulary.add(term);
  }

  /** The segment, with the terms of its papers, which are written by the numbers given to `endTerm`. */
  finish(papers: ReturnType<PaperTermsWriter['finish']>): Segment {
    this.entries.push(this.postings.position);
    const vocabulary = this.vocabulary.finish();
    const numbers = this.numbers.toUint32Array();
    return {
      vocabulary,
      frequencies: this.frequencies.toUint32Array(),
      masks: this.masks.toUint32Array(),
      stems: this.stems.toUint32Array(),
      numbers,
      lengths: lengthsByNumber(vocabulary, numbers),
      entries: this.entries.toUint32Array(),
      postings: this.postings.finish(),
      ...papers,
    };
  }
}

function lengthsByNumber(vocabulary: Vocabulary, numbers: Uint32Array): Uint16Array {
  let highest = -1;
  for (const number of numbers) highest = Math.max(highest, number);
  const lengths = new Uint16Array(highest + 1);
  for (let place = 0; place < numbers.length; place += 1)
    lengths[numbers[place]!] = vocabulary.lengthOf(place);
  return lengths;
}
