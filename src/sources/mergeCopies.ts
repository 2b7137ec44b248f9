import { foldTitle } from '../core/fold';
import type { Origin } from '../core/paper';
import type { Card, CardMetadata, ListingPage } from './listing/card';

/** One paper as all pages together list it: a card with every place where it stands. */
export interface MergedCard extends CardMetadata {
  readonly title: string;
  readonly abstract: string;
  readonly origins: readonly Origin[];
}

/** Hosts that mirror the site a text was written for; an abstract that names one was saved from the mirror. */
const MIRROR_HOSTS = ['hf-2025.pages.dev'];

/**
 * Merges the copies of a paper, told by its folded title, into one record: from each copy what the others lack.
 * Every choice is between the copies' contents, so the order of pages makes no difference.
 */
export function mergeCopies(pages: readonly ListingPage[]): readonly MergedCard[] {
  const copies = new Map<string, { readonly card: Card; readonly source: string }[]>();
  for (const page of pages) {
    for (const card of page.cards) {
      // A title of symbols only folds to nothing; it is then its own identity.
      const title = foldTitle(card.title) || card.title;
      const known = copies.get(title);
      if (known) known.push({ card, source: page.source });
      else copies.set(title, [{ card, source: page.source }]);
    }
  }
  return [...copies.values()].map((group) => {
    const ordered = group.toSorted((a, b) => compareText(a.source, b.source) || a.card.line - b.card.line);
    const cards = ordered.map(({ card }) => card);
    const merged: MergedCard = {
      title: cards.map((card) => card.title).toSorted(compareText)[0] ?? '',
      abstract: cards.map((card) => card.abstract).toSorted(compareAbstracts)[0] ?? '',
      origins: ordered.map(({ card, source }) => ({ source, line: card.line })),
    };
    return cards.reduceRight<MergedCard>(
      (record, { authorCount, organization, date, comments }) => ({
        ...record,
        ...(authorCount !== undefined && { authorCount }),
        ...(organization && { organization }),
        ...(date && { date }),
        ...(comments !== undefined && { comments: Math.max(comments, record.comments ?? 0) }),
      }),
      merged,
    );
  });
}

/** Best first: the original host's text before a mirror's, the longer before one cut short. */
function compareAbstracts(a: string, b: string): number {
  return Number(namesMirror(a)) - Number(namesMirror(b)) || b.length - a.length || compareText(a, b);
}

function namesMirror(text: string): boolean {
  return MIRROR_HOSTS.some((host) => text.includes(host));
}

/** By code unit: `localeCompare` depends on the machine's language, and two machines must build one index. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
