import { resolvePath } from './paths';
import type { ProjectReading } from './projectReading';

/** A file and the folder that it lies in. */
export interface FoundFile {
  readonly path: string;
  readonly folder: string;
}

/** The first file of these names, from the document's folder upwards. */
export async function findUp(
  reading: ProjectReading,
  names: readonly string[],
): Promise<FoundFile | undefined> {
  for (const folder of reading.foldersUp()) {
    const there = await reading.list(folder);
    const name = names.find((wanted) => there.includes(wanted));
    if (name !== undefined) return { path: resolvePath(folder, name), folder };
  }
  return undefined;
}
