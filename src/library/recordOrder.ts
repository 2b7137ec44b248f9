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
  return isSameValue(a, b, how === 'exactly' ? undefined : 'line');
}

function isSameValue(a: unknown, b: unknown, ignored: string | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) =>
        name === ignored ||
        isSameValue((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name], ignored),
    )
  );
}
