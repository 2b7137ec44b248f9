import assert from 'node:assert/strict';
import { setImmediate as nextTask } from 'node:timers/promises';
import type { LibraryRequest } from '../../../../src/library/libraryMessages';
import type { TopicTreeNode } from '../../../../src/editor/topicTree/topicTreeModel';
import { TreeRows } from '../../../../src/editor/topicTree/treeRows';
import type { TreeQuestions } from '../../../../src/editor/topicTree/treeQuestions';
import { createLibrary, MINE, TestLibrary, TOPICS } from '../../../support/library/testLibrary';

const ENTRIES = `
@misc{ships, title = {Sinking Ships}, author = {Ada Adams}, year = 2020}
@misc{gardens, title = {Quantum Gardens}, author = {Bo Berg}, year = 2024}
@misc{acts, title = {Quantum Acts}, year = 2024}`;

/** Rows of a library, by year, with what they have asked of it and told of themselves. */
function createRows(
  library: TestLibrary,
  {
    reading = [],
    cited = [],
  }: { readonly reading?: readonly string[]; readonly cited?: readonly string[] } = {},
) {
  const asked: string[] = [];
  const told: string[] = [];
  const questions: TreeQuestions = {
    library: {
      sources: [],
      taxonomy: () => Promise.resolve(TOPICS.taxonomy),
      papers: (ids) => library.ask({ kind: 'papers', ids }),
      ask: <K extends LibraryRequest['kind']>(request: Extract<LibraryRequest, { kind: K }>) => {
        asked.push(request.kind);
        return library.ask<K>(request);
      },
    },
    readingList: { papers: reading.map((id) => [id, 'unread'] as const) },
    recentlyCited: { ids: [] },
    citedHere: { current: { inDocument: cited, times: new Map(), sources: [] } },
    choices: { grouping: 'year', order: 'date' },
  };
  const rows = new TreeRows(questions, () => told.push(rows.filtered));
  return { rows, asked, told };
}

async function createOwn(): Promise<TestLibrary> {
  const library = await createLibrary();
  await library.put(MINE, ENTRIES);
  return library;
}

function nameNode(node: TopicTreeNode): string {
  switch (node.kind) {
    case 'branch':
      return `${node.branch.name} ${node.branch.paperCount}`;
    case 'list':
      return `${node.path} ${node.paperCount}`;
    case 'paper':
      return node.paper.title;
    case 'more':
      return `${node.hidden} more`;
    case 'sources':
    case 'source':
      return node.kind;
  }
}

const namesOf = (nodes: readonly TopicTreeNode[]) => nodes.map(nameNode);

function findBranch(nodes: readonly TopicTreeNode[], name: string) {
  const branch = nodes.find((node) => node.kind === 'branch' && node.branch.name === name);
  assert.ok(branch?.kind === 'branch');
  return branch;
}

