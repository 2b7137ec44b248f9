import type { Organization, PaperKind } from '../core/paper';

/** What a source's entry says of its work, decoded for reading; what it does not say is left out. */
export interface BibliographyEntry {
  /** The citation key; empty where the entry has none. */
  readonly key: string;
  /** As the format calls it, in lower case: `inproceedings`, `conf` (RIS), `paper-conference` (CSL). */
  readonly type: string;
  /** With the subtitle; empty where the entry has none. */
  readonly title: string;
  /** The title as a listing page has it, before it was cleaned; left out where `title` is all there is. */
  readonly sourceTitle?: string;
  /** Given names first. */
  readonly authors: readonly string[];
  /** False where the entry says that there are more, or names none of those that it counts. */
  readonly authorsComplete: boolean;
  /** How many authors a listing page counts. */
  readonly authorCount?: number;
  /** Which organisation a listing page credits. */
  readonly organization?: Organization;
  /** How many comments a listing page counts. */
  readonly comments?: number;
  /** Left out for books and whatever else is neither a preprint nor one of the other kinds. */
  readonly kind?: PaperKind;
  readonly year?: number;
  /** `2023-09-29`, `2023-09` or `2023`. */
  readonly published?: string;
  /** The journal, the proceedings, the book of a chapter, or the school of a thesis; arXiv is none. */
  readonly venue?: string;
  readonly volume?: string;
  /** With the dashes of BibTeX: `920--926`. */
  readonly pages?: string;
  readonly abstract?: string;
  readonly keywords: readonly string[];
  readonly url?: string;
  /** Without version. */
  readonly arxiv?: string;
  /** The publisher's; that of arXiv is in `arxiv`. */
  readonly doi?: string;
}
