/** A stretch of a text: UTF-16 offsets, `end` behind the last character. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
