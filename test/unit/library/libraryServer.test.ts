import assert from 'node:assert/strict';
import type { Source, SourceReport } from '../../../src/library/libraryMessages';
import { SourceRank } from '../../../src/library/sourceRank';
import { BUNDLED, BY_TOPIC, createLibrary, MINE, type TestLibrary } from '../../support/library/testLibrary';

describe('the library', () => {
  it('refuses an index that is damaged, and keeps the papers that it has', async () => {
    const library = await createLibrary();
    const bytes = new TextEncoder().encode('{"version":1,"papers":[{"id":"a"}]}');
    await assert.rejects(
      library.ask({ kind: 'put-index', source: BUNDLED, file: 'papers.json', bytes }),
      /^Error: papers\.json: paper 1 of the index is damaged$/,
    );
    assert.deepEqual(await library.titles('sinks'), ['Attention Sinks']);
  });

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

  it('takes no paper of an import for one of a bibliography of the same name', async () => {
    const library = await createLibrary();
    const imported: Source = { ...MINE, id: 'import:1', rank: SourceRank.imported };
    await library.put(imported, '@misc{a, title = {Gardens}}');
    const sources = [MINE.name];
    assert.deepEqual(await library.ask({ kind: 'newest', limit: 10, sources }), []);
    await library.put(MINE, '@misc{b, title = {Ships}}');
    const own = await library.ask({ kind: 'newest', limit: 10, sources });
    assert.deepEqual(
      own.map(({ title }) => title),
      ['Ships'],
    );
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

  it('tells under which ids it has papers that an entry without identifiers told of before', async () => {
    const library = await createLibrary();
    const entry = (doi: string) => `@article{a, title = {The Meadow Algorithm}, author = {Ann Meadow}${doi}}`;
    await library.put(MINE, entry(''));
    const ids = ['title:the meadow algorithm', 'title:gone', 'arxiv:2309.17453'];
    assert.deepEqual(await library.ask({ kind: 'current-ids', ids }), []);
    const change = library.put(MINE, entry(', doi = {10.1234/X}'));
    assert.deepEqual(await library.ask({ kind: 'current-ids', ids }), [[ids[0], 'doi:10.1234/x']]);
    await change;
  });

  describe('given a large source again, in parts', () => {
    const PART = 300_000;
    const entry = (key: string, title: string) =>
      `@misc{${key}, title = {${title}}, note = {${'x'.repeat(900)}}}\n`;
    const entries = Array.from({ length: 1500 }, (_, n) => entry(`k${n}`, `Meadow number ${n}`));
    const before = entries.join('');
    const now: Source = { ...MINE, stamp: '2' };

    /** Hands a text over, and says how many parts were taken, and of all bytes how many are still in memory. */
    async function handOver(library: TestLibrary, text: string, source = now) {
      const bytes = new TextEncoder().encode(text);
      let left = 0;
      for (let at = 0; at < bytes.length; at += PART) {
        const part = bytes.slice(at, at + PART);
        const isWanted = await library.ask({ kind: 'part', source, bytes: part, at });
        left += part.length;
        if (!isWanted) return { isWanted, left };
      }
      return { isWanted: true, left };
    }

    it('takes what has changed, and keeps no part in memory', async () => {
      const library = await createLibrary();
      await library.put(MINE, before + '@misc{broken, title = {Never closed\n');
      const after =
        entries.with(700, entry('changed', 'Quantum Glades')).join('') +
        '@misc{broken, title = {Never closed\n';
      assert.deepEqual(await handOver(library, after), { isWanted: true, left: 0 });
      const report = await library.ask({ kind: 'put-parts', source: now });
      assert.deepEqual([report?.papers, report?.stamp, report?.problemCount], [1501, '2', 1]);
      assert.deepEqual(await library.titles('glades'), ['Quantum Glades']);
      assert.ok(!(await library.titles('meadow 700')).includes('Meadow number 700'));
    });

    it('asks for the whole where more has changed than can be told apart', async () => {
      const library = await createLibrary();
      await library.put(MINE, before);
      const after = entries.map((_, n) => entry(`k${n}`, `Quantum number ${n}`)).join('');
      assert.equal((await handOver(library, after)).isWanted, true);
      assert.equal(await library.ask({ kind: 'put-parts', source: now }), undefined);
      assert.deepEqual(await library.titles('quantum'), []);
    });

    it('wants none of a source that it has not read, and none that does not go on from the last', async () => {
      const library = await createLibrary();
      assert.deepEqual(await handOver(library, before), { isWanted: false, left: 0 });
      assert.equal(await library.ask({ kind: 'put-parts', source: now }), undefined);
      await library.put(MINE, before);
      const bytes = () => new TextEncoder().encode(before.slice(0, PART));
      assert.equal(await library.ask({ kind: 'part', source: now, bytes: bytes(), at: 0 }), true);
      assert.equal(await library.ask({ kind: 'part', source: now, bytes: bytes(), at: 2 * PART }), false);
      const later = { ...now, stamp: '3' };
      assert.equal(await library.ask({ kind: 'part', source: later, bytes: bytes(), at: PART }), false);
      assert.equal(await library.ask({ kind: 'put-parts', source: later }), undefined);
    });

    it('is told of with the problems that are left, on the lines where they are now', async () => {
      const library = await createLibrary();
      const damaged = (key: string) => `@misc{${key}, title = {Damaged Meadow}, year = 20 20}\n`;
      const linesOf = (report: SourceReport | undefined) => report?.problems.map(({ line }) => line);
      assert.deepEqual(
        linesOf(
          await library.put(MINE, entries.with(700, damaged('one')).with(1200, damaged('two')).join('')),
        ),
        [701, 1201],
      );
      const mended = `${entry('mended', 'Mended Meadow')}\n\n`;
      await handOver(library, entries.with(700, mended).with(1200, damaged('two')).join(''));
      const report = await library.ask({ kind: 'put-parts', source: now });
      assert.deepEqual([linesOf(report), report?.problemCount], [[1203], 1]);
    });

    it('is told of by its name of now where it was renamed', async () => {
      const library = await createLibrary();
      const text = before + '@misc{broken, title = {Never closed\n';
      await library.put(MINE, text);
      const renamed = { ...now, name: 'paper/mine.bib' };
      assert.equal((await handOver(library, text, renamed)).isWanted, false);
      const report = await library.put(renamed, text);
      assert.deepEqual(
        report.problems.map(({ source }) => source),
        ['paper/mine.bib'],
      );
      const papers = (name: string) => library.ask({ kind: 'newest', limit: 2000, sources: [name] });
      assert.equal((await papers('paper/mine.bib')).length, 1501);
      assert.deepEqual(await papers('mine.bib'), []);
    });

    it('asks for the whole where it was renamed after its parts had come', async () => {
      const library = await createLibrary();
      await library.put(MINE, before);
      assert.equal((await handOver(library, before)).isWanted, true);
      const renamed = { ...now, name: 'paper/mine.bib' };
      assert.equal(await library.ask({ kind: 'put-parts', source: renamed }), undefined);
    });

    it('knows what it was like before once the changes before are done', async () => {
      const library = await createLibrary();
      const putting = library.put(MINE, before);
      const handing = handOver(library, before + entry('added', 'Quantum Glades'));
      await putting;
      assert.equal((await handing).isWanted, true);
      assert.equal((await library.ask({ kind: 'put-parts', source: now }))?.papers, 1501);
    });
  });

  describe('given all of a large source in parts', () => {
    const text = Array.from({ length: 2000 }, (_, n) => `@misc{k${n}, title = {Meadow number ${n}}}\n`).join(
      '',
    );
    const PART = 20_000;

    /** Hands over what there is of a file that was found to have some size. */
    async function handOver(library: TestLibrary, part: string, size: number) {
      const bytes = new TextEncoder().encode(part);
      for (let at = 0; at < bytes.length; at += PART) {
        const next = bytes.slice(at, at + PART);
        if (!(await library.ask({ kind: 'part', source: MINE, bytes: next, at, size }))) return undefined;
        assert.equal(next.length, 0, 'no part stays in memory');
      }
      return library.ask({ kind: 'put-parts', source: MINE });
    }

    it('reads it as it reads a file', async () => {
      const library = await createLibrary();
      const report = await handOver(library, text, text.length);
      const asFile = await (await createLibrary()).put(MINE, text);
      assert.deepEqual(report, asFile);
      assert.ok((await library.titles('meadow 1234')).includes('Meadow number 1234'));
    });

    it('does not take it where it has become shorter or longer meanwhile', async () => {
      const library = await createLibrary();
      assert.equal(await handOver(library, text.slice(0, -1), text.length), undefined);
      assert.equal(await handOver(library, text, text.length - 1), undefined);
      assert.deepEqual(await library.titles('meadow'), []);
    });

    it('forgets one whose parts do not go on, when it is handed over otherwise or is gone', async () => {
      const bytes = () => new TextEncoder().encode(text.slice(0, PART));
      const size = 2 * PART;
      for (const end of [
        (library: TestLibrary) => library.put(MINE, text),
        (library: TestLibrary) => library.ask({ kind: 'remove', source: MINE.id }),
      ]) {
        const library = await createLibrary();
        assert.equal(await library.ask({ kind: 'part', source: MINE, bytes: bytes(), at: 0, size }), true);
        await end(library);
        assert.equal(
          await library.ask({ kind: 'part', source: MINE, bytes: bytes(), at: PART, size }),
          false,
        );
      }
    });

    it('takes all of one that was read before, whatever has changed', async () => {
      const library = await createLibrary();
      await library.put(MINE, text);
      const report = await handOver(library, text.replaceAll('Meadow', 'Quantum'), text.length + 2000);
      assert.equal(report?.papers, 2000);
      assert.ok((await library.titles('quantum 77')).includes('Quantum number 77'));
      assert.deepEqual(await library.titles('meadow'), []);
    });
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
