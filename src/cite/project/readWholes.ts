import { sortWholes } from './nearness';
import type { ProjectReading } from './projectReading';

/** Read together, so that a slow remote is asked less often. */
const BATCH = 10;

/** The files among which the whole of a part is looked for. */
export interface WholeSearch {
  readonly part: string;
  readonly endings: readonly string[];
  /** More are not read. */
  readonly most: number;
}

/** Reads the files that may take in a part, the likeliest first, until one is the right one. */
export async function* readWholes<File>(
  reading: ProjectReading,
  { part, endings, most }: WholeSearch,
  read: (path: string) => Promise<File>,
): AsyncGenerator<readonly [path: string, file: File]> {
  const others = (await reading.find(endings)).filter((path) => path !== part);
  const candidates = sortWholes(part, others).slice(0, most);
  for (let i = 0; i < candidates.length; i += BATCH) {
    const batch = candidates.slice(i, i + BATCH);
    yield* await Promise.all(batch.map(async (path) => [path, await read(path)] as const));
  }
}
