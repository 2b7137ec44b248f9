const ENOUGH = 10_000;

/** How most lines of a text end, by its beginning; `\n` in a text of one line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const ends = text.slice(0, ENOUGH).match(/\r?\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
}