describe('the rows of the tree', () => {
  it('are lists, branches and the sources where nothing is filtered', async () => {
    const { rows } = createRows(await createOwn(), { reading: ['arxiv:2309.17453'] });
    const { nodes } = await rows.drawRoots();
    assert.deepEqual(namesOf(nodes), ['reading 1', '2024 2', '2023 1', '2020 1', 'sources']);
  });

  it('begin with what the document cites', async () => {
    const { rows } = createRows(await createOwn(), { cited: ['ships', 'acts', 'unknown'] });
    const { nodes } = await rows.drawRoots();
    assert.deepEqual(namesOf(nodes).slice(0, 2), ['cited 2', 'reading 0']);
  });

  it('ask for no cited papers where the document cites none', async () => {
    const { rows, asked } = createRows(await createOwn());
    await rows.drawRoots();
    assert.deepEqual(asked, ['branches']);
  });

  it('are none where there is no paper, and no source that could say why', async () => {
    const library = new TestLibrary();
    await library.ask({ kind: 'topics', topics: TOPICS });
    const { rows } = createRows(library);
    assert.deepEqual(await rows.drawRoots(), { nodes: [], text: '' });
    assert.equal(rows.isEmpty, true);
  });

  it('are only what a filter leaves, and how much that is', async () => {
    const { rows } = createRows(await createOwn());
    assert.equal(rows.filter(' quantum '), true);
    assert.deepEqual(namesOf((await rows.drawRoots()).nodes), ['2024 2']);
    assert.deepEqual([rows.filtered, rows.found?.paperCount, rows.isEmpty], ['quantum', 2, false]);
  });

  it('stay as they are where a filter is the same', async () => {
    const { rows } = createRows(await createOwn());
    rows.filter('quantum');
    assert.equal(rows.filter('quantum '), false);
  });

  it('are all again where a filter is cleared, which is told before anybody asks', async () => {
    const { rows, told } = createRows(await createOwn());
    rows.filter('quantum');
    await rows.drawRoots();
    rows.filter('');
    assert.deepEqual([told.at(-1), rows.found], ['', undefined]);
    assert.equal((await rows.drawRoots()).nodes.length, 5);
  });

  it('are searched for at the letter, once', async () => {
    const { rows, asked } = createRows(await createOwn());
    rows.filter('quantum');
    await nextTask();
    assert.deepEqual(asked, ['branches']);
    await rows.drawRoots();
    assert.deepEqual(
      asked.filter((kind) => kind === 'branches'),
      ['branches'],
    );
  });

  it('are searched for when they are drawn where letters come so fast that VS Code leaves some out', async () => {
    const { rows, asked } = createRows(await createOwn());
    rows.filter('q');
    rows.filter('qu');
    rows.filter('qua');
    await rows.drawRoots();
    assert.deepEqual(
      asked.filter((kind) => kind === 'branches'),
      ['branches', 'branches'],
    );
  });

  it('are asked for anew when they are drawn again, or may have become others', async () => {
    const library = await createOwn();
    const { rows } = createRows(library);
    rows.filter('quantum');
    await library.put({ ...MINE, stamp: '2' }, ENTRIES.replace('Quantum Acts', 'Acts'));
    rows.forgetRoots();
    assert.deepEqual(namesOf((await rows.drawRoots()).nodes), ['2024 1']);
    await library.put({ ...MINE, stamp: '3' }, ENTRIES);
    assert.deepEqual(namesOf((await rows.drawRoots()).nodes), ['2024 2']);
  });

  it('of branches that a filter unfolds are asked for with the branches', async () => {
    const { rows, asked } = createRows(await createOwn());
    rows.filter('quantum');
    const { nodes } = await rows.drawRoots();
    await nextTask();
    assert.deepEqual(asked, ['branches', 'branch']);
    const found = await rows.drawRows(findBranch(nodes, '2024'));
    assert.deepEqual(namesOf(found).sort(), ['Quantum Acts', 'Quantum Gardens']);
    assert.deepEqual(asked, ['branches', 'branch']);
  });

  it('are not told of by a slow answer to letters that others have followed', async () => {
    const { rows, told } = createRows(await createOwn());
    rows.filter('sinking');
    const slow = rows.drawRoots();
    rows.filter('quantum');
    await Promise.all([slow, rows.drawRoots()]);
    assert.deepEqual([told, rows.found?.paperCount], [['quantum'], 2]);
  });

  it('of a small branch are drawn in one go', async () => {
    const { rows } = createRows(await createOwn());
    const branch = findBranch((await rows.drawRoots()).nodes, '2024');
    await rows.drawRows(branch);
    assert.equal(rows.showPage(branch), false);
  });

  describe('of a branch with more than 500 papers', () => {
    const MANY = Array.from(
      { length: 501 },
      (_, n) => `@misc{key${n}, title = {Paper Number ${n}}, year = 2024}`,
    ).join('\n');

    it('are the first, and how many are not shown', async () => {
      const library = await createLibrary();
      await library.put(MINE, MANY);
      const { rows } = createRows(library);
      const branch = findBranch((await rows.drawRoots()).nodes, '2024');
      await rows.drawRows(branch);
      rows.showPage(branch);
      const papers = await rows.drawRows(branch);
      assert.deepEqual([papers.length, namesOf(papers).at(-1)], [501, '1 more']);
      rows.showMore(branch);
      const all = await rows.drawRows(branch);
      assert.deepEqual([all.length, all.filter(({ kind }) => kind === 'more')], [501, []]);
    });

    it('are drawn as far as a window shows them first, then the page, once', async () => {
      const library = await createLibrary();
      await library.put(MINE, MANY);
      const { rows } = createRows(library);
      const branch = findBranch((await rows.drawRoots()).nodes, '2024');
      const papers = await rows.drawRows(branch);
      assert.deepEqual([papers.length, namesOf(papers).at(-1)], [101, '401 more']);
      assert.deepEqual([rows.showPage(branch), rows.showPage(branch)], [true, false]);
    });

    it('are the best 20 where a filter holds', async () => {
      const library = await createLibrary();
      await library.put(MINE, MANY);
      const { rows } = createRows(library);
      rows.filter('paper number');
      const branch = findBranch((await rows.drawRoots()).nodes, '2024');
      const papers = await rows.drawRows(branch);
      assert.equal(papers.length, 21);
      assert.match(namesOf(papers).at(-1) ?? '', /^\d+ more$/);
      assert.equal(rows.showPage(branch), false);
    });
  });
});
