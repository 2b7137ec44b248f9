import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import type { PlacedEntry } from '../bibliography/placed/placedEntry';
import type { CheckedBibliography } from './checkedBibliography';
import { doubtEntry } from './doubtEntry';
import type { Doubt, DoubtfulEntry } from './finding';
import type { ReferencePapers } from './referencePapers';

/** Where each thing stands in an entry, in the words of BibTeX, BibLaTeX, CSL and Hayagriva. */
const FIELDS: Readonly<Record<Doubt['about'], readonly string[]>> = {
  arxiv: [
    'eprint',
    'arxiv',
    'archiveid',
    'url',
    'doi',
    'journal',
    'journaltitle',
    'volume',
    'number',
    'howpublished',
    'note',
    'serial-number',
  ],
  doi: ['doi', 'url', 'serial-number'],
  malformed: [
    'eprint',
    'url',
    'doi',
    'journal',
    'journaltitle',
    'volume',
    'number',
    'howpublished',
    'note',
    'serial-number',
  ],
  year: ['year', 'date', 'issued'],
  title: ['title'],
  authors: ['author'],
};

/** Finds the entries that say something else of their work than the library does. */
export function* findDoubts(
  { text, entries, readings }: CheckedBibliography,
  papers: ReferencePapers,
): Slices<readonly DoubtfulEntry[]> {
  const findings: DoubtfulEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % 128 === 127) yield;
    const reading = readings[index];
    const doubt = reading && papers.doubtOf(reading, doubtEntry);
    if (doubt) findings.push(placeDoubt(text, entry, doubt));
  }
  return findings;
}

function placeDoubt(text: string, entry: PlacedEntry, doubt: Doubt): DoubtfulEntry {
  const finding = { check: 'doubtfulEntry' as const, ...doubt, entry };
  for (const field of FIELDS[doubt.about]) {
    const value = entry.fieldRange(field);
    if (value === undefined) continue;
    const range =
      doubt.about === 'title' || doubt.about === 'authors'
        ? insideOf(text, value)
        : findIn(text, value, doubt.said);
    if (range === undefined) continue;
    const isWord = doubt.about === 'arxiv' || doubt.about === 'doi' || doubt.about === 'year';
    const correction = isWord && doubt.correct !== undefined ? { ...range, text: doubt.correct } : undefined;
    return { ...finding, range, ...(correction && { correction }) };
  }
  return { ...finding, range: entry.keyRange };
}

/** A value without its delimiters. */
function insideOf(text: string, { start, end }: TextRange): TextRange {
  return /^[{"'].*[}"']$/s.test(text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };
}

function findIn(text: string, { start, end }: TextRange, said: string): TextRange | undefined {
  const at = text.slice(start, end).toLowerCase().indexOf(said.toLowerCase());
  return at < 0 ? undefined : { start: start + at, end: start + at + said.length };
}
