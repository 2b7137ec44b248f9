import type { Slices } from '../core/slices';
import type { SortPaper } from '../topics/sorter';
import { ChangedFile } from './changedFile';
import type { Source, SourceReport } from './libraryMessages';
import type { LiveLibrary } from './liveLibrary';
import { readChangedPapers } from './readChangedPapers';
import { readSourcePapers, type SourcePapers } from './readSourcePapers';

/** The papers of a source, and how many problems there are, of which the list may have the first only. */
export type ReadPapers = SourcePapers & Pick<SourceReport, 'problemCount'>;

/** For a later state of a source that the library has read in chunks; undefined where it has not. */
export function newChangedFile(library: LiveLibrary, { id }: Source): ChangedFile | undefined {
  const earlier = library.readingOf(id);
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
  { id, name }: Source,
  file: ChangedFile,
  sort: SortPaper,
): Slices<ReadPapers | undefined> {
  yield* file.end();
  const earlier = library.readingOf(id);
  const changed = earlier && (yield* readChangedPapers(name, file, earlier, library.texts, sort));
  const { problems = [], problemCount = 0 } = library.reportOf(id) ?? {};
  // It is read in part only where the rest, with its problems, is as it was.
  return changed && { ...changed, problems, problemCount };
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
  const whole = yield* readSourcePapers(source.name, bytes, library.texts, sort, report);
  return { ...whole, problemCount: whole.problems.length };
}
