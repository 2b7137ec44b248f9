import type { Paper } from './paper';

/** All papers known now, one record for each. Immutable: a change makes another library. */
export interface Library {
  readonly papers: readonly Paper[];
  readonly byId: ReadonlyMap<Paper['id'], Paper>;
}

/** Gathers papers into a library; of several with one id the first stands. */
export function createLibrary(papers: readonly Paper[]): Library {
  const byId = new Map<Paper['id'], Paper>();
  for (const paper of papers) {
    if (!byId.has(paper.id)) byId.set(paper.id, paper);
  }
  return { papers: [...byId.values()], byId };
}

/** Sorts newest first; a date that is known to the month only counts as the start of that month. */
export function compareNewestFirst(a: Paper, b: Paper): number {
  const dateA = a.published ?? String(a.year ?? '');
  const dateB = b.published ?? String(b.year ?? '');
  return dateB.localeCompare(dateA) || a.title.localeCompare(b.title);
}
