import type { Slices } from '../core/slices';
import type { StoredPaper } from './papers/storedPaper';
import { isSamePaper } from './recordOrder';
import type { LibraryRecord } from './statement';

/** How a source's records differ from those that it had. */
export interface RecordDiff {
  /** All that it has now, in its order; what it had already is the same record as before. */
  readonly records: readonly LibraryRecord[];
  readonly added: readonly LibraryRecord[];
  readonly gone: readonly LibraryRecord[];
}

/** How many records are looked at in a stretch. */
const STRETCH = 256;

/** Compares what a source had with what it has, record by record, wherever they stand. */
export function* diffRecords(
  before: readonly LibraryRecord[],
  papers: readonly StoredPaper[],
  place: Pick<LibraryRecord, 'source' | 'rank'>,
): Slices<RecordDiff> {
  const isKept = (record: LibraryRecord | undefined, paper: StoredPaper | undefined) =>
    record !== undefined && record.paper === paper && record.rank === place.rank;
  // Nearly always a change touches a few neighbours, and the others are the very papers that were there.
  let start = 0;
  while (isKept(before[start], papers[start])) start += 1;
  const most = Math.min(before.length, papers.length) - start;
  let same = 0;
  while (same < most && isKept(before.at(-1 - same), papers.at(-1 - same))) same += 1;
  const oldEnd = before.length - same;
  const touched = papers.slice(start, papers.length - same);
  const { records, added, gone } = yield* diffStretch(before.slice(start, oldEnd), touched, place);
  return { records: [...before.slice(0, start), ...records, ...before.slice(oldEnd)], added, gone };
}

function* diffStretch(
  before: readonly LibraryRecord[],
  papers: readonly StoredPaper[],
  place: Pick<LibraryRecord, 'source' | 'rank'>,
): Slices<RecordDiff> {
  const left = new Map<string, LibraryRecord[]>();
  for (const [index, record] of before.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    const name = nameOf(record.paper);
    const namesakes = left.get(name);
    if (namesakes) namesakes.push(record);
    else left.set(name, [record]);
  }
  const records: LibraryRecord[] = [];
  const added: LibraryRecord[] = [];
  for (const [index, paper] of papers.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    const namesakes = left.get(nameOf(paper)) ?? [];
    const at = namesakes.findIndex(
      (each) => each.rank === place.rank && isSamePaper(each.paper, paper, 'exactly'),
    );
    const [same] = at === -1 ? [] : namesakes.splice(at, 1);
    const record = same ?? { paper, ...place };
    records.push(record);
    if (!same) added.push(record);
  }
  const gone: LibraryRecord[] = [];
  for (const namesakes of left.values()) gone.push(...namesakes);
  return { records, added, gone };
}

function nameOf({ id, key }: StoredPaper): string {
  return `${key}\n${id}`;
}
