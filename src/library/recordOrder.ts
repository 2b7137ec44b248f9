import type { StoredPaper } from './papers/storedPaper';
import type { LibraryRecord } from './statement';

/** Records whose source counts more come first, then by source and line; the same on every machine. */
export function compareRecords(a: LibraryRecord, b: LibraryRecord): number {
  return (
    a.rank - b.rank ||
    compareText(a.source, b.source) ||
    a.paper.line - b.paper.line ||
    compareText(a.paper.key, b.paper.key) ||
    // Records of one line are all but copies; their texts part them.
    compareText(a.paper.text, b.paper.text)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two papers say the same, `exactly` or but for the lines of their origins. */
export function isSamePaper(a: StoredPaper, b: StoredPaper, how: 'exactly' | 'but for lines'): boolean {
  if (a.id !== b.id) return false;
  if (a.number === b.number || a.text === b.text) return true;
  return how === 'but for lines' && isSameValue(a.read(), b.read());
}

/** Compares JSON but for the lines of origins. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) =>
        name === 'line' ||
        isSameValue((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
    )
  );
}
