import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TreeBranch } from '../../../../src/library/groups/treeQuery';
import type { LibraryAnswers } from '../../../../src/library/libraryMessages';
import { anyPaper } from '../../../support/builders/anyPaper';
import {
  BUNDLED,
  BY_TOPIC,
  createLibrary,
  MINE,
  TestLibrary,
  TOPICS,
} from '../../../support/library/testLibrary';

const STAMP = 'version 1';
const ENTRIES = `
@misc{sinks, title = {Attention Sinks}, eprint = {2309.17453}}
@misc{sinks2, title = {Attention Sinks for Streaming Tokens}}
@misc{grown, title = {Quantum Gardens}, abstract = {Größen wachsen.}, date = {2021}}
@misc{torn, title = {Torn`;

describe('a saved library', () => {
  it('answers as the one that was saved, at once and when it lives again', async () => {
    const library = await createLibrary();
    await library.put(MINE, ENTRIES);
    const expected = await answersOf(library);
    const restored = await startFrom(await save(library));
    assert.deepEqual(await answersOf(restored), expected, 'from the bytes');
    await restored.ask({ kind: 'remove', source: 'file:none.bib' });
    assert.deepEqual(await answersOf(restored), expected, 'living');
  });

  it('tells what came of reading its sources', async () => {
    const library = await createLibrary();
    const report = await library.put(MINE, ENTRIES);
    const restored = new TestLibrary();
    await restored.ask({ kind: 'topics', topics: TOPICS });
    const reports = await restore(restored, await save(library));
    assert.deepEqual(
      reports?.map(({ id, stamp, papers }) => [id, stamp, papers]),
      [
        [BUNDLED.id, BUNDLED.stamp, 1],
        [MINE.id, MINE.stamp, report.papers],
      ],
    );
    assert.deepEqual(reports[1]?.problems, report.problems);
  });

  it('takes changes that come while it is being read', async () => {
    const library = await createLibrary();
    await library.put(MINE, ENTRIES);
    const restored = await startFrom(await save(library));
    await restored.put(MINE, '@misc{new, title = {Quantum Meadows}}');
    assert.deepEqual(await restored.titles('quantum'), ['Quantum Meadows']);
    assert.deepEqual(await restored.titles('attention'), ['Attention Sinks']);
    const bundled = await restored.ask({ kind: 'papers', ids: ['arxiv:2309.17453'] });
    assert.deepEqual(
      bundled.map(({ key }) => key),
      ['xiao2023'],
    );
  });

  it('can be saved again, and reads a large file in part as before', async () => {
    const library = await createLibrary();
    const large = Array.from(
      { length: 3000 },
      (_, n) => `@misc{k${n},\n  title = {Number ${n}},\n  note = {${'x'.repeat(400)}}\n}\n`,
    );
    await library.put(MINE, large.join('\n'));
    const again = await startFrom(await save(await startFrom(await save(library))));
    await again.put(MINE, large.with(1000, '@misc{k1000, title = {Quantum Meadows}}\n').join('\n'));
    assert.deepEqual(await again.titles('quantum'), ['Quantum Meadows']);
    assert.equal((await branchesOf(again)).at(-1)?.paperCount, 1 + 3000);
    const isRead = again.replies.some(
      (reply) => reply.kind === 'progress' && reply.progress.stage === 'reading',
    );
    assert.equal(isRead, false, 'the whole file was read');
  });

  it('is not taken over from another version, or other topics', async () => {
    const saved = await save(await createLibrary());
    const other = new TestLibrary();
    await other.ask({ kind: 'topics', topics: TOPICS });
    assert.equal(await restore(other, saved, 'version 2'), undefined);
    const foreign = Uint8Array.from({ length: 64 }, (_, n) => n);
    assert.equal(await restore(other, { head: foreign, pieces: new Map() }), undefined);
    assert.deepEqual(await other.ask({ kind: 'newest', limit: 5 }), []);
  });

  it('goes on answering after it was saved', async () => {
    const library = await createLibrary();
    const expected = await answersOf(library);
    await save(library);
    assert.deepEqual(await answersOf(library), expected);
  });

  it('needs only be given the pieces that have changed', async () => {
    const library = await createLibrary();
    const large = Array.from(
      { length: 4000 },
      (_, n) => `@misc{k${n},\n  title = {Number ${n}},\n  abstract = {${'x'.repeat(1500)}}\n}\n`,
    );
    await library.put(MINE, large.join('\n'));
    const { pieces } = await save(library);
    assert.ok(pieces.size > 0, 'nothing was large enough');
    await library.put(MINE, large.with(1000, '@misc{k1000, title = {Quantum Meadows}}\n').join('\n'));
    const saved = await library.ask({ kind: 'save', stamp: STAMP });
    const fresh = saved.pieces.filter((name) => !pieces.has(name));
    assert.ok(fresh.length < saved.pieces.length, 'all of it was changed');
    const again = new Map(pieces);
    for (const name of fresh) again.set(name, await library.ask({ kind: 'piece', name }));
    const restored = await startFrom({ head: saved.head, pieces: again });
    assert.deepEqual(await restored.titles('quantum'), ['Quantum Meadows']);
    assert.equal((await branchesOf(restored)).at(-1)?.paperCount, 1 + 4000);
  });

  it('hands over what is to be saved, since a host would wait for copies', async () => {
    const library = await createLibrary();
    await library.put(MINE, `@misc{a, title = {A}, abstract = {${'x'.repeat(1_500_000)}}}`);
    const { head, pieces } = await library.ask({ kind: 'save', stamp: STAMP });
    const piece = await library.ask({ kind: 'piece', name: pieces[0] ?? '' });
    for (const { buffer } of [head, piece]) assert.ok(library.handedOver.has(buffer));
  });

  it('refuses a piece once the library has changed', async () => {
    const library = await createLibrary();
    await library.put(MINE, `@misc{a, title = {A}, abstract = {${'x'.repeat(1_500_000)}}}`);
    const { pieces } = await library.ask({ kind: 'save', stamp: STAMP });
    const [name = ''] = pieces;
    await library.ask({ kind: 'remove', source: MINE.id });
    await assert.rejects(library.ask({ kind: 'piece', name }), /has changed while it was being saved/);
  });

  it('gives back any papers as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 12 }), async (papers) => {
        const library = await createLibrary();
        await library.putIndex(MINE, papers);
        const expected = await library.ask({ kind: 'newest', limit: 20 });
        const restored = await startFrom(await save(library));
        assert.deepEqual(await restored.ask({ kind: 'newest', limit: 20 }), expected);
        await restored.ask({ kind: 'remove', source: 'file:none.bib' });
        assert.deepEqual(await restored.ask({ kind: 'newest', limit: 20 }), expected);
      }),
      { numRuns: 50 },
    );
  });
});

