import type { PaperKind } from '../core/paper';

/** What a bibliography's entry says of its work, decoded for reading; what it does not say is left out. */
export interface BibliographyEntry {
  /** Empty where the entry has none. */
  readonly key: string;
  /** In lower case: `inproceedings`. */
  readonly type: string;
  /** With the subtitle; empty where the entry has none. */
  readonly title: string;
  /** Given names first. */
  readonly authors: readonly string[];
  /** False where the entry says that there are more. */
  readonly authorsComplete: boolean;
  /** Left out for books and whatever else is neither a preprint nor one of the other kinds. */
  readonly kind?: PaperKind;
  readonly year?: number;
  /** `2023-09-29`, `2023-09` or `2023`. */
  readonly published?: string;
  /** The journal, the proceedings, or the school of a thesis; arXiv is none. */
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
