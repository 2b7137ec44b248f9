import type { Organization } from '../../core/paper';
import type { Problem } from '../problem';

/** A date as a card prints it; `year` is missing when the card is from the year in which the page was saved. */
export interface CardDate {
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** What a card says below its abstract. Either a count of authors or an organisation, never both. */
export interface CardMetadata {
  readonly authorCount?: number;
  readonly organization?: Organization;
  readonly date?: CardDate;
  readonly comments?: number;
}

/** One paper as one page lists it; texts are the page's own, uncleaned. */
export interface Card extends CardMetadata {
  readonly title: string;
  readonly abstract: string;
  /** The line of the title, from 1. */
  readonly line: number;
}

/** What a page could be read as: every whole card, and a problem for each damaged one. */
export interface ListingPage {
  readonly source: string;
  readonly cards: readonly Card[];
  readonly problems: readonly Problem[];
}
