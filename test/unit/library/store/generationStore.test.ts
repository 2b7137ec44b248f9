import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GenerationStore } from '../../../../src/library/store/generationStore';
import { openCrashingFolder } from '../../../support/store/crashingFolder';
import { atOnce, encode } from '../../../support/store/importedState';
import { type Disk, type FolderStep, openMemoryFolder } from '../../../support/store/memoryFolder';

/** What is read by a window that opens the folder now. */
async function openText(disk: Disk): Promise<string | undefined> {
  const { content } = await new GenerationStore(openMemoryFolder(disk), 'index', atOnce).open();
  return content && new TextDecoder().decode(content);
}

describe('GenerationStore', () => {
  it('has nothing before the first save', async () => {
    const store = new GenerationStore(openMemoryFolder(new Map()), 'index', atOnce);
    assert.deepEqual(await store.open(), { content: undefined, problems: [] });
  });

  it('opens what was saved last, and keeps the one before and no more', async () => {
    const disk: Disk = new Map();
    for (const text of ['one', 'two', 'three', 'four']) {
      const store = new GenerationStore(openMemoryFolder(disk), 'index', atOnce);
      await store.open();
      await store.save(encode(text), encode('!'));
      await store.save(encode(text));
    }
    assert.equal(await openText(disk), 'four');
    assert.equal(disk.size, 2);
  });

  it('leaves the last saved or the one in flight, at whatever byte the machine ends', async () => {
    const texts = ['', 'a', 'a longer content', 'b'];
    for (let crashAt = 0; ; crashAt += 1) {
      const disk: Disk = new Map();
      const folder = openCrashingFolder(disk, crashAt);
      const store = new GenerationStore(folder, 'index', atOnce);
      let saved: string | undefined;
      let inFlight: string | undefined;
      try {
        await store.open();
        for (inFlight of texts) {
          await store.save(encode(inFlight));
          saved = inFlight;
        }
      } catch (error) {
        assert.match(String(error), /the machine is off/);
      }
      const found = await openText(disk);
      assert.ok(found === saved || found === inFlight, `byte ${crashAt}: “${found}” instead of “${saved}”`);
      if (folder.spent() < crashAt) break;
    }
  });

  it('opens the generation before a damaged one, and says so', async () => {
    const disk: Disk = new Map();
    const store = new GenerationStore(openMemoryFolder(disk), 'index', atOnce);
    await store.save(encode('old'));
    await store.save(encode('new'));
    const file = [...disk.keys()].find((name) => name.startsWith('index-2')) ?? '';
    disk.get(file)?.fill(7, 16, 18);
    const opened = await new GenerationStore(openMemoryFolder(disk), 'index', atOnce).open();
    assert.deepEqual(opened, {
      content: encode('old'),
      problems: [{ source: file, damage: 'damaged', message: 'is damaged and was not used' }],
    });
  });

  it('says when nothing sound is left, and saves again', async () => {
    const disk: Disk = new Map([['index-7-old.bin', encode('not what was written')]]);
    const store = new GenerationStore(openMemoryFolder(disk), 'index', atOnce);
    const { content, problems } = await store.open();
    assert.deepEqual([content, problems.map(({ damage }) => damage)], [undefined, ['damaged']]);
    await store.save(encode('rebuilt'));
    assert.equal(await openText(disk), 'rebuilt');
  });

  it('deletes unfinished files only when they have stayed so for a while', async () => {
    const disk: Disk = new Map([['index-1-other.bin', encode('LL')]]);
    let now = 0;
    const store = new GenerationStore(openMemoryFolder(disk), 'index', {
      ...atOnce,
      now: () => now,
      patienceMs: 1000,
    });
    await store.open();
    await store.save(encode('new'));
    assert.ok(disk.has('index-1-other.bin'));
    now = 1000;
    await store.save(encode('newer'));
    assert.ok(!disk.has('index-1-other.bin'));
  });

  it('leaves files of others, of other versions, and such as cannot be read', async () => {
    const disk: Disk = new Map();
    const store = new GenerationStore(openMemoryFolder(disk), 'index', { ...atOnce, patienceMs: 0 });
    await store.save(encode('x'));
    const [[file, bytes = new Uint8Array()] = ['']] = disk;
    const other = bytes.slice();
    other[4] = 99;
    disk.set('index-5-other.bin', other);
    disk.set('index-6-locked.bin', bytes);
    disk.set('notes.txt', encode('mine'));
    const locked = openMemoryFolder(disk, ({ kind, file: name }) => {
      if (kind === 'read' && name === 'index-6-locked.bin') throw new Error('EACCES: permission denied');
    });
    const next = new GenerationStore(locked, 'index', { ...atOnce, patienceMs: 0 });
    const { content, problems } = await next.open();
    assert.deepEqual(content, encode('x'));
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'could not be read (EACCES: permission denied)',
        'was written by another version of the extension and was not used',
      ],
    );
    await next.save(encode('y'));
    await next.save(encode('z'));
    assert.deepEqual(
      ['index-5-other.bin', 'index-6-locked.bin', 'notes.txt', file].map((name) => disk.has(name)),
      [true, true, true, false],
    );
  });

  it('stays as it was when the disk is full, and saves again when it is not', async () => {
    const disk: Disk = new Map();
    let isFull = false;
    const folder = openMemoryFolder(disk, ({ kind }) => {
      if (isFull && kind === 'finish') throw new Error('ENOSPC: no space left on device');
    });
    const store = new GenerationStore(folder, 'index', atOnce);
    await store.save(encode('old'));
    isFull = true;
    await assert.rejects(store.save(encode('new')), /ENOSPC/);
    assert.equal(await openText(disk), 'old');
    assert.equal(disk.size, 1);
    isFull = false;
    await store.save(encode('newer'));
    assert.equal(await openText(disk), 'newer');
  });

  it('confirms nothing that reads differently from what was written', async () => {
    const disk: Disk = new Map();
    const whole = openMemoryFolder(disk);
    const folder = {
      ...whole,
      write: (file: string, bytes: Uint8Array) => whole.write(file, bytes.slice(0, 20)),
    };
    const store = new GenerationStore(folder, 'index', atOnce);
    await assert.rejects(store.save(encode('content')), /index-1-.*: could not be saved/);
    assert.equal(disk.size, 0);
  });

  it('leaves an unfinished file that has been finished meanwhile', async () => {
    const disk: Disk = new Map();
    const other = new GenerationStore(openMemoryFolder(disk), 'index', { ...atOnce, writer: 'other' });
    await other.save(encode('by the other'));
    const whole = disk.get('index-1-other.bin') ?? new Uint8Array();
    disk.set('index-1-other.bin', whole.slice(0, 20));
    const store = new GenerationStore(openMemoryFolder(disk), 'index', { ...atOnce, patienceMs: 0 });
    await store.open();
    disk.set('index-1-other.bin', whole);
    await store.save(encode('new'));
    assert.ok(disk.has('index-1-other.bin'));
  });

  it('takes no number twice where listings lag behind', async () => {
    const disk: Disk = new Map();
    const folder = { ...openMemoryFolder(disk), list: () => Promise.resolve([]) };
    const store = new GenerationStore(folder, 'index', atOnce);
    await store.save(encode('one'));
    await store.save(encode('two'));
    assert.equal(await openText(disk), 'two');
  });

  it('opens what another window saves while this one reads', async () => {
    const disk: Disk = new Map();
    const other = new GenerationStore(openMemoryFolder(disk), 'index', atOnce);
    for (const text of ['1', '2']) await other.save(encode(text));
    let hasRead = false;
    const folder = openMemoryFolder(disk, async ({ kind }) => {
      if (kind !== 'read' || hasRead) return;
      hasRead = true;
      for (const text of ['3', '4']) await other.save(encode(text));
    });
    const opened = await new GenerationStore(folder, 'index', atOnce).open();
    assert.deepEqual(opened, { content: encode('4'), problems: [] });
  });

  it('has what was confirmed last, when two windows have taken the same number', async () => {
    for (const [slow, fast] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const disk: Disk = new Map();
      const quick = new GenerationStore(openMemoryFolder(disk), 'index', { ...atOnce, writer: fast });
      const folder = openMemoryFolder(disk, async ({ kind, file }) => {
        if (kind === 'write' && file.startsWith('index-1-')) await quick.save(encode('first'));
      });
      await new GenerationStore(folder, 'index', { ...atOnce, writer: slow }).save(encode('last'));
      assert.equal(await openText(disk), 'last');
    }
  });

  it('has one that was not outdated, when several windows save at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const disk: Disk = new Map();
        const before = ({ kind }: FolderStep) => scheduler.schedule(Promise.resolve(), kind);
        /** What had been confirmed when a save began: all of it is older than what that save leaves. */
        const outdated = new Set<string>();
        const confirmed: string[] = [];
        const work = async (writer: string) => {
          const store = new GenerationStore(openMemoryFolder(disk, before), 'index', { ...atOnce, writer });
          await store.open();
          for (const text of [1, 2, 3].map((number) => `${writer}${number}`)) {
            const earlier = [...confirmed];
            await store.save(encode(text));
            for (const other of earlier) outdated.add(other);
            confirmed.push(text);
          }
        };
        await scheduler.waitFor(Promise.all(['a', 'b', 'c'].map(work)));
        const found = (await openText(disk)) ?? '';
        assert.ok(confirmed.includes(found) && !outdated.has(found), `${found} of ${confirmed.join()}`);
      }),
    );
  });
});
