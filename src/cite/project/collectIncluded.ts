import type { ProjectReading } from './projectReading';

/** Parts in parts in parts; more is a circle that goes by different names. */
const MOST_LEVELS = 16;

/** A file and its text. */
export interface IncludedFile {
  readonly path: string;
  readonly text: string;
}

/** A file and all that it takes in, in the order in which it takes them in, each once; what is missing is left out. */
export async function collectIncluded(
  reading: ProjectReading,
  root: string,
  includesOf: (text: string, path: string) => readonly string[],
): Promise<readonly IncludedFile[]> {
  const seen = new Set<string>();
  const collect = async (path: string, level: number): Promise<readonly IncludedFile[]> => {
    if (seen.has(path) || level > MOST_LEVELS) return [];
    seen.add(path);
    const text = await reading.read(path);
    if (text === undefined) return [];
    const files: IncludedFile[] = [{ path, text }];
    const included = includesOf(text, path);
    // All at once, so that a slow remote is asked once a level; below they come from memory.
    for (const inclusion of included) void reading.read(inclusion);
    for (const inclusion of included) files.push(...(await collect(inclusion, level + 1)));
    return files;
  };
  return collect(root, 0);
}
