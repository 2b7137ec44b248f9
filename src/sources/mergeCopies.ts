import { identify } from '../core/identity';
import { known } from '../core/known';
import type { Origin, Paper } from '../core/paper';
import type { Facts } from './facts';
import type { FindFacts } from './findFacts';
import type { Card, CardDate, CardMetadata, ListingPage } from './listing/card';

/** One paper as all pages together list it: a card with its identity, its facts and every place where it stands. */
export interface MergedCard extends CardMetadata {
  readonly id: Paper['id'];
  readonly title: string;
  readonly abstract: string;
  readonly facts?: Facts;
  readonly origins: readonly Origin[];
}

/** Hosts that mirror the site a text was written for; an abstract that names one was saved from the mirror. */
const MIRROR_HOSTS = ['hf-2025.pages.dev'];

/**
 * Merges the copies of a paper into one record: from each copy what the others lack. Copies are told by the identity
 * that the facts give them, so two titles of one work are one record, and no two records share an id. Every choice is
 * between the copies' contents, so the order of pages makes no difference.
 */
export function mergeCopies(pages: readonly ListingPage[], findFacts: FindFacts): readonly MergedCard[] {
  const copies = new Map<string, Copy[]>();
  for (const { source, cards } of pages) {
    for (const card of cards) {
      const facts = findFacts(card.title);
      const id = identifyCard(card, facts);
      const copy = { card, source, ...known({ facts }) };
      const others = copies.get(id);
      if (others) others.push(copy);
      else copies.set(id, [copy]);
    }
  }
  return [...copies].map(([id, group]) => {
    const ordered = group.toSorted((a, b) => compareText(a.source, b.source) || a.card.line - b.card.line);
    const cards = ordered.map(({ card }) => card);
    const { title, facts } = chooseSpelling(ordered);
    const comments = cards.flatMap((card) => card.comments ?? []);
    return {
      id,
      title,
      abstract: cards.map((card) => card.abstract).toSorted(compareAbstracts)[0] ?? '',
      ...known({
        facts,
        authorCount: first(cards.map((card) => card.authorCount)),
        organization: first(cards.map((card) => card.organization)),
        date: chooseDate(cards.flatMap((card) => card.date ?? [])),
        comments: comments.length > 0 ? Math.max(...comments) : undefined,
      }),
      origins: ordered.map(({ card, source }) => ({ source, line: card.line })),
    };
  });
}

/** A card with the page that lists it and the facts of its title. */
interface Copy {
  readonly card: Card;
  readonly source: string;
  readonly facts?: Facts;
}

function identifyCard({ title }: Card, facts: Facts | undefined): Paper['id'] {
  const id = identify({ title, ...known({ arxiv: facts?.arxiv, doi: facts?.doi }) });
  // A title of symbols only folds to nothing; it is then its own identity.
  return id === 'title:' ? `title:${title}` : id;
}

/** The spelling that the facts know, else the one that most copies have, else the smallest. */
function chooseSpelling(copies: readonly Copy[]): { readonly title: string; readonly facts?: Facts } {
  const count = (title: string) => copies.filter(({ card }) => card.title === title).length;
  const isKnown = ({ card, facts }: Copy) => facts?.title === card.title;
  const [best] = copies.toSorted(
    (a, b) =>
      Number(isKnown(b)) - Number(isKnown(a)) ||
      count(b.card.title) - count(a.card.title) ||
      compareText(a.card.title, b.card.title),
  );
  return { title: best?.card.title ?? '', ...known({ facts: best?.facts }) };
}

/** A printed year says more than none, which only means “when the page was saved”. */
function chooseDate(dates: readonly CardDate[]): CardDate | undefined {
  return dates.find((date) => date.year !== undefined) ?? dates[0];
}

function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
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
