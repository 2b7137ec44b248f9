import { compareWorks, type Work } from '../../core/sameWork';
import type { ReadEntry } from './checkedBibliography';

/** What is published beside a paper under its title: its code, its data, the talk on it. */
const BESIDE = /^(?:software|dataset|patent|standard|video|movie|audio|artwork|game|presentation|legal)$/;
const PART = /^(?:inbook|incollection|bookinbook|suppbook|inreference|chapter)$/;
const BOOK = /book|^(?:proceedings|collection|manual|(?:tech)?report|booklet)$/;

/**
 * Whether two entries of a bibliography are of one work, beyond doubt. What is kept apart on purpose is not: a talk and
 * its paper, editions and volumes, a report of each year, an article and the conference paper that it goes on from,
 * entries that name each other.
 */
export function areOnePaper(a: ReadEntry, b: ReadEntry): boolean {
  const likeness = compareWorks(a.work, b.work);
  if (likeness !== 'identified' && likeness !== 'titled' && likeness !== 'likely') return false;
  const isOfTitle = a.work.title.full === b.work.title.full;
  if (likeness === 'identified' ? !shareTitle(a.work, b.work) : likeness === 'likely' && !isOfTitle)
    return false;
  if (areOfTwoKinds(a.facts.type, b.facts.type)) return false;
  if (likeness !== 'identified' && (isOfAnotherIssue(a, b) || isOfAnotherIssue(b, a))) return false;
  return !mentions(a, b) && !mentions(b, a);
}

/** Chapters are given the DOI of their book, so that an identifier alone tells too little. */
function shareTitle(a: Work, b: Work): boolean {
  if (a.title.full === b.title.full) return a.title.full !== '';
  const words = new Set(b.title.words);
  const shared = a.title.words.filter((word) => words.has(word)).length;
  return shared * 2 > Math.max(a.title.words.length, b.title.words.length);
}

function areOfTwoKinds(a: string, b: string): boolean {
  if (a === b) return false;
  return (
    [BESIDE, PART].some((kind) => kind.test(a) || kind.test(b)) ||
    a.includes('thesis') !== b.includes('thesis')
  );
}

/** What has the same title and is another work all the same. */
function isOfAnotherIssue({ facts: a, work }: ReadEntry, { facts: b, work: other }: ReadEntry): boolean {
  const differ = (ours?: string | number, theirs?: string | number) =>
    ours !== undefined && theirs !== undefined && ours !== theirs;
  const isBook = BOOK.test(a.type) || BOOK.test(b.type);
  // Who has neither an identifier nor a place may bring out the same again each year.
  const isPlaced = [work, other].some(({ identifiers }) => Object.keys(identifiers).length > 0);
  if (differ(a.year, b.year) && (isBook || !isPlaced) && !isPosted(a, b)) return true;
  if (isBook && (differ(a.volume, b.volume) || (a.volume === undefined) !== (b.volume === undefined)))
    return true;
  const venuesDiffer = differ(a.venue?.toLowerCase(), b.venue?.toLowerCase());
  if (a.kind !== b.kind && a.kind !== 'preprint' && b.kind !== 'preprint' && venuesDiffer) return true;
  return !venuesDiffer && differ(firstPage(a.pages), firstPage(b.pages));
}

/** Whether one of them is the preprint of what the other says is published. */
function isPosted(a: ReadEntry['facts'], b: ReadEntry['facts']): boolean {
  return (a.kind === 'preprint') !== (b.kind === 'preprint') && (a.venue ?? b.venue) !== undefined;
}

function firstPage(pages: string | undefined): string | undefined {
  return /\d+/.exec(pages ?? '')?.[0];
}

function mentions({ mentions }: ReadEntry, { facts: { key } }: ReadEntry): boolean {
  return mentions.some((mention) => mention.key === key);
}
