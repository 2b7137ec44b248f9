import rulesJson from '../../../data/topic-rules.json';
import taxonomyJson from '../../../data/taxonomy.json';
import type { Paper } from '../../core/paper';
import { GROUPINGS, type TreeQuery } from '../../library/groups/treeQuery';
import type { LibraryReply, LibraryRequest } from '../../library/libraryMessages';
import { createLibraryServer } from '../../library/libraryServer';
import { writeBundledIndex } from '../../sources/bundledIndex';
import { percentile } from './measure';

/** What a tree costs in its worker, in milliseconds. */
export interface TreeCost {
  readonly papers: number;
  /** The slowest first look at the branches of a grouping, which reads every paper. */
  readonly groupMs: number;
  /** A page of 500 papers of a branch. */
  readonly expandP50Ms: number;
  readonly expandMaxMs: number;
  /** All that follows a letter: the branches that have papers, and the best of each. */
  readonly filterP50Ms: number;
  readonly filterP99Ms: number;
}

/** As the tree asks for them. */
const PAGE = 500;
const FOUND_PAGE = 20;

/** Measures the branches, pages and filters of a tree of some papers; none give what an empty tree costs. */
export async function measureTree(papers: readonly Paper[], filters: readonly string[]): Promise<TreeCost> {
  const ask = startLibrary();
  const source = { id: 'bench', name: 'bench', rank: 0, stamp: '' };
  await ask({ kind: 'topics', topics: { taxonomy: taxonomyJson, rules: rulesJson } });
  await ask({
    kind: 'put-index',
    source,
    file: 'bench',
    bytes: new TextEncoder().encode(writeBundledIndex(papers)),
  });
  const grouping: number[] = [];
  const expanding: number[] = [];
  for (const by of GROUPINGS) {
    const tree: TreeQuery = { grouping: by, order: 'title', filter: '' };
    const branches: string[] = [];
    grouping.push(await timeAsync(async () => branches.push(...(await branchesOf(ask, tree)))));
    for (const branch of branches.slice(0, 40)) {
      expanding.push(await timeAsync(() => ask({ kind: 'branch', tree, branch, start: 0, limit: PAGE })));
    }
  }
  const filtering: number[] = [];
  for (const filter of [...filters, ...filters]) {
    const tree: TreeQuery = { grouping: 'topic', order: 'date', filter };
    const ms = await timeAsync(async () => {
      for (const branch of await branchesOf(ask, tree)) {
        await ask({ kind: 'branch', tree, branch, start: 0, limit: FOUND_PAGE });
      }
    });
    filtering.push(ms);
  }
  // The first half warmed up what is typed into all day.
  const warm = filtering.slice(filters.length).sort((a, b) => a - b);
  expanding.sort((a, b) => a - b);
  return {
    papers: papers.length,
    groupMs: Math.max(...grouping),
    expandP50Ms: percentile(expanding, 0.5),
    expandMaxMs: percentile(expanding, 1),
    filterP50Ms: percentile(warm, 0.5),
    filterP99Ms: percentile(warm, 0.99),
  };
}

type Ask = (request: LibraryRequest) => Promise<unknown>;

function startLibrary(): Ask {
  let answer: unknown;
  const send = (reply: LibraryReply) => {
    if (reply.kind === 'failed') throw new Error(reply.message);
    // As the port of a worker copies it.
    if (reply.kind === 'answer') answer = structuredClone(reply.answer);
  };
  const serve = createLibraryServer(send, () => new Promise((resolve) => setImmediate(resolve)));
  let id = 0;
  return async (request) => {
    id += 1;
    await serve({ id, request });
    return answer;
  };
}

/** The ids of the branches that hold papers. */
async function branchesOf(ask: Ask, tree: TreeQuery): Promise<readonly string[]> {
  const answer = (await ask({ kind: 'branches', tree, limit: PAGE })) as {
    readonly branches: readonly {
      readonly id: string;
      readonly branches?: readonly { readonly id: string }[];
    }[];
  };
  return answer.branches.flatMap(({ id, branches }) => (branches ? branches.map((one) => one.id) : [id]));
}

async function timeAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
