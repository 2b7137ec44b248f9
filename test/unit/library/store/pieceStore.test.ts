import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PieceStore } from '../../../../src/library/store/pieceStore';
import { openCrashingFolder } from '../../../support/store/crashingFolder';
import { atOnce, encode } from '../../../support/store/importedState';
import type { StoreProblem } from '../../../../src/library/store/storeProblem';
import { type Disk, type FolderStep, openMemoryFolder } from '../../../support/store/memoryFolder';

/** Saves a text: its head is the text, and its pieces are the words. */
function save(store: PieceStore, text: string): Promise<void> {
  return store.save(encode(text), wordsOf(text), (name) => Promise.resolve(encode(name)));
}

/** What a window opens. */
async function open(
  store: PieceStore,
): Promise<{ text: string | undefined; problems: readonly StoreProblem[] }> {
  const pieces = new Set<string>();
  const { head, problems } = await store.open((name, bytes) => {
    assert.equal(decode(bytes), name);
    return Promise.resolve(pieces.add(name));
  });
  const text = head && decode(head);
  for (const word of wordsOf(text ?? '')) assert.ok(pieces.has(word), `${word} is missing`);
  return { text, problems };
}

/** What is read by a window that opens the folder now. */
async function openText(disk: Disk): Promise<string | undefined> {
  return (await open(new PieceStore(openMemoryFolder(disk), atOnce))).text;
}

/** What files are there, without their numbers. */
const thingsOn = (disk: Disk) => [...disk.keys()].map((file) => file.replace(/-\d+-\w+\.bin$/, '')).sort();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const wordsOf = (text: string) => [...new Set(text.split(' ').filter((word) => word !== ''))];

