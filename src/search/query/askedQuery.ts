import type { Lexicon } from '../index/lexicon';
import { type Clause, type Query, type QueryWord, type YearRange } from './parseQuery';
import { findReadings, type Reading } from './readings';
import { FIELD_OF_ZONE, Zone, ZONE_COUNT } from '../text/readPaper';
import type { SearchField } from '../searchHit';
import { STOP_WORDS } from '../text/stopWords';

/** A word of a query with what the index knows about it. */
export interface AskedWord {
  /** As typed. */
  readonly text: string;
  /** How much finding it says about a paper: BM25's inverse document frequency, in nats. */
  readonly weight: number;
  /** Bits of the zones in which it counts. */
  readonly zones: number;
  /** Papers without it are no answer. */
  readonly required: boolean;
}

/** A reading that is worth its words' weights times `value`. */
export interface ValuedReading extends Reading {
  readonly value: number;
  readonly zones: number;
}

/** Terms that stand next to each other in one of some zones. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly zones: number;
}

/** A query against one state of the index: words and readings numbered through all clauses. */
export interface AskedQuery {
  readonly words: readonly AskedWord[];
  readonly readings: readonly ValuedReading[];
  /** All of them must be there. */
  readonly phrases: readonly Phrase[];
  /** None of them may. */
  readonly excluded: readonly Phrase[];
  readonly years: YearRange | undefined;
}

/** A query's words beyond this are not asked for: nobody types so many, and each costs time. */
export const MAX_ASKED_WORDS = 24;

/** Finds the readings of all words and weighs them. */
export function askQuery(query: Query, lexicon: Lexicon, paperCount: number): AskedQuery {
  const words: AskedWord[] = [];
  const readings: ValuedReading[] = [];
  for (const clause of query.clauses) {
    const offset = words.length;
    if (offset + clause.words.length > MAX_ASKED_WORDS) continue;
    const zones = zonesOf(clause.field);
    const found = clause.phrase ? readExactly(clause.words) : findReadings(clause.words, lexicon);
    const weights = weighWords(clause.words, found, lexicon, paperCount);
    for (const [index, word] of clause.words.entries()) {
      // The little words of a phrase may stand in an abstract, where only the second stage can tell.
      const required = clause.phrase ? !STOP_WORDS.has(word.term) : clause.field !== undefined;
      words.push({ text: word.text, weight: weights[index] ?? 0, zones, required });
    }
    for (const reading of found) {
      const value = reading.quality * rarityFactor(reading, weights, lexicon, paperCount);
      readings.push({ ...reading, from: reading.from + offset, to: reading.to + offset, value, zones });
    }
  }
  return {
    words,
    readings,
    phrases: query.clauses.filter(({ phrase }) => phrase).map(phraseOf),
    excluded: query.excluded.map(phraseOf),
    years: query.years,
  };
}

function phraseOf({ words, field }: Clause): Phrase {
  return { terms: words.map(({ term }) => term), zones: zonesOf(field) };
}

function readExactly(words: readonly QueryWord[]): Reading[] {
  return words.map(({ term }, index) => ({
    from: index,
    to: index + 1,
    how: 'exact',
    quality: 1,
    places: [[term]],
  }));
}

const ALL_ZONES = ((1 << ZONE_COUNT) - 1) & ~(1 << Zone.definition);

function zonesOf(field: SearchField | undefined): number {
  if (field === undefined) return ALL_ZONES;
  return FIELD_OF_ZONE.reduce((zones, owner, zone) => (owner === field ? zones | (1 << zone) : zones), 0);
}

/** The weight of BM25 (Robertson and Zaragoza 2009) for a term in so many of all papers; always positive. */
function inverseFrequency(frequency: number, paperCount: number): number {
  const within = Math.min(frequency, paperCount);
  return Math.log(1 + (paperCount - within + 0.5) / (within + 0.5));
}

/**
 * A word weighs what its surest kind of reading weighs: the rare misspelling of a common word is not a rare word.
 */
function weighWords(
  words: readonly QueryWord[],
  readings: readonly Reading[],
  lexicon: Lexicon,
  paperCount: number,
): number[] {
  return words.map(({ term }, index) => {
    // Little words are not indexed where they are most frequent: what the index knows would make them rare.
    if (STOP_WORDS.has(term)) return inverseFrequency(paperCount, paperCount);
    const own = readings.filter(({ from, to }) => from === index && to === index + 1);
    const surest = Math.max(...own.map(({ quality }) => quality));
    const frequencies = own
      .filter(({ quality }) => quality === surest)
      .map((reading) => readingFrequency(reading, lexicon));
    return inverseFrequency(Math.max(0, ...frequencies), paperCount);
  });
}

/** In how many papers a reading may be: as many as have its rarest place. */
function readingFrequency({ places }: Reading, lexicon: Lexicon): number {
  return Math.min(...places.map((terms) => terms.reduce((sum, term) => sum + lexicon.frequency(term), 0)));
}

/**
 * What a reading's rarity makes of its quality. A rare name made of common words (`d code`) weighs as a name: by how
 * much more than its words do. A common reading of a rare word (`deco` for *decoding*) weighs as the common one.
 */
function rarityFactor(
  reading: Reading,
  weights: readonly number[],
  lexicon: Lexicon,
  paperCount: number,
): number {
  const own = inverseFrequency(readingFrequency(reading, lexicon), paperCount);
  const words = weights.slice(reading.from, reading.to).reduce((total, weight) => total + weight, 0);
  if (words === 0) return 1;
  const ratio = own / words;
  return reading.to - reading.from === 1 ? Math.min(1, ratio) : Math.max(1, ratio);
}