async function branchesOf(library: TestLibrary): Promise<readonly TreeBranch[]> {
  return (await library.ask({ kind: 'branches', tree: BY_TOPIC, limit: 9 })).branches;
}

/** What a library answers to questions of each kind. */
async function answersOf(library: TestLibrary): Promise<unknown> {
  return [
    await library.ask({ kind: 'search', query: 'attention sinks', limit: 10 }),
    await library.ask({ kind: 'search', query: 'quantun', limit: 10 }),
    await library.ask({ kind: 'newest', limit: 10 }),
    await library.ask({ kind: 'branches', tree: BY_TOPIC, limit: 9 }),
    await library.ask({ kind: 'branch', tree: BY_TOPIC, branch: 'sinks', start: 0, limit: 1 }),
    await library.ask({ kind: 'branch', tree: BY_TOPIC, branch: '', start: 0, limit: 9 }),
    await library.ask({
      kind: 'branches',
      tree: { ...BY_TOPIC, grouping: 'author', order: 'title' },
      limit: 9,
    }),
    await library.ask({ kind: 'keyed', keys: ['xiao2023'], sources: [], limit: 9 }),
    await library.ask({ kind: 'papers', ids: ['arxiv:2309.17453', 'none'] }),
  ];
}

/** A library as it is stored. */
interface Saved {
  readonly head: Uint8Array;
  readonly pieces: ReadonlyMap<string, Uint8Array>;
}

async function save(library: TestLibrary): Promise<Saved> {
  const { head, pieces } = await library.ask({ kind: 'save', stamp: STAMP });
  const saved = new Map<string, Uint8Array>();
  for (const name of pieces) saved.set(name, await library.ask({ kind: 'piece', name }));
  return { head, pieces: saved };
}

async function restore(
  library: TestLibrary,
  { head, pieces }: Saved,
  stamp = STAMP,
): Promise<LibraryAnswers['restore']> {
  for (const [name, bytes] of pieces) await library.ask({ kind: 'restore-piece', name, bytes });
  return await library.ask({ kind: 'restore', head, stamp });
}

/** A library in a new window. */
async function startFrom(saved: Saved): Promise<TestLibrary> {
  const library = new TestLibrary();
  await library.ask({ kind: 'topics', topics: TOPICS });
  assert.ok(await restore(library, saved));
  return library;
}