describe('PieceStore', () => {
  it('has nothing before the first save', async () => {
    const store = new PieceStore(openMemoryFolder(new Map()), atOnce);
    assert.deepEqual(await open(store), { text: undefined, problems: [] });
  });

  it('opens what was saved last, and keeps the one before and no more', async () => {
    const disk: Disk = new Map();
    for (const text of ['one', 'two', 'three', 'four']) {
      const store = new PieceStore(openMemoryFolder(disk), atOnce);
      await open(store);
      await save(store, `${text} before`);
      await save(store, text);
    }
    assert.equal(await openText(disk), 'four');
    assert.deepEqual(thingsOn(disk), ['head', 'head', 'piece-before', 'piece-four']);
  });

  it('leaves the last saved or the one in flight, at whatever byte the machine ends', async () => {
    const texts = ['', 'a', 'a longer content', 'b a', 'b content'];
    for (let crashAt = 0; ; crashAt += 1) {
      const disk: Disk = new Map();
      const folder = openCrashingFolder(disk, crashAt);
      const store = new PieceStore(folder, atOnce);
      let saved: string | undefined;
      let inFlight: string | undefined;
      try {
        await open(store);
        for (inFlight of texts) {
          await save(store, inFlight);
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
    const store = new PieceStore(openMemoryFolder(disk), atOnce);
    await save(store, 'old');
    await save(store, 'new');
    const file = [...disk.keys()].find((name) => name.startsWith('head-2')) ?? '';
    disk.get(file)?.fill(7, 16, 18);
    assert.deepEqual(await open(new PieceStore(openMemoryFolder(disk), atOnce)), {
      text: 'old',
      problems: [{ source: file, damage: 'damaged', message: 'is damaged and was not used' }],
    });
  });

  it('opens the generation before one of which a piece is damaged or missing, and saves again', async () => {
    for (const harm of [
      (disk: Disk, file: string) => disk.get(file)?.fill(7, 16, 18),
      (disk: Disk, file: string) => disk.delete(file),
    ]) {
      const disk: Disk = new Map();
      const store = new PieceStore(openMemoryFolder(disk), atOnce);
      await save(store, 'same old');
      await save(store, 'same new');
      harm(disk, [...disk.keys()].find((name) => name.startsWith('piece-new')) ?? '');
      const next = new PieceStore(openMemoryFolder(disk), atOnce);
      const { text, problems } = await open(next);
      assert.deepEqual([text, problems.length], ['same old', 1]);
      for (const newer of ['same new', 'same newer', 'same newest']) await save(next, newer);
      assert.equal(await openText(disk), 'same newest');
      assert.deepEqual(
        thingsOn(disk).filter((thing) => thing !== 'piece-new'),
        ['head', 'head', 'piece-newer', 'piece-newest', 'piece-same'],
      );
    }
  });

  it('writes a piece once, however often it is saved', async () => {
    const disk: Disk = new Map();
    const store = new PieceStore(openMemoryFolder(disk), atOnce);
    const fetched: string[] = [];
    for (const text of ['large small', 'large little', 'large tiny']) {
      await store.save(encode(text), wordsOf(text), (name) => {
        fetched.push(name);
        return Promise.resolve(encode(name));
      });
    }
    assert.deepEqual(fetched, ['large', 'small', 'little', 'tiny']);
  });

  it('writes a piece again that another window has deleted', async () => {
    const disk: Disk = new Map();
    const store = new PieceStore(openMemoryFolder(disk), atOnce);
    await save(store, 'large small');
    const other = new PieceStore(openMemoryFolder(disk), atOnce);
    await open(other);
    for (const text of ['a', 'b', 'c']) await save(other, text);
    await save(store, 'large little');
    assert.equal(await openText(disk), 'large little');
  });

  it('saves nothing where a piece cannot be had', async () => {
    const disk: Disk = new Map();
    const store = new PieceStore(openMemoryFolder(disk), atOnce);
    await save(store, 'old');
    const refuse = () => Promise.reject(new Error('the library has changed'));
    await assert.rejects(store.save(encode('new'), ['new'], refuse), /the library has changed/);
    assert.equal(await openText(disk), 'old');
  });

  it('deletes pieces that no head names only when nobody can be about to name them', async () => {
    const disk: Disk = new Map();
    await save(new PieceStore(openMemoryFolder(disk), atOnce), 'lost old');
    for (const file of disk.keys()) if (file.startsWith('head')) disk.delete(file);
    let now = 0;
    const options = { ...atOnce, now: () => now, patienceMs: 1000 };
    const store = new PieceStore(openMemoryFolder(disk), options);
    await open(store);
    await save(store, 'new');
    assert.deepEqual(thingsOn(disk), ['head', 'piece-lost', 'piece-new', 'piece-old']);
    now = 1000;
    await save(store, 'newer old');
    assert.deepEqual(thingsOn(disk), ['head', 'head', 'piece-new', 'piece-newer', 'piece-old']);
  });

  it('says when nothing sound is left, and saves again', async () => {
    const disk: Disk = new Map([['head-7-old.bin', encode('not what was written')]]);
    const store = new PieceStore(openMemoryFolder(disk), atOnce);
    const { text, problems } = await open(store);
    assert.deepEqual([text, problems.map(({ damage }) => damage)], [undefined, ['damaged']]);
    await save(store, 'rebuilt');
    assert.equal(await openText(disk), 'rebuilt');
  });

  it('deletes unfinished files only when they have stayed so for a while', async () => {
    const disk: Disk = new Map([['head-1-other.bin', encode('LL')]]);
    let now = 0;
    const store = new PieceStore(openMemoryFolder(disk), {
      ...atOnce,
      now: () => now,
      patienceMs: 1000,
    });
    await open(store);
    await save(store, 'new');
    assert.ok(disk.has('head-1-other.bin'));
    now = 1000;
    await save(store, 'newer');
    assert.ok(!disk.has('head-1-other.bin'));
  });

  it('leaves files of others, of other versions, and such as cannot be read', async () => {
    const disk: Disk = new Map();
    const store = new PieceStore(openMemoryFolder(disk), { ...atOnce, patienceMs: 0 });
    await save(store, 'x');
    const [file, bytes] = [...disk].find(([name]) => name.startsWith('head')) ?? ['', new Uint8Array()];
    const other = bytes.slice();
    other[4] = 99;
    disk.set('head-5-other.bin', other);
    disk.set('head-6-locked.bin', bytes);
    disk.set('notes.txt', encode('mine'));
    const locked = openMemoryFolder(disk, ({ kind, file: name }) => {
      if (kind === 'read' && name === 'head-6-locked.bin') throw new Error('EACCES: permission denied');
    });
    const next = new PieceStore(locked, { ...atOnce, patienceMs: 0 });
    const { text, problems } = await open(next);
    assert.equal(text, 'x');
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'could not be read (EACCES: permission denied)',
        'was written by another version of the extension and was not used',
      ],
    );
    await save(next, 'y');
    await save(next, 'z');
    assert.deepEqual(
      ['head-5-other.bin', 'head-6-locked.bin', 'notes.txt', file].map((name) => disk.has(name)),
      [true, true, true, false],
    );
  });

  it('stays as it was when the disk is full, and saves again when it is not', async () => {
    const disk: Disk = new Map();
    let isFull = false;
    const folder = openMemoryFolder(disk, ({ kind }) => {
      if (isFull && kind === 'finish') throw new Error('ENOSPC: no space left on device');
    });
    const store = new PieceStore(folder, atOnce);
    await save(store, 'old');
    isFull = true;
    await assert.rejects(save(store, 'new'), /ENOSPC/);
    assert.equal(await openText(disk), 'old');
    assert.deepEqual(thingsOn(disk), ['head', 'piece-old']);
    isFull = false;
    await save(store, 'newer');
    assert.equal(await openText(disk), 'newer');
  });

  it('confirms nothing that reads differently from what was written', async () => {
    const disk: Disk = new Map();
    const whole = openMemoryFolder(disk);
    const folder = {
      ...whole,
      write: (file: string, bytes: Uint8Array) => whole.write(file, bytes.slice(0, 20)),
    };
    const store = new PieceStore(folder, atOnce);
    await assert.rejects(save(store, 'content'), /piece-content-1-.*: could not be saved/);
    assert.equal(disk.size, 0);
  });

  it('leaves an unfinished file that has been finished meanwhile', async () => {
    const disk: Disk = new Map();
    const other = new PieceStore(openMemoryFolder(disk), { ...atOnce, writer: 'other' });
    await save(other, 'by the other');
    const whole = disk.get('head-1-other.bin') ?? new Uint8Array();
    disk.set('head-1-other.bin', whole.slice(0, 20));
    const store = new PieceStore(openMemoryFolder(disk), { ...atOnce, patienceMs: 0 });
    await open(store);
    disk.set('head-1-other.bin', whole);
    await save(store, 'new');
    assert.ok(disk.has('head-1-other.bin'));
  });

  it('takes no number twice where listings lag behind', async () => {
    const disk: Disk = new Map();
    const folder = { ...openMemoryFolder(disk), list: () => Promise.resolve([]) };
    const store = new PieceStore(folder, atOnce);
    await save(store, 'one');
    await save(store, 'two');
    assert.equal(await openText(disk), 'two');
  });

  it('opens what another window saves while this one reads', async () => {
    const disk: Disk = new Map();
    const other = new PieceStore(openMemoryFolder(disk), atOnce);
    for (const text of ['1', '2']) await save(other, text);
    let hasRead = false;
    const folder = openMemoryFolder(disk, async ({ kind }) => {
      if (kind !== 'read' || hasRead) return;
      hasRead = true;
      for (const text of ['3', '4']) await save(other, text);
    });
    const opened = await open(new PieceStore(folder, atOnce));
    assert.deepEqual(opened, { text: '4', problems: [] });
  });

  it('has what was confirmed last, when two windows have taken the same number', async () => {
    for (const [slow, fast] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const disk: Disk = new Map();
      const quick = new PieceStore(openMemoryFolder(disk), { ...atOnce, writer: fast });
      const folder = openMemoryFolder(disk, async ({ kind, file }) => {
        if (kind === 'write' && file.startsWith('head-1-')) await save(quick, 'first');
      });
      await save(new PieceStore(folder, { ...atOnce, writer: slow }), 'last');
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
          const store = new PieceStore(openMemoryFolder(disk, before), { ...atOnce, writer });
          await open(store);
          for (const text of [1, 2, 3].map((number) => `${writer}${number}`)) {
            const earlier = [...confirmed];
            await save(store, text);
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
