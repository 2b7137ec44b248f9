/** Where two texts differ: the second has `oldEnd + shift - start` characters in place of `start` to `oldEnd`. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  /** How far what stands behind has moved. */
  readonly shift: number;
}

/** So many characters are compared at once. */
const BLOCK = 4096;

/** Finds where two texts differ: from the first place to behind the last one. */
export function findChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const rest = most - start;
  let end = 0;
  const block = (text: string) => text.slice(text.length - end - BLOCK, text.length - end);
  while (end + BLOCK <= rest && block(before) === block(after)) end += BLOCK;
  while (
    end < rest &&
    before.charCodeAt(before.length - end - 1) === after.charCodeAt(after.length - end - 1)
  )
    end += 1;
  return { start, oldEnd: before.length - end, shift: after.length - before.length };
}
