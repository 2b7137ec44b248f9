import { folderDistance, folderOf, nameOf } from './paths';

/** As people call the file that holds the others together. */
const WHOLE =
  /^(_?main|index|book|thesis|dissertation|diss|paper|manuscript|article|report|root|master|manual)\b/i;

/**
 * Files in the order in which the whole of a part is best looked for: beside it, in the folders around it, then
 * elsewhere; at each distance those first that are called like a whole.
 */
export function sortWholes(part: string, paths: readonly string[]): readonly string[] {
  const folder = folderOf(part);
  const ranked = paths.map((path) => {
    const { up, down } = folderDistance(folder, folderOf(path));
    return { path, rank: [Math.min(down, 1), up + down, WHOLE.test(nameOf(path)) ? 0 : 1] as const };
  });
  ranked.sort(
    (a, b) =>
      a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2] || (a.path < b.path ? -1 : 1),
  );
  return ranked.map(({ path }) => path);
}

/** Those of the files that are in the fewest steps from a folder: one, or several that are equally near. */
export function nearestFiles(folder: string, paths: readonly string[]): readonly string[] {
  const distances = paths.map((path) => {
    const { up, down } = folderDistance(folder, folderOf(path));
    return up + down;
  });
  const least = distances.reduce((some, other) => Math.min(some, other), Infinity);
  return paths.filter((_, i) => distances[i] === least);
}
