import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import type { PaperIndex, Progress } from '../search/paperIndex';
import type { Source, SourceReport } from './libraryMessages';
import { type LibraryChange, MergedLibrary } from './mergedLibrary';
import { listPapers, type SortedPapers } from './paperList';
import { PaperTexts } from './papers/paperTexts';
import type { StoredPaper } from './papers/storedPaper';
import type { EarlierReading } from './readChangedPapers';
import type { SourcePapers } from './readSourcePapers';

/** All papers of all sources, merged, indexed and in order. Between slices of a change it can be asked. */
export class LiveLibrary {
  private readonly merged: MergedLibrary;
  private readonly reportsById = new Map<Source['id'], SourceReport>();
  private readonly readings = new Map<Source['id'], EarlierReading>();
  /** Made anew when it is asked for after a change. */
  private sorted: SortedPapers | undefined;

  /**
   * @param index empty, or one of exactly the papers that the library is then given
   * @param texts where the papers that it is given are kept
   */
  constructor(
    readonly index: PaperIndex,
    readonly texts = new PaperTexts(),
  ) {
    this.merged = new MergedLibrary(texts);
  }

  get(id: Paper['id']): Paper | undefined {
    return this.merged.get(id)?.read();
  }

  /** As {@link MergedLibrary.currentId}. */
  currentId(id: Paper['id']): Paper['id'] | undefined {
    return this.merged.currentId(id);
  }

  /** The papers in order. */
  get list(): SortedPapers {
    return (this.sorted ??= listPapers([...this.merged.papers()]));
  }

  /** What came of reading each source. */
  get reports(): Iterable<SourceReport> {
    return this.reportsById.values();
  }

  /** The papers of a source as it tells of them, in its order. */
  papersOf(source: Source['id']): readonly StoredPaper[] {
    return this.merged.papersOf(source);
  }

  /** What came of reading a source, if it is one of the library's. */
  reportOf(source: Source['id']): SourceReport | undefined {
    return this.reportsById.get(source);
  }

  /** What a large source gave when it was read last. */
  readingOf(source: Source['id']): EarlierReading | undefined {
    return this.readings.get(source);
  }

  /**
   * Takes what a source says, instead of what it said before. To be done to its end: half merged, nothing could be
   * gone on from. What it gives has to be indexed next.
   */
  *merge(
    report: SourceReport,
    { papers, table }: Pick<SourcePapers, 'papers' | 'table'>,
  ): Slices<LibraryChange> {
    this.sorted = undefined;
    const change = yield* this.merged.put(report.id, papers, report.rank);
    this.reportsById.set(report.id, report);
    if (table) this.readings.set(report.id, { papers, table });
    else this.readings.delete(report.id);
    return change;
  }

  /** Forgets a source; papers that others have too stay. To be done to its end, and what it gives to be indexed. */
  *remove(source: Source['id']): Slices<LibraryChange> {
    this.sorted = undefined;
    const change = yield* this.merged.remove(source);
    this.reportsById.delete(source);
    this.readings.delete(source);
    return change;
  }

  /** Makes a change found. It may be given up: whoever does removes the source, and has to index that. */
  *indexChange({ put, removed }: LibraryChange, tell?: (progress: Progress) => void): Slices<void> {
    this.sorted = undefined;
    this.index.remove(removed);
    // When most is new, indexing the rest with it is cheaper than merging, and one segment answers fastest.
    const isMost = put.length >= this.index.size / 2;
    yield* this.index.putUnread(isMost ? [...this.merged.papers()] : put, tell);
  }
}
