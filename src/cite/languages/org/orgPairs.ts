const BEFORE = /[\s\-–—('"{]/;
const BEHIND = /[\s\-–—.,:!?;'")}[\]\\]/;

/** `=verbatim=` and `~code~`: each sign that opens one, with the sign that closes it (Org's syntax, “Text markup”). */
export function pairVerbatim(paragraph: string, offset: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const next = new Map<string, number>();
  for (const { 0: sign, index } of [...paragraph.matchAll(/[=~]/g)].reverse()) {
    const before = paragraph[index - 1] ?? ' ';
    const behind = paragraph[index + 1] ?? ' ';
    const closing = next.get(sign);
    if (closing !== undefined && BEFORE.test(before) && !/\s/.test(behind))
      pairs.set(offset + index, offset + closing);
    if (!/\s/.test(before) && BEHIND.test(behind)) next.set(sign, index);
  }
  return pairs;
}

/** Each opening bracket with its closing one. */
export function pairBrackets(paragraph: string, offset: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of paragraph.matchAll(/[[\]]/g)) {
    if (sign === '[') open.push(offset + index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, offset + index);
    }
  }
  return pairs;
}
