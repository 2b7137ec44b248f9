import type { Paper } from '../core/paper';
import type { LibraryRecord } from './statement';

/** Records whose source counts more come first, then by source and line; the same on every machine. */
export function compareRecords(a: LibraryRecord, b: LibraryRecord): number {
  return (
    a.rank - b.rank ||
    compareText(a.source, b.source) ||
    (a.paper.origins[0]?.line ?? 0) - (b.paper.origins[0]?.line ?? 0) ||
    compareText(a.paper.key, b.paper.key) ||
    // Records of one line are all but copies; their texts part them.
    compareText(JSON.stringify(a.paper), JSON.stringify(b.paper))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two papers say the same, `exactly` or but for the lines of their origins. */
export function isSamePaper(a: Paper, b: Paper, how: 'exactly' | 'but for lines'): boolean {
  if (a === b) return true;
  const lines = how === 'exactly';
  const replace = (name: string, value: unknown) => (name === 'line' && !lines ? undefined : value);
  // Abstracts are most of a paper: to compare them first saves writing nearly all others.
  if (a.abstract !== b.abstract || a.title !== b.title) return false;
  const texts = [a, b].map((paper) => JSON.stringify({ ...paper, abstract: '' }, sortedFields(replace)));
  return texts[0] === texts[1];
}

/** Records of different readers have their fields in different orders. */
function sortedFields(replace: (name: string, value: unknown) => unknown) {
  return (name: string, value: unknown): unknown => {
    const kept = replace(name, value);
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return kept;
    return Object.fromEntries(Object.entries(kept).sort(([x], [y]) => compareText(x, y)));
  };
}
