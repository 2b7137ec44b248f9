import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import { makeKey } from '../key/citationKey';
import type { KeyedSource } from '../key/followsPattern';
import { inferKeyPattern } from '../key/inferKeyPattern';
import type { AddOptions, Addition } from './addition';
import type { EntryIdentity } from './entryIdentity';
import { matchPapers } from './matchPapers';

/** The keys by which papers are cited, and which of the papers have an entry. */
export type ChosenKeys = Omit<Extract<Addition, { kind: 'added' }>, 'edits'>;

/**
 * Gives each paper a key: that of its entry, else a new one, which differs from all others of the document's bibliographies.
 *
 * @param sample entries whose keys show the pattern that the bibliography follows
 */
export function* chooseKeys(
  papers: readonly Paper[],
  entries: Iterable<EntryIdentity>,
  sample: () => readonly KeyedSource[],
  { pattern: setting, elsewhere = NO_KEYS }: Omit<AddOptions, 'dialect'>,
): Slices<ChosenKeys> {
  const wanted = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  const { keys: found, present } = yield* matchPapers(entries, wanted);
  const added = wanted.filter(({ id }) => !found.has(id));
  const keys = new Map(found);
  if (added.length > 0) {
    yield;
    const sources = sample();
    yield;
    const pattern = yield* inferKeyPattern(sources, setting);
    const taken = new Set([...present, ...elsewhere]);
    for (const paper of added) {
      const key = makeKey(paper, pattern, taken);
      taken.add(key.toLowerCase());
      keys.set(paper.id, key);
    }
  }
  return { kind: 'added', keys, added, reused: wanted.filter(({ id }) => found.has(id)), present };
}

const NO_KEYS: ReadonlySet<string> = new Set();
