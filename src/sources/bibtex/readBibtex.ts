import type { Slices } from '../../core/slices';
import { findLines, lineAt } from '../lineTable';
import type { SourceEntry, SourceReading } from '../sourceReading';
import type { BibtexText } from './bibtexText';
import { readBibtexPapers } from './readBibtexPapers';
import { scanBibtex } from './scanBibtex';

/** So many entries get their lines at a stretch. */
const STRETCH = 512;

/**
 * Reads a BibTeX or BibLaTeX file. Entries of one key are all in.
 *
 * @param source the file's name in problems
 */
export function* readBibtex(source: string, written: string | BibtexText): Slices<SourceReading> {
  const file = yield* scanBibtex(written);
  const lines = yield* findLines(typeof written === 'string' ? written : written.text);
  const papers = yield* readBibtexPapers(file);
  const entries: SourceEntry[] = [];
  for (const [at, paper] of papers.entries()) {
    if (at % STRETCH === STRETCH - 1) yield;
    entries.push({ ...paper, line: lineAt(lines, file.entries[at]?.range.start ?? 0) });
  }
  const problems = file.problems.map(({ range, message, key }) => ({
    source,
    line: lineAt(lines, range.start),
    message: `${key ? `in “${key}”, ` : ''}${followColon(message)}`,
  }));
  if (entries.length === 0 && problems.length === 0) {
    return {
      entries,
      problems: [{ source, message: 'expected BibTeX entries, such as “@article{key, …}”' }],
    };
  }
  return { entries, problems };
}

/** A sentence as it stands behind a colon: `a comma is missing`. */
function followColon(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
