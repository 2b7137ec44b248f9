import assert from 'node:assert/strict';
import type { TreeQuery } from '../../../../src/library/groups/treeQuery';
import { BY_TOPIC, createLibrary, MINE, type TestLibrary } from '../../../support/library/testLibrary';

const ENTRIES = `
@misc{ships, title = {Sinking Ships}, author = {Ada Adams}, year = 2020}
@misc{gardens, title = {Quantum Gardens}, author = {Ada Adams and Bo Berg}, year = 2024}
@misc{acts, title = {Acts of Attention}, year = 2024}`;

async function createOwn(): Promise<TestLibrary> {
  const library = await createLibrary();
  await library.put(MINE, ENTRIES);
  return library;
}

async function titlesOf(
  library: TestLibrary,
  tree: Partial<TreeQuery>,
  branch: string,
  start = 0,
  limit = 9,
) {
  const query = { ...BY_TOPIC, ...tree };
  const papers = await library.ask({ kind: 'branch', tree: query, branch, start, limit });
  return papers.map(({ paper }) => paper.title);
}

async function branchesOf(library: TestLibrary, tree: Partial<TreeQuery>, limit = 9) {
  const answer = await library.ask({ kind: 'branches', tree: { ...BY_TOPIC, ...tree }, limit });
  return { ...answer, branches: answer.branches.map(({ name, paperCount }) => `${name} ${paperCount}`) };
}

describe('the tree of a library', () => {
  it('has the first branches and says how many more there are', async () => {
    const { branches, hidden, paperCount } = await branchesOf(await createOwn(), { grouping: 'author' }, 1);
    assert.deepEqual([branches, hidden, paperCount], [['Ada Adams 2'], 5, 4]);
  });

  it('gives the papers of a branch in pages, in the order that is asked for', async () => {
    const library = await createOwn();
    const year = { grouping: 'year' } as const;
    assert.deepEqual(await titlesOf(library, year, '2024'), ['Acts of Attention', 'Quantum Gardens']);
    assert.deepEqual(await titlesOf(library, { ...year, order: 'title' }, '2024', 1), ['Quantum Gardens']);
    const cited = [['gardens', 2]] as const;
    assert.deepEqual(await titlesOf(library, { ...year, order: 'cited', cited }, '2024', 0, 1), [
      'Quantum Gardens',
    ]);
    assert.deepEqual(await titlesOf(library, year, '1999'), []);
  });

  it('has branches of what is being read, and of all else', async () => {
    const library = await createOwn();
    const all = await library.ask({ kind: 'newest', limit: 9 });
    const gardens = all.find(({ key }) => key === 'gardens')?.id ?? '';
    const tree: Partial<TreeQuery> = {
      grouping: 'reading',
      reading: [
        [gardens, 'unread'],
        ['gone', 'read'],
      ],
    };
    assert.deepEqual((await branchesOf(library, tree)).branches, ['unread 1', ' 3']);
    assert.deepEqual(await titlesOf(library, tree, 'unread'), ['Quantum Gardens']);
    assert.equal((await titlesOf(library, tree, '')).length, 3);
  });

  it('is filtered by the search, in any grouping, with the letters that were found', async () => {
    const library = await createOwn();
    const { branches, paperCount } = await branchesOf(library, { grouping: 'year', filter: 'atention' });
    assert.deepEqual([branches.toSorted(), paperCount], [['2023 1', '2024 1'], 2]);
    const tree = { ...BY_TOPIC, grouping: 'year', filter: 'gard' } as const;
    const [found] = await library.ask({ kind: 'branch', tree, branch: '2024', start: 0, limit: 9 });
    const [[start, end] = [0, 0]] = found?.highlights ?? [];
    assert.equal(found?.paper.title.slice(start, end).toLowerCase(), 'gard');
    assert.equal((await branchesOf(library, { filter: 'zzzzzz qqqqq' })).paperCount, 0);
  });

  it('has the branch first that answers a filter best', async () => {
    const library = await createOwn();
    const { branches } = await branchesOf(library, { grouping: 'year', filter: 'sinking ships attention' });
    assert.equal(branches[0], '2020 1');
  });

  it('has topics without their areas where a filter holds', async () => {
    const library = await createOwn();
    const tree = { ...BY_TOPIC, filter: 'attention sinks' };
    const all = await library.ask({ kind: 'branches', tree: BY_TOPIC, limit: 99 });
    const found = await library.ask({ kind: 'branches', tree, limit: 99 });
    const topics = all.branches.flatMap(({ id, branches }) => branches ?? { id });
    const best = await library.ask({ kind: 'search', query: 'attention sinks', limit: 1 });
    const [first] = found.branches;
    assert.deepEqual(
      (await titlesOf(library, tree, first?.id ?? '?')).slice(0, 1),
      best.map(({ paper }) => paper.title),
    );
    for (const branch of found.branches) {
      assert.equal(branch.branches, undefined);
      assert.ok(topics.some(({ id }) => id === branch.id));
    }
  });

  it('follows the library', async () => {
    const library = await createOwn();
    const tree = { grouping: 'author', filter: '' } as const;
    await branchesOf(library, tree);
    await branchesOf(library, { filter: 'ships' });
    await library.ask({ kind: 'remove', source: MINE.id });
    assert.equal((await branchesOf(library, tree)).paperCount, 1);
    assert.equal((await branchesOf(library, { filter: 'ships' })).paperCount, 0);
  });

  it('finds the papers that keys stand for, of the document’s own bibliography first', async () => {
    const library = await createOwn();
    const other = { ...MINE, id: 'file:other.bib', name: 'other.bib' };
    await library.put(other, '@misc{ships, title = {Sailing Ships}, year = 2021}');
    const titles = async (sources: readonly string[]) => {
      const keys = ['ships', 'none', 'gardens', 'ships'];
      const { papers, paperCount } = await library.ask({ kind: 'keyed', keys, sources, limit: 9 });
      return [...papers.map(({ title }) => title), paperCount];
    };
    assert.deepEqual(await titles(['other.bib']), ['Sailing Ships', 'Quantum Gardens', 2]);
    assert.deepEqual(await titles(['mine.bib']), ['Sinking Ships', 'Quantum Gardens', 2]);
  });
});
