import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import { makeKey } from '../key/citationKey';
import type { KeyedSource } from '../key/followsPattern';
import { inferKeyPattern } from '../key/inferKeyPattern';
import type { KeyPattern } from '../key/keyPattern';
import type { EntryIdentity } from './entryIdentity';
import { matchPapers } from './matchPapers';

/** The keys by which papers are cited, and which of the papers have an entry. */
export interface ChosenKeys {
  readonly keys: ReadonlyMap<Paper['id'], string>;
  readonly missing: readonly Paper[];
  readonly reused: readonly Paper[];
}

/**
 * Gives each paper a key: that of its entry, else a new one, which differs from all others of the bibliography.
 *
 * @param sample entries whose keys show the pattern that the bibliography follows
 */
export function* chooseKeys(
  papers: readonly Paper[],
  entries: Iterable<EntryIdentity>,
  sample: () => readonly KeyedSource[],
  setting: KeyPattern,
): Slices<ChosenKeys> {
  const wanted = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  const { keys: found, taken } = yield* matchPapers(entries, wanted);
  const missing = wanted.filter(({ id }) => !found.has(id));
  const keys = new Map(found);
  if (missing.length > 0) {
    yield;
    const sources = sample();
    yield;
    const pattern = yield* inferKeyPattern(sources, setting);
    for (const paper of missing) {
      const key = makeKey(paper, pattern, taken);
      taken.add(key.toLowerCase());
      keys.set(paper.id, key);
    }
  }
  return { keys, missing, reused: wanted.filter(({ id }) => found.has(id)) };
}
