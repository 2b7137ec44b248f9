import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
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
  papers: readonly Paper[],
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

function nameOf({ id, key }: Paper): string {
  return `${key}\n${id}`;
}
