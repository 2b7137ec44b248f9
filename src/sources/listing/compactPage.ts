import type { CardsReading } from './cardPage';
import type { PageLine } from './pageLines';
import { pairTexts } from './pairTexts';

/** The banner's button; the site's text has no line end after it, so the first title is glued to it. */
const SUBSCRIBE = /^Subscribe(?=\S|$)/;
/** The line above that button. */
export const BANNER = 'Get trending papers in your email inbox';

/** Whether the lines are a compact page: nothing but banner lines before a line that starts with the button. */
export function isCompactPage(lines: readonly PageLine[]): boolean {
  const texts = lines.filter((line) => line.text !== '');
  const first = texts.findIndex((line) => SUBSCRIBE.test(line.text));
  return first > 0 && texts.slice(0, first).every((line) => line.text.startsWith(BANNER));
}

/** Reads the compact format: title and abstract on alternate lines, no metadata. */
export function readCompactPage(lines: readonly PageLine[]): CardsReading {
  const texts = lines
    .filter((line) => !line.text.startsWith(BANNER))
    .map((line) => ({ ...line, text: line.text.replace(SUBSCRIBE, '').trim() }))
    .filter((line) => line.text !== '');
  const pairs = pairTexts(texts);
  return {
    cards: pairs.flatMap((pair) =>
      pair.kind === 'pair'
        ? [{ title: pair.title.text, abstract: pair.abstract.text, line: pair.title.number }]
        : [],
    ),
    problems: pairs.flatMap((pair) => (pair.kind === 'damaged' ? [pair] : [])),
  };
}
