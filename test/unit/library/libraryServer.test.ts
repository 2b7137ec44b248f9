import assert from 'node:assert/strict';
import { BY_TOPIC, createLibrary, MINE } from '../../support/library/testLibrary';

describe('the library', () => {
  it('finds the papers of all sources', async () => {
    const library = await createLibrary();
    await library.put(MINE, '@misc{a, title = {Quantum Gardens}}\n@misc{b, title = {Sinking Ships}}');
    assert.deepEqual(await library.titles('quantum'), ['Quantum Gardens']);
    assert.deepEqual(await library.titles('attention'), ['Attention Sinks']);
  });

  it('has a work of two sources once, with the key and the place of each', async () => {
    const library = await createLibrary();
    await library.put(MINE, '@misc{mine, title = {Attention Sinks}, eprint = {2309.17453v2}}');
    const [paper, ...others] = await library.ask({ kind: 'newest', limit: 10 });
    assert.deepEqual(others, []);
    assert.equal(paper?.key, 'mine');
    assert.ok(
      paper.origins.some(({ source, line, key }) => source === 'mine.bib' && line === 1 && key === 'mine'),
    );
  });

  it('has the newest papers of some sources, and of all', async () => {
    const library = await createLibrary();
    await library.put(
      MINE,
      '@misc{a, title = {Gardens}, year = 2020}\n@misc{b, title = {Ships}, year = 2024}',
    );
    const titles = async (limit: number, ...sources: readonly string[]) =>
      (await library.ask({ kind: 'newest', limit, sources })).map(({ title }) => title);
    assert.deepEqual(await titles(10, 'mine.bib'), ['Ships', 'Gardens']);
    assert.deepEqual(await titles(1, 'mine.bib', 'gone.bib'), ['Ships']);
    assert.deepEqual(await titles(10), []);
    assert.equal((await library.ask({ kind: 'newest', limit: 10 })).length, 3);
  });

  it('follows a source that changes, and forgets one that goes', async () => {
    const library = await createLibrary();
    await library.put(MINE, '@misc{a, title = {Quantum Gardens}}');
    await library.put(MINE, '@misc{a, title = {Quantum Meadows}}');
    assert.deepEqual(await library.titles('quantum'), ['Quantum Meadows']);
    await library.ask({ kind: 'remove', source: MINE.id });
    assert.deepEqual(await library.titles('quantum'), []);
    assert.deepEqual(await library.titles('attention'), ['Attention Sinks']);
  });

  it('tells what could not be read, with its line, and takes the rest', async () => {
    const library = await createLibrary();
    const report = await library.put(MINE, '@misc{a, title = {A Title}}\n@misc{b, title = {Never closed\n');
    assert.ok(report.problems.some(({ source, line }) => source === 'mine.bib' && line === 2));
    assert.deepEqual(await library.titles('title'), ['A Title']);
  });

  it('reports bytes that are no text, and bytes of an older encoding', async () => {
    const library = await createLibrary();
    const put = (bytes: readonly number[]) =>
      library.ask({ kind: 'put-bytes', source: MINE, bytes: Uint8Array.from(bytes) });
    assert.match((await put([0x50, 0x4b, 3, 4, 0, 0, 0, 1])).problems[0]?.message ?? '', /binary/);
    const latin = Buffer.from('@misc{a, title = {Sch');
    const end = Buffer.from('nes Haus}}');
    const report = await put([...latin, 0xf6, ...end]);
    assert.match(report.problems[0]?.message ?? '', /Windows-1252/);
    assert.deepEqual(await library.titles('haus'), ['Schönes Haus']);
  });

  it('keeps no file in memory once it has been read', async () => {
    const library = await createLibrary();
    const bytes = new TextEncoder().encode('@misc{a, title = {Quantum Meadows}}');
    await library.ask({ kind: 'put-bytes', source: MINE, bytes });
    assert.equal(bytes.length, 0);
    assert.deepEqual(await library.titles('quantum'), ['Quantum Meadows']);
  });

  it('gives back the memory of a file whose reading is cancelled', async () => {
    const library = await createLibrary();
    const entries = Array.from({ length: 3000 }, (_, n) => `@misc{k${n}, title = {Paper number ${n}}}`);
    const bytes = new TextEncoder().encode(entries.join('\n'));
    library.onPause = () => void library.ask({ kind: 'cancel' });
    await assert.rejects(library.ask({ kind: 'put-bytes', source: MINE, bytes }), /cancelled/);
    assert.equal(bytes.length, 0);
  });

  it('sorts papers of any source into topics, and those that fit nowhere into none', async () => {
    const library = await createLibrary();
    await library.put(
      MINE,
      '@misc{a, title = {Streaming with Attention Sinks}, abstract = {Attention sinks: tokens.}}\n@misc{b, title = {Roses}}',
    );
    const { branches } = await library.ask({ kind: 'branches', tree: BY_TOPIC, limit: 9 });
    assert.deepEqual(
      branches.map(({ name, paperCount }) => [name, paperCount]),
      [
        ['Area', 1],
        ['', 2],
      ],
    );
    const unsorted = await library.ask({ kind: 'branch', tree: BY_TOPIC, branch: '', start: 0, limit: 1 });
    assert.equal(unsorted.length, 1);
  });

  it('has nothing of a source whose change was given up, at whatever moment', async () => {
    const library = await createLibrary();
    const entries = Array.from({ length: 3000 }, (_, n) => `@misc{k${n}, title = {Paper number ${n}}}`);
    let cancelled = 0;
    for (let moment = 1; moment <= 40; moment += 3) {
      let pauses = 0;
      library.onPause = () => {
        if (++pauses === moment) void library.ask({ kind: 'cancel' });
      };
      await library.put(MINE, entries.join('\n')).catch((error: unknown) => {
        assert.match(String(error), /cancelled/);
        cancelled += 1;
      });
      await library.ask({ kind: 'remove', source: MINE.id });
      const left = await library.ask({ kind: 'newest', limit: 5 });
      assert.deepEqual(
        left.map(({ title }) => title),
        ['Attention Sinks'],
      );
      assert.deepEqual(await library.titles('number'), []);
    }
    assert.ok(cancelled > 0);
    await library.put(MINE, '@misc{a, title = {Quantum Gardens}}');
    assert.deepEqual(await library.titles('quantum'), ['Quantum Gardens']);
  });
});
