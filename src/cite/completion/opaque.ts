import type { CitingText } from '../languages/citationLanguage';

/** Whether a cursor writes into text that cites nothing: a comment, code, maths. */
export function isOpaque({ opaque }: CitingText, offset: number): boolean {
  return opaque.some(({ start, end }) => start <= offset && offset <= end);
}
