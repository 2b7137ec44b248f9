import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import { PaperIndex, type Progress } from '../search/paperIndex';
import { explainHit } from '../search/ranking/explainHit';
import type { TopicNames } from '../search/text/fieldText';
import type { FoundPaper, Source, SourceReport } from './libraryMessages';
import { type LibraryChange, MergedLibrary } from './mergedLibrary';
import { listPapers, type PaperList } from './paperList';
import type { EarlierReading } from './readChangedPapers';
import type { SourcePapers } from './readSourcePapers';

/** All papers of all sources, merged, indexed and in order. Between slices of a change it can be asked. */
export class LiveLibrary {
  private readonly merged = new MergedLibrary();
  private readonly index: PaperIndex;
  private readonly reports = new Map<Source['id'], SourceReport>();
  private readonly readings = new Map<Source['id'], EarlierReading>();
  /** Made anew when it is asked for after a change. */
  private list: PaperList | undefined;

  constructor(private readonly topicNames: TopicNames) {
    this.index = new PaperIndex(topicNames);
  }

  get(id: Paper['id']): Paper | undefined {
    return this.merged.get(id);
  }

  /** The papers in order. */
  get papers(): PaperList {
    return (this.list ??= listPapers([...this.merged.papers()]));
  }

  /** What came of reading a source, if it is one of the library's. */
  reportOf(source: Source['id']): SourceReport | undefined {
    return this.reports.get(source);
  }

  /** What a large source gave when it was read last. */
  readingOf(source: Source['id']): EarlierReading | undefined {
    return this.readings.get(source);
  }

  /**
   * Takes what a source says, instead of what it said before. To be done to its end: half merged, nothing could be
   * gone on from. What it gives has to be indexed next.
   */
  *merge(report: SourceReport, { papers, table }: SourcePapers): Slices<LibraryChange> {
    this.list = undefined;
    const change = yield* this.merged.put(report.id, papers, report.rank);
    this.reports.set(report.id, report);
    if (table) this.readings.set(report.id, { papers, table });
    else this.readings.delete(report.id);
    return change;
  }

  /** Forgets a source; papers that others have too stay. To be done to its end, and what it gives to be indexed. */
  *remove(source: Source['id']): Slices<LibraryChange> {
    this.list = undefined;
    const change = yield* this.merged.remove(source);
    this.reports.delete(source);
    this.readings.delete(source);
    return change;
  }

  /** Makes a change found. It may be given up: whoever does removes the source, and has to index that. */
  *indexChange({ put, removed }: LibraryChange, tell?: (progress: Progress) => void): Slices<void> {
    this.list = undefined;
    this.index.remove(removed);
    // When most is new, indexing the rest with it is cheaper than merging, and one segment answers fastest.
    const isMost = put.length >= this.index.size / 2;
    yield* this.index.put(isMost ? [...this.merged.papers()] : put, tell);
  }

  /** The best papers for a query, best first, at most `limit`. */
  search(query: string, limit: number): readonly FoundPaper[] {
    return this.index.search(query, limit).flatMap((hit): FoundPaper[] => {
      const paper = this.merged.get(hit.id);
      return paper ? [{ paper, reason: explainHit(hit, paper, this.topicNames) }] : [];
    });
  }
}
