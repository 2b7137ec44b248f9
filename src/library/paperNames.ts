import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import type { LibraryChange } from './mergedLibrary';
import type { StoredPaper } from './papers/storedPaper';
import { compareRecords, isSamePaper } from './recordOrder';
import type { LibraryRecord } from './statement';
import { hashText, stateWork } from './statedWork';

/** A paper that still has the id of its identifiers, which another may have as well. */
export interface Cluster {
  readonly paper: StoredPaper;
  readonly first: LibraryRecord;
}

/** How many ids are given in a stretch. */
const STRETCH = 256;

/**
 * Gives each paper an id of its own. Works that no identifier tells apart (`Editorial`) and those that were given the
 * DOI of their volume want the same id: the first has it bare, the others with a number made of what they say, so
 * that it does not change when one more comes.
 */
export class PaperNames {
  readonly papers = new Map<Paper['id'], StoredPaper>();
  /** By the id that they want; most ids are wanted by one. */
  readonly #claims = new Map<Paper['id'], Cluster | Set<Cluster>>();
  /** The ids that the claimants of one have, where that is not the one id itself. */
  readonly #given = new Map<Paper['id'], readonly Paper['id'][]>();

  /** Takes papers in the place of others. */
  *replace(old: ReadonlySet<Cluster>, made: readonly Cluster[]): Slices<LibraryChange> {
    const wanted = new Set<Paper['id']>();
    let count = 0;
    for (const cluster of old) {
      if (++count % STRETCH === 0) yield;
      wanted.add(cluster.paper.id);
      this.#withdraw(cluster);
    }
    for (const cluster of made) {
      if (++count % STRETCH === 0) yield;
      wanted.add(cluster.paper.id);
      this.#claim(cluster);
    }
    const before = new Map<Paper['id'], StoredPaper>();
    const after = new Map<Paper['id'], StoredPaper>();
    for (const id of wanted) {
      if (++count % STRETCH === 0) yield;
      for (const taken of this.#given.get(id) ?? [id]) {
        const paper = this.papers.get(taken);
        if (paper) before.set(taken, paper);
        this.papers.delete(taken);
      }
      const named = yield* nameClaimants(id, this.#claims.get(id));
      for (const paper of named) after.set(paper.id, paper);
      if (named.length > 1)
        this.#given.set(
          id,
          named.map((paper) => paper.id),
        );
      else this.#given.delete(id);
    }
    const put: StoredPaper[] = [];
    const moved: StoredPaper[] = [];
    for (const [id, paper] of after) {
      if (++count % STRETCH === 0) yield;
      const previous = before.get(id);
      const isSaid = previous !== undefined && isSamePaper(previous, paper, 'but for lines');
      const isSame = isSaid && isSamePaper(previous, paper, 'exactly');
      this.papers.set(id, isSame ? previous : paper);
      if (!isSaid) put.push(paper);
      else if (!isSame) moved.push(paper);
    }
    return { put, moved, removed: [...before.keys()].filter((id) => !after.has(id)) };
  }

  /** The id that a work was given. */
  idOf({ paper }: Cluster): Paper['id'] | undefined {
    const given = this.#given.get(paper.id);
    return given ? given.find((id) => this.papers.get(id)?.text === paper.text) : paper.id;
  }

  #claim(cluster: Cluster): void {
    const { id } = cluster.paper;
    const others = this.#claims.get(id);
    if (others instanceof Set) others.add(cluster);
    else this.#claims.set(id, others === undefined ? cluster : new Set([others, cluster]));
  }

  #withdraw(cluster: Cluster): void {
    const { id } = cluster.paper;
    const claimants = this.#claims.get(id);
    if (claimants instanceof Set) claimants.delete(cluster);
    if (claimants === cluster || (claimants instanceof Set && claimants.size === 0)) this.#claims.delete(id);
  }
}

function* nameClaimants(
  id: Paper['id'],
  claimants: Cluster | Set<Cluster> | undefined,
): Slices<readonly StoredPaper[]> {
  if (claimants === undefined) return [];
  if (!(claimants instanceof Set)) return [claimants.paper];
  const taken = new Set<Paper['id']>();
  const named: StoredPaper[] = [];
  for (const { paper } of [...claimants].sort((a, b) => compareRecords(a.first, b.first))) {
    if (named.length % STRETCH === STRETCH - 1) yield;
    const own = `${id}~${hashText(stateWork(paper.read())).toString(36)}`;
    let name = named.length === 0 ? id : own;
    for (let n = 2; taken.has(name); n++) name = `${own}-${n}`;
    taken.add(name);
    named.push(name === paper.id ? paper : paper.rename(name));
  }
  return named;
}
