import type { Card } from './card';
import { findMetadata, hasWholeMetadata, readMetadata } from './cardMetadata';
import { findCutLine, isLong, splitParagraphs, type PageLine } from './pageLines';
import { pairTexts } from './pairTexts';

/** Cards and line-numbered messages; the caller knows the page's name. */
export interface CardsReading {
  readonly cards: readonly Card[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** The last line of the site's own banner; only the page's date ("May 27") stands between it and the first card. */
export const BANNER_END = 'byAK and the research community';
const PAGE_DATE = /^[A-Z][a-z]{2} \d{1,2}$/;

/** Whether the lines are a page of cards: the site's banner stands on it, or one card's metadata, whole. */
export function isCardPage(lines: readonly PageLine[]): boolean {
  return lines.some((line) => line.text === BANNER_END) || splitParagraphs(lines).some(hasWholeMetadata);
}

/**
 * Reads the card format: title, abstract and (mostly) metadata, each a paragraph. Metadata closes a card; a card
 * without any is closed by the next title.
 */
export function readCardPage(lines: readonly PageLine[]): CardsReading {
  const cards: Card[] = [];
  const problems: { line: number; message: string }[] = [];
  const cutLine = findCutLine(lines);

  let texts: PageLine[] = [];
  const closeCards = (metadata: Partial<Card>) => {
    const pairs = pairTexts(texts);
    texts = [];
    pairs.forEach((pair, index) => {
      if (pair.kind === 'damaged') {
        problems.push({ line: pair.line, message: pair.message });
        return;
      }
      cards.push({
        title: pair.title.text,
        abstract: pair.abstract.text,
        line: pair.title.number,
        ...(index === pairs.length - 1 && metadata),
      });
    });
  };

  for (const paragraph of splitParagraphs(skipBanner(lines))) {
    let rest: readonly PageLine[] = paragraph;
    for (let found = findMetadata(rest); found; found = findMetadata(rest)) {
      texts.push(...joinWrapped(found.before));
      const { metadata, problems: unread } = readMetadata(found.metadata, cutLine);
      if (texts.length === 0) {
        problems.push({
          line: rest[0]?.number ?? 0,
          message: 'expected a title and an abstract before the authors',
        });
      }
      closeCards(metadata);
      problems.push(...unread);
      rest = found.after;
    }
    texts.push(...joinWrapped(rest));
  }
  closeCards({});
  return { cards, problems };
}

function skipBanner(lines: readonly PageLine[]): readonly PageLine[] {
  const end = lines.findIndex((line) => line.text === BANNER_END);
  if (end === -1) return lines;
  const below = lines.findIndex((line, index) => index > end && line.text !== '');
  return lines.slice(PAGE_DATE.test(lines[below]?.text ?? '') ? below + 1 : end + 1);
}

/**
 * Titles and abstracts are saved as one line each; an editor that wrapped them must not make several of one. A long
 * line was not wrapped: it is a whole abstract, and its neighbour a title that lost its blank line.
 */
function joinWrapped(lines: readonly PageLine[]): readonly PageLine[] {
  const texts: PageLine[] = [];
  let wrapped: PageLine | undefined;
  for (const line of lines) {
    if (wrapped && !isLong(line)) {
      wrapped = { text: `${wrapped.text} ${line.text.trim()}`, number: wrapped.number };
      texts[texts.length - 1] = wrapped;
    } else {
      texts.push({ text: line.text.trim(), number: line.number });
      wrapped = isLong(line) ? undefined : texts.at(-1);
    }
  }
  return texts;
}
