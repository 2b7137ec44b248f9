import type { PlacedEntry } from '../bibliography/placed/placedEntry';
import type { EntryDamage } from '../bibliography/placed/placedEntry';
import type { TextEdit } from '../edit/textEdit';
import { lineEndOf, startOfLine } from '../lines';
import type { CheckedBibliography } from './checkedBibliography';
import type { DamagedEntry } from './finding';

/**
 * Fields whose value is never the name of a string: journals, publishers and people have names that are defined in a
 * style, or in a file of TeX's distribution.
 */
const LITERAL_FIELDS =
  /^(?:title|subtitle|year|date|pages|volume|number|doi|url|eprint|isbn|issn|abstract)$/i;

/** Finds the places at which a bibliography is damaged, and what mends them. */
export function findDamage({ text, entries, damage }: CheckedBibliography): readonly DamagedEntry[] {
  return damage.flatMap((problem): DamagedEntry[] => {
    const { code, range, message } = problem;
    // Keys given twice are a check of their own.
    if (code === 'duplicate-key') return [];
    if (code === 'unknown-string' && !LITERAL_FIELDS.test(fieldBefore(text, range.start))) return [];
    const mend = mendOf(text, entries, problem);
    return [{ check: 'damagedEntry', range, code, message, ...(mend && { mend }) }];
  });
}

/** The name of the field whose value begins at a place. */
function fieldBefore(text: string, place: number): string {
  return /([\w-]+)\s*=\s*$/.exec(text.slice(Math.max(0, place - 100), place))?.[1] ?? '';
}

function mendOf(
  text: string,
  entries: readonly PlacedEntry[],
  { code, range, mend }: EntryDamage,
): TextEdit | undefined {
  if (mend === undefined) return undefined;
  if (code === 'missing-brace' || code === 'truncated') {
    const entry = entries.find((one) => one.range.end === range.end);
    if (entry) return { ...range, text: closingOf(text, entry, mend) };
  }
  return { ...range, text: mend };
}

/** What closes an entry of several lines stands on a line of its own, below its `@`. */
function closingOf(text: string, { range: { start, end } }: PlacedEntry, closing: string): string {
  if (!text.slice(start, end).includes('\n')) return closing;
  const margin = /^[ \t]*/.exec(text.slice(startOfLine(text, start), start))?.[0] ?? '';
  return `${lineEndOf(text)}${margin}${closing}`;
}
