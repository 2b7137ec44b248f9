import { known } from '../core/known';
import type { Paper } from '../core/paper';
import { cleanText } from './cleanText';
import type { Facts } from './facts';
import { formatCardDate, type SaveYear } from './listing/saveYear';
import type { MergedCard } from './mergeCopies';

/** A paper before it has a citation key and topics, which depend on layers above this one. */
export type PaperRecord = Omit<Paper, 'key' | 'topics'>;

/** Joins its facts onto a merged card. What neither knows stays out of the record. */
export function toPaperRecord(card: MergedCard, saveYear: SaveYear): PaperRecord {
  const { facts } = card;
  const cardDate = card.date && formatCardDate(card.date, saveYear);
  const { arxiv, doi, venue, venueYear, volume, pages } = facts ?? {};
  return {
    id: card.id,
    sourceTitle: card.title,
    title: cleanText(card.title),
    abstract: cleanText(card.abstract),
    authors: facts?.authors ?? [],
    ...known({
      authorCount: card.authorCount ?? (facts?.authorsComplete ? facts.authors.length : undefined),
      organization: card.organization,
      published: cardDate ?? (facts && factsDate(facts)),
      year: facts?.year ?? (cardDate ? Number(cardDate.slice(0, 4)) : undefined),
    }),
    kind: facts?.kind ?? 'preprint',
    ...known({ venue, venueYear, volume, pages, doi, arxiv, comments: card.comments }),
    origins: card.origins,
  };
}

function factsDate({ year, month }: Facts): string | undefined {
  if (year === undefined) return undefined;
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}
