/**
 * What a search gives back. A hit names its paper by id and holds nothing but strings and numbers, so that it passes
 * through `postMessage` unchanged when a worker does the searching.
 */

/** The parts of a paper in which a word may be found; `fieldText` gives each one's text. */
export const FIELDS = [
  'title',
  'author',
  'key',
  'identifier',
  'organization',
  'venue',
  'date',
  'authorCount',
  'topic',
  'abstract',
] as const;
export type SearchField = (typeof FIELDS)[number];

/**
 * How a word of the query matched a word of the paper.
 *
 * - `exact`: the same folded word
 * - `prefix`: the beginning of it (`transc` for *transcription*)
 * - `inflection`: another form or spelling of it (`quantising` for *quantization*, `automata` for *automaton*)
 * - `typo`: within a small edit distance of it (`lexcial` for *lexical*)
 * - `acronym`: a name however it is spaced, hyphenated or cased (`d code` for *D-CoDe*), or an initialism
 * - `expansion`: short for long or long for short (`asr` for *automatic speech recognition*)
 */
export type MatchKind = 'exact' | 'prefix' | 'inflection' | 'typo' | 'acronym' | 'expansion';

/** Half-open offsets in UTF-16 code units: `text.slice(start, end)` is what matched. */
export type Range = readonly [start: number, end: number];

/** One word of the query and where a field has it. */
export interface Match {
  /** The query's word as it was typed. */
  readonly word: string;
  readonly field: SearchField;
  readonly how: MatchKind;
  /** Ascending, not overlapping, in the text that `fieldText(paper, field)` gives; never empty. */
  readonly ranges: readonly Range[];
}

/** One paper that answers a query. */
export interface SearchHit {
  /** `Paper.id`. */
  readonly id: string;
  /** Positive, higher is better; comparable inside one list of results only. */
  readonly score: number;
  /** Best field first for each word, words in the order of the query. */
  readonly matches: readonly Match[];
}
