import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import { isIn } from '../../core/seenFrom';
import type { Slices } from '../../core/slices';
import type { SearchHit } from '../../search/searchHit';
import type { Taxonomy } from '../../topics/taxonomy';
import type { AskedLibrary } from '../answers';
import { type PaperList, papersIn } from '../paperList';
import type { PaperSelection } from '../timeline/paperSelection';
import { groupByState, groupByTopic, listBranches, bestBranches } from './branchPlaces';
import { branchesOf } from './branchesOf';
import { groupPapers, type Groups } from './groupPapers';
import { joinHighlights } from './joinHighlights';
import { type Ranks, rankByComments, rankByTimes, rankByTitle } from './rankPapers';
import type { BranchPaper, PaperOrder, TreeBranches, TreeQuery } from './treeQuery';

/** So many papers answer a filter at most: with a word that half of a library has, the rest is not what is looked for. */
const MOST_FOUND = 200;

/** What answers a filter, as a list of its own, best first. */
interface Found {
  readonly filter: string;
  readonly hits: readonly SearchHit[];
  readonly papers: readonly Paper[];
  readonly isCut: boolean;
}

/**
 * The papers of a library as branches of a tree. Grouping and ranking reads every paper once; what comes of it, numbers
 * alone, is kept until the library changes.
 */
export class TreePapers {
  private list: PaperList | undefined;
  private groups = new Map<string, Groups>();
  private ranks = new Map<PaperOrder, Ranks>();
  private found: Found | undefined;

  /** The branches of a tree, at most `limit`. */
  *branches(
    library: AskedLibrary,
    taxonomy: Taxonomy,
    query: TreeQuery,
    limit: number,
  ): Slices<TreeBranches> {
    const list = this.follow(library);
    const found = this.find(library, query.filter);
    const groups = yield* this.groupsOf(list, query, found);
    // Whoever sees a branch unfolds it next.
    if (!found) yield* this.ranksOf(list, query);
    const listed = listBranches(groups, query.grouping, taxonomy);
    const branches = found ? bestBranches(listed, groups) : listed;
    return {
      branches: branches.slice(0, limit),
      hidden: Math.max(0, branches.length - limit),
      paperCount: found?.papers.length ?? list.size,
      isCut: found?.isCut === true,
    };
  }

  /** Some papers of a branch, in the order that is asked for; those that answer a filter best first. */
  *papersOf(
    library: AskedLibrary,
    query: TreeQuery,
    branch: string,
    start: number,
    limit: number,
  ): Slices<readonly BranchPaper[]> {
    const list = this.follow(library);
    const found = this.find(library, query.filter);
    const groups = yield* this.groupsOf(list, query, found);
    const places = Array.from(groups.get(branch)?.places ?? []);
    if (found) {
      return places.slice(start, start + limit).flatMap((place) => {
        const paper = found.papers[place];
        return paper ? [{ paper, highlights: joinHighlights(found.hits[place]) }] : [];
      });
    }
    const ranks = yield* this.ranksOf(list, query);
    if (ranks) places.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
    return places
      .slice(start, start + limit)
      .flatMap((place) => list.paperAt(place) ?? [])
      .map((paper) => ({ paper, highlights: [] }));
  }

  /** The papers of a selection, each once, and whether more answer its filter than are looked at. */
  *select(
    library: AskedLibrary,
    of: PaperSelection,
  ): Slices<{ readonly papers: Iterable<Paper>; readonly isCut: boolean }> {
    if (of.kind === 'papers') {
      return { papers: read(of.ids, (id) => library.get(id)), isCut: false };
    }
    const list = this.follow(library);
    const found = this.find(library, of.tree.filter);
    const isCut = found?.isCut === true;
    const source = found
      ? { paperAt: (place: number) => found.papers[place], size: found.papers.length }
      : list;
    if (!of.branches) return { papers: papersIn(source), isCut };
    const groups = yield* this.groupsOf(list, of.tree, found);
    const places = new Set(of.branches.flatMap((branch) => Array.from(groups.get(branch)?.places ?? [])));
    const inOrder = [...places].sort((a, b) => a - b);
    return { papers: read(inOrder, (place) => source.paperAt(place)), isCut };
  }

