import type { Paper } from '../../src/core/paper';
import { BUNDLED_PATHS, buildIndexFrom } from '../../src/tools/buildIndexFrom';

let built: readonly Paper[] | undefined;

/** The papers of the bundled index, built once from the pages: a fresh clone has no index yet. */
export function bundledPapers(): readonly Paper[] {
  return (built ??= buildIndexFrom(BUNDLED_PATHS).papers);
}
