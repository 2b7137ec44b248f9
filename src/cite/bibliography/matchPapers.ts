import type { Paper } from '../../core/paper';
import { compareWorks, isSame, readWork, type Likeness, type Work } from '../../core/sameWork';
import type { Slices } from '../../core/slices';
import type { EntryIdentity } from './entryIdentity';

/** Which papers a bibliography has, and under which keys. */
export interface PapersInBibliography {
  readonly keys: ReadonlyMap<Paper['id'], string>;
  /** All keys of the bibliography, in lower case. */
  readonly present: ReadonlySet<string>;
}

/** How long a stretch between two places where the work may be put aside is, in entries. */
const STRETCH = 64;

/** What tells that an entry is a paper, the surest last; `open` only of the same title. */
const CLAIMS: readonly Likeness[] = ['open', 'likely', 'titled', 'identified'];

/**
 * Finds papers among the entries of a bibliography, in one pass that keeps nothing of the entries but their keys. An
 * identifier counts more than a title, a whole title more than one without subtitle or authors, and the first entry
 * more than another. An entry that has the title, and of which nothing tells that it is another work, is taken for the
 * paper however little it says: people leave out what they do not need, and would not want a second entry.
 */
export function* matchPapers(
  entries: Iterable<EntryIdentity>,
  papers: readonly Paper[],
): Slices<PapersInBibliography> {
  const byName = groupByName(papers);
  const claimed = new Map(CLAIMS.map((claim) => [claim, new Map<Paper['id'], string>()]));
  const present = new Set<string>();
  let count = 0;
  for (const entry of entries) {
    if (++count % STRETCH === 0) yield;
    // Nobody can cite an entry without a key.
    if (entry.key === '') continue;
    present.add(entry.key.toLowerCase());
    const work = readWork(entry);
    const candidates = new Set(namesOf(work).flatMap((name) => byName.get(name) ?? []));
    for (const { id, work: ours } of candidates) {
      const likeness = compareWorks(ours, work);
      const isClaim = isSame(likeness) || (likeness === 'open' && ours.title.full === work.title.full);
      const keys = isClaim ? claimed.get(likeness) : undefined;
      if (keys && !keys.has(id)) keys.set(id, entry.key);
    }
  }
  return { keys: new Map(CLAIMS.flatMap((claim) => [...(claimed.get(claim) ?? [])])), present };
}

/** A paper under one of its titles. */
interface NamedPaper {
  readonly id: Paper['id'];
  readonly work: Work;
}

/** Papers by all that an entry may call them, also by the title as their source has it. */
function groupByName(papers: readonly Paper[]): ReadonlyMap<string, readonly NamedPaper[]> {
  const groups = new Map<string, NamedPaper[]>();
  for (const paper of papers) {
    for (const title of new Set([paper.title, paper.sourceTitle])) {
      const named = { id: paper.id, work: readWork({ ...paper, title }) };
      for (const name of namesOf(named.work)) {
        const group = groups.get(name);
        if (group) group.push(named);
        else groups.set(name, [named]);
      }
    }
  }
  return groups;
}

/** Works that have none of these in common are not one. */
export function namesOf({ identifiers, title }: Work): readonly string[] {
  const titles = [title.full, ...title.beginnings.map(({ full }) => full)].filter((name) => name !== '');
  return [...new Set([...Object.entries(identifiers).map((pair) => pair.join(':')), ...titles])];
}
