/**
 * What every layer means by a paper. The shapes are the JSON of the bundled index (`dist/papers.json`), so that
 * reading it is a check, never a conversion.
 */

/** How a work was published, as the facts say it; a preprint until a source says otherwise. */
export type PaperKind = 'preprint' | 'conference' | 'journal' | 'thesis';

/** The organisation that a listing page credits instead of counting authors, e.g. `{ slug: 'nvidia', name: 'NVIDIA' }`. */
export interface Organization {
  readonly slug: string;
  readonly name: string;
}

/** Where a record was read: the name of its source and the line (from 1) on which its title or its entry stands. */
export interface Origin {
  readonly source: string;
  /** Whether the source is an import: it may have the name of a document's bibliography, which is always a file. */
  readonly isImported?: true;
  readonly line: number;
  /** The citation key that the source gives the work, if any. */
  readonly key?: string;
}

/** One work, whatever the number of sources that told of it. */
export interface Paper {
  /** `arxiv:2309.17453`, else `doi:…`, else `title:<folded title>`; never changes between builds. */
  readonly id: string;
  /** The default citation key, unique in its library, `^[a-z][a-z0-9]*$`. */
  readonly key: string;
  /** The title exactly as its source has it; facts are joined and evaluations are keyed on it. */
  readonly sourceTitle: string;
  /** The title cleaned for reading: `R²-dLLM` where the source has `R^2-dLLM`. */
  readonly title: string;
  /** The abstract cleaned for reading; empty when the source has none. */
  readonly abstract: string;
  /** In the order of the paper, given names first; empty when unknown, never invented. */
  readonly authors: readonly string[];
  /** How many authors the paper has, which may be more than are named in `authors`. */
  readonly authorCount?: number;
  readonly organization?: Organization;
  /** The page's date `2023-09-29`, else `2023-09` or `2023` from the facts. */
  readonly published?: string;
  /** The year in which the paper first appeared; it is the year in the key. */
  readonly year?: number;
  readonly kind: PaperKind;
  readonly venue?: string;
  /** The venue's year, which dates the entry of a published paper. */
  readonly venueYear?: number;
  readonly volume?: string;
  /** As printed, e.g. `920--926` or `5209-5235`. */
  readonly pages?: string;
  /** How many comments the listing page counted. */
  readonly comments?: number;
  /** The arXiv identifier without version, e.g. `2309.17453`. */
  readonly arxiv?: string;
  readonly doi?: string;
  /** Ids of `data/taxonomy.json`; the first is the primary topic. */
  readonly topics: readonly string[];
  readonly origins: readonly Origin[];
}