  /** The papers that some keys stand for, each once, at most `limit`, and how many there are. */
  *keyed(
    library: AskedLibrary,
    keys: readonly string[],
    sources: readonly string[],
    limit: number,
  ): Slices<{ readonly papers: readonly Paper[]; readonly paperCount: number }> {
    const list = this.follow(library);
    const groups = yield* this.groupsByKey(list);
    const isOwn = (place: number) => {
      const paper = list.paperAt(place);
      return paper !== undefined && isIn(paper, sources);
    };
    const places = new Set(
      keys.flatMap((key) => {
        const called = Array.from(groups.get(key)?.places ?? []);
        // Two works may have one key in two bibliographies: the document means that of its own.
        return (called.length > 1 ? called.find(isOwn) : undefined) ?? called.slice(0, 1);
      }),
    );
    const papers = [...places].slice(0, limit).flatMap((place) => list.paperAt(place) ?? []);
    return { papers, paperCount: places.size };
  }

  /** Forgets what was known of a list that has been replaced. */
  private follow({ list }: AskedLibrary): PaperList {
    if (list !== this.list) {
      this.list = list;
      this.groups = new Map();
      this.ranks = new Map();
      this.found = undefined;
    }
    return list;
  }

  private find(library: AskedLibrary, filter: string): Found | undefined {
    if (filter.trim() === '') return undefined;
    if (this.found?.filter === filter) return this.found;
    const all = library.index.search(filter, MOST_FOUND + 1);
    const read = all.slice(0, MOST_FOUND).map((hit) => ({ hit, ...known({ paper: library.get(hit.id) }) }));
    const there = read.flatMap(({ hit, paper }) => (paper ? [{ hit, paper }] : []));
    this.found = {
      filter,
      hits: there.map(({ hit }) => hit),
      papers: there.map(({ paper }) => paper),
      isCut: all.length > MOST_FOUND,
    };
    return this.found;
  }

  private *groupsOf(
    list: PaperList,
    { grouping, reading = [] }: TreeQuery,
    found: Found | undefined,
  ): Slices<Groups> {
    if (found) {
      const states = new Map(reading);
      const branches = (paper: Paper) => {
        if (grouping !== 'reading') return branchesOf(paper, grouping);
        const state = states.get(paper.id) ?? '';
        return [{ id: state, name: state }];
      };
      return yield* groupPapers(found.papers, branches);
    }
    if (grouping === 'topic') return groupByTopic(list);
    if (grouping === 'reading') return groupByState(list, reading);
    return yield* this.keep(this.groups, grouping, list, () =>
      groupPapers(papersIn(list), (paper) => branchesOf(paper, grouping)),
    );
  }

  private groupsByKey(list: PaperList): Slices<Groups> {
    return this.keep(this.groups, 'key', list, () =>
      groupPapers(papersIn(list), ({ key, origins }) => {
        const keys = new Set([key, ...origins.flatMap((origin) => origin.key ?? [])]);
        return Array.from(keys, (id) => ({ id, name: id }));
      }),
    );
  }

  /** Undefined for the order of the list itself. */
  private *ranksOf(list: PaperList, { order, cited = [] }: TreeQuery): Slices<Ranks | undefined> {
    switch (order) {
      case 'date':
        return undefined;
      case 'title':
        return yield* this.keep(this.ranks, order, list, () => rankByTitle(papersIn(list)));
      case 'comments':
        return yield* this.keep(this.ranks, order, list, () => rankByComments(papersIn(list)));
      case 'cited': {
        const groups = yield* this.groupsByKey(list);
        const times = new Map<number, number>();
        for (const [key, count] of cited) {
          for (const place of Array.from(groups.get(key)?.places ?? [])) {
            times.set(place, (times.get(place) ?? 0) + count);
          }
        }
        return rankByTimes(times, list.size);
      }
    }
  }

  /** What was made before of the same list, else makes it. The library may change meanwhile: then it is not kept. */
  private *keep<Key, Made>(
    made: Map<Key, Made>,
    key: Key,
    list: PaperList,
    make: () => Slices<Made>,
  ): Slices<Made> {
    const before = made.get(key);
    if (before) return before;
    const value = yield* make();
    if (this.list === list) made.set(key, value);
    return value;
  }
}

/** Papers by their places or ids, each made of its texts when it is come to, so that work can be put aside in between. */
function* read<At>(all: readonly At[], paperAt: (at: At) => Paper | undefined): Iterable<Paper> {
  for (const at of all) {
    const paper = paperAt(at);
    if (paper) yield paper;
  }
}
