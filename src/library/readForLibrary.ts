import type { Slices } from '../core/slices';
import type { Problem } from '../sources/problem';
import type { SortPaper } from '../topics/sorter';
import { ChangedFile } from './changedFile';
import type { Source, SourceReport } from './libraryMessages';
import type { LiveLibrary } from './liveLibrary';
import { type EarlierReading, readChangedPapers, type ReplacedLines } from './readChangedPapers';
import { readSourcePapers, type SourcePapers } from './readSourcePapers';

/** The papers of a source, and how many problems there are, of which the list may have the first only. */
export type ReadPapers = SourcePapers & Pick<SourceReport, 'problemCount'>;

/**
 * For a later state of a source that the library has read in chunks; undefined where it has not, or has under another
 * name.
 */
export function newChangedFile(library: LiveLibrary, source: Source): ChangedFile | undefined {
  const earlier = findEarlierReading(library, source);
  return earlier && new ChangedFile(earlier.table.hashes);
}

/**
 * Reads what has changed in a source.
 *
 * @param file has taken all its parts
 * @returns undefined where the whole has to be read
 */
export function* readChangedSource(
  library: LiveLibrary,
  source: Source,
  file: ChangedFile,
  sort: SortPaper,
): Slices<ReadPapers | undefined> {
  yield* file.end();
  const earlier = findEarlierReading(library, source);
  const changed = earlier && (yield* readChangedPapers(source, file, earlier, library.texts, sort));
  if (!changed) return undefined;
  const { papers, table, replaced } = changed;
  const { problems: before = [], problemCount = 0 } = library.reportOf(source.id) ?? {};
  const problems = followProblems(before, replaced);
  return { papers, table, problems, problemCount: problemCount - (before.length - problems.length) };
}

/** The problems of the lines that are still there. What is read in part has none itself, or the whole would be read. */
function followProblems(
  problems: readonly Problem[],
  { start, end, moved }: ReplacedLines,
): readonly Problem[] {
  return problems.flatMap((problem) => {
    const { line } = problem;
    if (line === undefined || line < start) return problem;
    return line < end ? [] : { ...problem, line: line + moved };
  });
}

/**
 * Reads a source, of one that was read before only what has changed, if that can be told.
 *
 * @param report told now and then how many papers have been read
 */
export function* readForLibrary(
  library: LiveLibrary,
  source: Source,
  bytes: Uint8Array,
  sort: SortPaper,
  report: (done: number, total: number) => void,
): Slices<ReadPapers> {
  const file = newChangedFile(library, source);
  const isInParts = file && (yield* file.add(bytes));
  const changed = isInParts && (yield* readChangedSource(library, source, file, sort));
  if (changed) return changed;
  const whole = yield* readSourcePapers(source, bytes, library.texts, sort, report);
  return { ...whole, problemCount: whole.problems.length };
}

/** What a source gave when it was read last. Of one that was renamed since, all papers and problems tell the old name. */
function findEarlierReading(library: LiveLibrary, { id, name }: Source): EarlierReading | undefined {
  return library.reportOf(id)?.name === name ? library.readingOf(id) : undefined;
}
