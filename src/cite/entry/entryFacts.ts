import type { Paper } from '../../core/paper';

/** Whether a venue has published the paper; a preprint's venue is where it was announced at most. */
export function isPublished({ kind, venue }: Paper): boolean {
  return kind !== 'preprint' && venue !== undefined && venue !== '';
}

/** The publisher's DOI, else arXiv's own, which every paper on arXiv has since 1991. */
export function knownDoi({ doi, arxiv }: Paper): string | undefined {
  return doi ?? (arxiv && `10.48550/arXiv.${arxiv}`);
}

/** The year by which an entry is dated: the venue's for a published paper, else when it first appeared. */
export function entryYear(paper: Paper): number | undefined {
  return isPublished(paper) ? (paper.venueYear ?? paper.year) : paper.year;
}

/** The date of the entry, as exact as it is known: `2023-09-29`, `2023-09` or `2023`. */
export function entryDate(paper: Paper): string | undefined {
  const year = entryYear(paper);
  if (year === undefined) return undefined;
  const { published } = paper;
  // When a venue's papers appeared is known by the year alone; the page's date is that of the preprint.
  const isExact = !isPublished(paper) && published?.startsWith(`${year}-`);
  return isExact ? published : String(year);
}
