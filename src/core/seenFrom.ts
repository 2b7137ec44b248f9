import type { Origin, Paper } from './paper';

/** Whether one of some sources tells of a paper; imports, which may be called the same, do not count. */
export function isIn(paper: Paper, sources: readonly string[]): boolean {
  return originsInFiles(paper).some(({ source }) => sources.includes(source));
}

/** The key that the first of some sources gives a paper; undefined where none of them does. Imports do not count. */
export function keyIn(paper: Paper, sources: readonly string[]): string | undefined {
  const origins = originsInFiles(paper);
  for (const name of sources) {
    const key = origins.find(({ source, key }) => source === name && key !== undefined)?.key;
    if (key !== undefined) return key;
  }
  return undefined;
}

/** Where a paper was read but for imports: only there the name of a source tells which bibliography it is. */
export function originsInFiles({ origins }: Paper): readonly Origin[] {
  return origins.filter(({ isImported }) => isImported !== true);
}

/**
 * A paper as a document sees it: with the key that its own bibliographies give the work, not that of another source.
 *
 * @param sources the names of the document's bibliographies, the first one that has a key for it counts
 */
export function seenFrom(paper: Paper, sources: readonly string[]): Paper {
  const key = keyIn(paper, sources);
  return key === undefined || key === paper.key ? paper : { ...paper, key };
}
