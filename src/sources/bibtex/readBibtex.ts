import type { Slices } from '../../core/slices';
import { findLines, lineAt } from '../lineTable';
import type { Problem } from '../problem';
import type { SourceEntry, SourceReading } from '../sourceReading';
import type { BibtexText } from './bibtexText';
import { prepareBibtexPapers } from './readBibtexPapers';
import { scanBibtex } from './scanBibtex';

/** So many entries are read at a stretch. */
const STRETCH = 4;

/** A BibTeX file whose entries are read when they are asked for, so that not all have to be in memory at once. */
export interface BibtexSource {
  /** In the order of the file. */
  readonly entries: Iterable<SourceEntry>;
  readonly count: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a BibTeX or BibLaTeX file. Entries of one key are all in.
 *
 * @param source the file's name in problems
 */
export function* readBibtex(source: string, written: string | BibtexText): Slices<SourceReading> {
  const opened = yield* openBibtexSource(source, written);
  const entries: SourceEntry[] = [];
  for (const entry of opened.entries) {
    if (entries.length % STRETCH === STRETCH - 1) yield;
    entries.push(entry);
  }
  return { entries, problems: opened.problems };
}

/** Opens a file that `readBibtex` would read. */
export function* openBibtexSource(source: string, written: string | BibtexText): Slices<BibtexSource> {
  const file = yield* scanBibtex(written);
  const lines = yield* findLines(typeof written === 'string' ? written : written.text);
  const read = yield* prepareBibtexPapers(file);
  const problems: Problem[] = file.problems.map(({ range, message, key }) => ({
    source,
    line: lineAt(lines, range.start),
    message: `${key ? `in “${key}”, ` : ''}${followColon(message)}`,
  }));
  const count = file.entries.length;
  if (count === 0 && problems.length === 0) {
    problems.push({ source, message: 'expected BibTeX entries, such as “@article{key, …}”' });
  }
  const readAll = function* (): Generator<SourceEntry> {
    for (const entry of file.entries) yield { ...read(entry), line: lineAt(lines, entry.range.start) };
  };
  return { entries: readAll(), count, problems };
}

/** A sentence as it stands behind a colon: `a comma is missing`. */
function followColon(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
