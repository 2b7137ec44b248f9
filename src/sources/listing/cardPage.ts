import type { Card } from './card';
import { isMetadata, readMetadata } from './cardMetadata';
import { splitParagraphs, type PageLine } from './pageLines';
import { pairTexts } from './pairTexts';

/** Cards and line-numbered messages; the caller knows the page's name. */
export interface CardsReading {
  readonly cards: readonly Card[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** The last line of the site's own banner; only the page's date ("May 27") stands between it and the first card. */
const BANNER_END = 'byAK and the research community';
const PAGE_DATE = /^[A-Z][a-z]{2} \d{1,2}$/;

/** Whether the lines are a page of cards: the site's banner stands on it, or at least one card's metadata. */
export function isCardPage(lines: readonly PageLine[]): boolean {
  return lines.some((line) => line.text === BANNER_END) || splitParagraphs(lines).some(isMetadata);
}

/**
 * Reads the card format: title, abstract and (mostly) metadata, each a paragraph. Metadata closes a card; a card
 * without any is closed by the next title.
 */
export function readCardPage(lines: readonly PageLine[]): CardsReading {
  const cards: Card[] = [];
  const problems: { line: number; message: string }[] = [];
  const paragraphs = skipBanner(splitParagraphs(lines));

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

  for (const paragraph of paragraphs) {
    if (!isMetadata(paragraph)) {
      texts.push(joinLines(paragraph));
      continue;
    }
    const { metadata, problems: unread } = readMetadata(paragraph, paragraph === paragraphs.at(-1));
    if (texts.length === 0) {
      problems.push({
        line: paragraph[0]?.number ?? 0,
        message: 'expected a title and an abstract before the authors',
      });
    }
    closeCards(metadata);
    problems.push(...unread);
  }
  closeCards({});
  return { cards, problems };
}

function skipBanner(paragraphs: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const end = paragraphs.findIndex((paragraph) => paragraph.some((line) => line.text === BANNER_END));
  if (end === -1) return paragraphs;
  const dated = PAGE_DATE.test(paragraphs[end + 1]?.[0]?.text ?? '');
  return paragraphs.slice(end + (dated ? 2 : 1));
}

/** Titles and abstracts are saved as one line each; an editor that wrapped them must not make several of one. */
function joinLines(paragraph: readonly PageLine[]): PageLine {
  return { text: paragraph.map((line) => line.text.trim()).join(' '), number: paragraph[0]?.number ?? 0 };
}
