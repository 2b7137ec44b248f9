import assert from 'node:assert/strict';
import { ImportedSources } from '../../../../src/library/store/importedSources';
import { atOnce, encode, factsOf, reopen } from '../../../support/store/importedState';
import { type Disk, openMemoryFolder } from '../../../support/store/memoryFolder';

describe('ImportedSources', () => {
  function open(disk: Disk, options = atOnce): ImportedSources {
    return new ImportedSources(openMemoryFolder(disk), options);
  }

  /** The file that holds a thing now: of the highest number. */
  function latestFile(disk: Disk, thing: string): string {
    const files = [...disk.keys()].filter((file) => file.startsWith(thing));
    return files.sort((a, b) => Number(a.split('-').at(-2)) - Number(b.split('-').at(-2))).at(-1) ?? '';
  }

  function damage(disk: Disk, file: string): void {
    disk.get(file)?.fill(0xff, 20, 24);
  }

  it('has nothing before the first import', async () => {
    assert.deepEqual(await open(new Map()).list(), { sources: [], problems: [] });
  });

  it('has on the next start what was imported, byte by byte', async () => {
    const disk: Disk = new Map();
    const facts = { from: 'file:///a.bib', importedAt: '2026-01-02T03:04:05Z' };
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const added = await open(disk).add('My papers', facts, bytes);
    assert.deepEqual(added, { id: added.id, name: 'My papers', ...facts });
    const next = open(disk);
    assert.deepEqual(await next.list(), { sources: [added], problems: [] });
    assert.deepEqual(await next.read(added.id), { ok: true, bytes });
  });

  it('refreshes, renames and removes', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const { id } = await imported.add('a', factsOf(1), encode('one'));
    const other = await imported.add('b', factsOf(1), encode('other'));
    assert.deepEqual(await imported.replace(id, factsOf(2), encode('two')), { id, name: 'a', ...factsOf(2) });
    assert.deepEqual(await imported.rename(id, 'c'), { id, name: 'c', ...factsOf(2) });
    await imported.remove(other.id);
    const { state, problems } = await reopen(openMemoryFolder(disk));
    assert.deepEqual([[...state], problems], [[[id, { name: 'c', text: 'two' }]], []]);
  });

  it('takes any name, and puts none into the name of a file', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const names = [
      '',
      '../../etc/passwd',
      'CON',
      'a\nb\0c',
      '文献 📚',
      '\ud800',
      'x'.repeat(10_000),
      'same',
      'same',
    ];
    for (const name of names) await imported.add(name, factsOf(0), encode(name));
    const { sources } = await open(disk).list();
    assert.deepEqual(sources.map(({ name }) => name).sort(), names.toSorted());
    for (const file of disk.keys()) assert.match(file, /^[a-z0-9-]{1,60}\.bin$/);
  });

  it('keeps no files of what was removed or replaced, once a second catalogue is without them', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const { id } = await imported.add('a', factsOf(1), encode('one'));
    const removed = await imported.add('b', factsOf(1), encode('gone'));
    await imported.replace(id, factsOf(1), encode('two'));
    await imported.remove(removed.id);
    await imported.rename(id, 'a2');
    await imported.rename(id, 'a3');
    assert.deepEqual([...disk.keys()].map((file) => file.replace(/-\w+\.bin$/, '')).sort(), [
      'catalogue-5',
      'catalogue-6',
      `source-${id}-2`,
    ]);
  });

  it('has the content before again where new content is found not to be good, whatever has changed meanwhile', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const { id } = await imported.add('a', { ...factsOf(1), from: 'file:///a.bib' }, encode('one'));
    const other = await imported.add('b', factsOf(1), encode('other'));
    const isTaken = await imported.tryOut(id, factsOf(2), encode(''), async () => {
      assert.deepEqual(await imported.read(id), { ok: true, bytes: encode('') });
      for (const name of ['c', 'd', 'e']) await imported.rename(other.id, name);
      await imported.rename(id, 'f');
      return false;
    });
    assert.equal(isTaken, false);
    const { state, sources, problems } = await reopen(openMemoryFolder(disk));
    assert.deepEqual(state.get(id), { name: 'f', text: 'one' });
    assert.deepEqual(
      sources.find((source) => source.id === id),
      { id, name: 'f', ...factsOf(1), from: 'file:///a.bib' },
    );
    assert.deepEqual(problems, []);
  });

  it('has the content before again where it cannot be found out whether the new one is good', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const { id } = await imported.add('a', factsOf(1), encode('one'));
    const tried = imported.tryOut(id, factsOf(2), encode('two'), () =>
      Promise.reject(new Error('nobody knows')),
    );
    await assert.rejects(tried, /nobody knows/);
    assert.equal((await reopen(openMemoryFolder(disk))).state.get(id)?.text, 'one');
  });

  it('keeps no file of the content before, or of what was tried, once that is decided', async () => {
    for (const isGood of [true, false]) {
      const disk: Disk = new Map();
      const imported = open(disk);
      const { id } = await imported.add('a', factsOf(1), encode('one'));
      assert.equal(
        await imported.tryOut(id, factsOf(2), encode('two'), () => Promise.resolve(isGood)),
        isGood,
      );
      for (const name of ['b', 'c']) await imported.rename(id, name);
      assert.equal([...disk.keys()].filter((file) => file.startsWith('source-')).length, 1);
      assert.equal((await reopen(openMemoryFolder(disk))).state.get(id)?.text, isGood ? 'two' : 'one');
    }
  });

  it('has new content, good or not, where the one before is lost', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const { id } = await imported.add('a', factsOf(1), encode('one'));
    damage(disk, latestFile(disk, 'source'));
    assert.equal(await imported.tryOut(id, factsOf(2), encode('two'), () => Promise.resolve(false)), true);
    assert.equal((await reopen(openMemoryFolder(disk))).state.get(id)?.text, 'two');
  });

  it('refuses to change what another window has removed, and to bring it back', async () => {
    const disk: Disk = new Map();
    const [first, second] = [open(disk), open(disk)];
    const { id } = await first.add('Old papers', factsOf(1), encode('one'));
    await second.list();
    await first.remove(id);
    await first.remove(id);
    await assert.rejects(second.rename(id, 'x'), /Old papers: the source was removed/);
    await assert.rejects(second.replace(id, factsOf(1), encode('two')), /was removed/);
    assert.equal((await second.read(id)).ok, false);
    assert.deepEqual((await second.list()).sources, []);
  });

  it('falls back to the catalogue before a damaged one, says so, and has what was imported since', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const a = await imported.add('a', factsOf(1), encode('one'));
    await imported.rename(a.id, 'renamed');
    const b = await imported.add('b', factsOf(1), encode('other'));
    const file = latestFile(disk, 'catalogue');
    damage(disk, file);
    const { state, problems } = await reopen(openMemoryFolder(disk));
    assert.deepEqual(
      [...state],
      [
        [b.id, { name: 'b', text: 'other' }],
        [a.id, { name: 'renamed', text: 'one' }],
      ],
    );
    assert.deepEqual(problems, [{ source: file, damage: 'damaged', message: 'is damaged and was not used' }]);
  });

  it('makes the catalogue anew from the sources when none is left', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const a = await imported.add('a', factsOf(3), encode('one'));
    await imported.replace(a.id, factsOf(4), encode('two'));
    for (const file of disk.keys()) if (file.startsWith('catalogue')) damage(disk, file);
    const { sources, state, problems } = await reopen(openMemoryFolder(disk));
    assert.deepEqual(sources, [{ id: a.id, name: 'a', ...factsOf(4) }]);
    assert.equal(state.get(a.id)?.text, 'two');
    assert.deepEqual(
      problems.map((problem) => problem.damage),
      ['damaged', 'damaged'],
    );
  });

  it('lists a source whose content is gone with a problem, has the others, and takes new content', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const lost = await imported.add('lost', { ...factsOf(1), from: 'file:///a.bib' }, encode('one'));
    await imported.replace(lost.id, { ...factsOf(1), from: 'file:///a.bib' }, encode('two'));
    const pasted = await imported.add('pasted', factsOf(1), encode('three'));
    const whole = await imported.add('whole', factsOf(1), encode('four'));
    for (const file of disk.keys()) if (file.startsWith(`source-${lost.id}`)) disk.delete(file);
    damage(disk, latestFile(disk, `source-${pasted.id}`));
    const next = open(disk);
    const problem = { source: 'lost', damage: 'missing', message: 'is missing (refresh the source)' };
    assert.deepEqual(
      (await next.list()).sources.map((source) => source.problem),
      [problem, undefined, undefined],
    );
    assert.deepEqual(await next.read(lost.id), { ok: false, problem });
    assert.deepEqual(await next.read(pasted.id), {
      ok: false,
      problem: {
        source: 'pasted',
        damage: 'damaged',
        message: 'is damaged and was not used (import it again)',
      },
    });
    await next.replace(lost.id, factsOf(1), encode('back'));
    const { state, sources } = await reopen(openMemoryFolder(disk));
    assert.deepEqual([state.get(lost.id)?.text, state.get(whole.id)?.text], ['back', 'four']);
    assert.ok(sources.every((source) => source.problem === undefined));
  });

  it('makes no change while the disk is full, and leaves nothing of it', async () => {
    for (const thing of ['source', 'catalogue']) {
      const disk: Disk = new Map();
      let isFull = false;
      const imported = new ImportedSources(
        openMemoryFolder(disk, ({ kind, file }) => {
          if (isFull && kind === 'finish' && file.startsWith(thing)) throw new Error('ENOSPC');
        }),
        atOnce,
      );
      const { id } = await imported.add('a', factsOf(1), encode('one'));
      const before = [...disk.keys()];
      isFull = true;
      await assert.rejects(imported.add('b', factsOf(1), encode('more')), /ENOSPC/);
      await assert.rejects(imported.replace(id, factsOf(1), encode('two')), /ENOSPC/);
      assert.deepEqual([...disk.keys()], before);
      isFull = false;
      await imported.replace(id, factsOf(1), encode('three'));
      const { state, problems } = await reopen(openMemoryFolder(disk));
      assert.deepEqual([[...state], problems], [[[id, { name: 'a', text: 'three' }]], []]);
    }
  });

  it('says that the folder cannot be listed, and goes on when it can', async () => {
    const disk: Disk = new Map();
    let isAway = true;
    const folder = openMemoryFolder(disk, ({ kind }) => {
      if (isAway && kind === 'list') throw new Error('the connection was lost');
    });
    const imported = new ImportedSources(folder, atOnce);
    await assert.rejects(imported.list(), /the connection was lost/);
    await assert.rejects(imported.add('a', factsOf(1), encode('one')), /the connection was lost/);
    isAway = false;
    await imported.add('b', factsOf(1), encode('one'));
    assert.equal((await imported.list()).sources.length, 1);
  });

  it('keeps what it knows when the catalogues are taken away while it runs', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const { id } = await imported.add('a', factsOf(1), encode('one'));
    await imported.rename(id, 'renamed');
    for (const file of disk.keys()) if (file.startsWith('catalogue')) disk.delete(file);
    await imported.add('b', factsOf(1), encode('two'));
    const { state } = await reopen(openMemoryFolder(disk));
    assert.deepEqual(
      [...state.values()].map(({ name }) => name),
      ['b', 'renamed'],
    );
  });

  it('lists no problem with what another window removes while this one reads', async () => {
    const disk: Disk = new Map();
    const other = open(disk);
    const { id } = await other.add('a', factsOf(1), encode('one'));
    let lists = 0;
    const folder = openMemoryFolder(disk, async ({ kind }) => {
      if (kind === 'list') lists += 1;
      if (kind !== 'list' || lists !== 2) return;
      await other.remove(id);
      await other.add('b', factsOf(1), encode('two'));
      await other.add('c', factsOf(1), encode('three'));
    });
    const { sources } = await new ImportedSources(folder, atOnce).list();
    assert.deepEqual(
      sources.map(({ name, problem }) => [name, problem]),
      [
        ['b', undefined],
        ['c', undefined],
      ],
    );
  });

  it('reads an unfinished source once, as it may be large', async () => {
    const disk: Disk = new Map([['source-x-1-y.bin', encode('LL')]]);
    let reads = 0;
    const folder = openMemoryFolder(disk, ({ kind }) => {
      if (kind === 'read') reads += 1;
    });
    const imported = new ImportedSources(folder, atOnce);
    for (let time = 0; time < 3; time += 1) {
      assert.deepEqual(
        (await imported.list()).problems.map(({ damage }) => damage),
        ['unfinished'],
      );
    }
    assert.equal(reads, 1);
  });

  it('does changes one after the other that were asked for at once', async () => {
    const disk: Disk = new Map();
    const imported = open(disk);
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name) => imported.add(name, factsOf(1), encode(name))));
    const { sources } = await open(disk).list();
    assert.deepEqual(
      sources.map(({ name }) => name),
      names,
    );
    const [{ id } = { id: '' }] = sources;
    await Promise.all(['x', 'y', 'z'].map((name) => imported.rename(id, name)));
    assert.equal((await reopen(openMemoryFolder(disk))).state.get(id)?.name, 'z');
  });
});
