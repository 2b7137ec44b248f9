/** Marks that turn the direction of what follows, or are not seen at all: with them a text could pose as another. */
export const UNSEEN_MARKS = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A text in which no half of a character is left alone: such a half can be neither sent nor part of an address. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A text from a file that anybody may have written, as one line without marks that are not seen. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN_MARKS, '').replace(/\s+/g, ' ').trim();
}
