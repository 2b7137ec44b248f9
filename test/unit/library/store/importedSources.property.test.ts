import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ImportedSources } from '../../../../src/library/store/importedSources';
import { openCrashingFolder } from '../../../support/store/crashingFolder';
import {
  anyChange,
  type ImportedChange,
  isSame,
  isStateOrNext,
  type PlannedChange,
  planChange,
} from '../../../support/store/importedChange';
import { atOnce, type ImportedState, reopen } from '../../../support/store/importedState';
import { type Disk, type FolderStep, openMemoryFolder } from '../../../support/store/memoryFolder';

describe('ImportedSources, whatever happens', () => {
  /** Makes changes until the machine is off: what has been confirmed by then, and what was being done. */
  async function changeUntilCrash(
    disk: Disk,
    crashAt: number,
    start: ImportedState,
    changes: readonly ImportedChange[],
    options = atOnce,
  ): Promise<{ confirmed: ImportedState; inFlight: PlannedChange | undefined; isOver: boolean }> {
    const folder = openCrashingFolder(disk, crashAt);
    const imported = new ImportedSources(folder, options);
    let confirmed = start;
    for (const change of changes) {
      const inFlight = planChange(confirmed, change);
      if (!inFlight) continue;
      try {
        confirmed = inFlight.after(await inFlight.make(imported));
      } catch (error) {
        assert.match(String(error), /the machine is off/);
        return { confirmed, inFlight, isOver: false };
      }
    }
    return { confirmed, inFlight: undefined, isOver: folder.spent() < crashAt };
  }

  it('they are as confirmed, or as the change in flight leaves them, at whatever byte the machine ends', async () => {
    const changes: readonly ImportedChange[] = [
      { kind: 'add', name: 'a', text: 'one' },
      { kind: 'add', name: 'b', text: 'two' },
      { kind: 'replace', at: 0, text: 'three' },
      { kind: 'rename', at: 1, name: 'c' },
      { kind: 'replace', at: 0, text: 'four' },
      { kind: 'remove', at: 0 },
      { kind: 'add', name: 'd', text: 'five' },
    ];
    const disk: Disk = new Map();
    let before: ImportedState = new Map();
    for (const change of changes) {
      for (let crashAt = 0; ; crashAt += 1) {
        const crashed = new Map(disk);
        const { confirmed, inFlight, isOver } = await changeUntilCrash(crashed, crashAt, before, [change]);
        const { state, sources, problems } = await reopen(openMemoryFolder(crashed));
        const where = `byte ${crashAt} of ${change.kind}`;
        assert.ok(isStateOrNext(state, confirmed, inFlight), where);
        assert.ok(
          sources.every((source) => source.problem === undefined),
          where,
        );
        assert.ok(
          problems.every(({ damage }) => damage === 'unfinished'),
          where,
        );
        if (isOver) break;
      }
      before = (await changeUntilCrash(disk, Infinity, before, [change])).confirmed;
    }
    assert.equal(before.size, 2);
  });

  it('they are so after any changes, crash after crash, with nothing tidied too early or never', async () => {
    const anyStart = fc.record({
      changes: fc.array(anyChange, { maxLength: 6 }),
      crashAt: fc.nat(3000),
      patienceMs: fc.constantFrom(0, 1000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyStart, { maxLength: 6 }), async (starts) => {
        const disk: Disk = new Map();
        let expected: ImportedState = new Map();
        for (const { changes, crashAt, patienceMs } of starts) {
          const options = { ...atOnce, patienceMs };
          const { confirmed, inFlight } = await changeUntilCrash(disk, crashAt, expected, changes, options);
          expected = (await reopen(openMemoryFolder(disk))).state;
          assert.ok(isStateOrNext(expected, confirmed, inFlight));
        }
        // Two changes by a window that waits for nobody leave two catalogues and a file for each source.
        const options = { ...atOnce, patienceMs: 0 };
        const last: readonly ImportedChange[] = [1, 2, 3].map(() => ({ kind: 'add', name: '', text: '' }));
        const { confirmed } = await changeUntilCrash(disk, Infinity, expected, last, options);
        assert.equal(disk.size, 2 + confirmed.size);
      }),
    );
  });

  it('only what was in a damaged file is lost, and it is told', async () => {
    const anyDamage = fc.record({
      file: fc.nat(),
      kind: fc.constantFrom('cut', 'flip', 'gone'),
      at: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyChange, { maxLength: 8 }),
        anyDamage,
        async (changes, { file, kind, at }) => {
          const disk: Disk = new Map();
          const { confirmed } = await changeUntilCrash(disk, Infinity, new Map(), changes);
          const names = [...disk.keys()].sort();
          const name = names[file % Math.max(names.length, 1)];
          const bytes = disk.get(name ?? '');
          if (name === undefined || !bytes) return;
          const place = at % bytes.length;
          if (kind === 'gone') disk.delete(name);
          else if (kind === 'cut') disk.set(name, bytes.slice(0, place));
          else bytes[place] = (bytes[place] ?? 0) ^ 1;
          const { state, sources, problems } = await reopen(openMemoryFolder(disk));
          const told = [...problems, ...sources.flatMap(({ problem }) => problem ?? [])];
          for (const [id, { text }] of confirmed) {
            const found = state.get(id)?.text;
            const isLost = name.startsWith(`source-${id}`);
            // A catalogue that is gone takes along the refreshes and names that it alone knew, but no source.
            if (isLost) assert.ok(found === text || /^\(\w/.test(found ?? ''), id);
            else assert.equal(found, text, id);
          }
          if (kind !== 'gone' && name.startsWith('catalogue')) assert.equal(told.length, 1);
        },
      ),
    );
  });

  it('two windows at once lose nothing of what either has confirmed', async () => {
    const anyWork = fc.array(anyChange, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(anyWork, { maxLength: 3 }), async (scheduler, works) => {
        const disk: Disk = new Map();
        const before = ({ kind }: FolderStep) => scheduler.schedule(Promise.resolve(), kind);
        // Each window changes what it has imported itself: which of two changes of one source counts is another question.
        const states = await scheduler.waitFor(
          Promise.all(
            works.map(async (changes) => {
              const imported = new ImportedSources(openMemoryFolder(disk, before), atOnce);
              let state: ImportedState = new Map();
              for (const change of changes) {
                const planned = planChange(state, change);
                if (planned) state = planned.after(await planned.make(imported));
              }
              return state;
            }),
          ),
        );
        const { state, problems } = await reopen(openMemoryFolder(disk));
        assert.ok(isSame(state, new Map(states.flatMap((own) => [...own]))));
        assert.deepEqual(problems, []);
      }),
      { numRuns: 300 },
    );
  });

  it('two windows at once lose nothing confirmed when the machine ends', async () => {
    const anyWork = fc.array(anyChange, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyWork, anyWork, fc.nat(120), async (scheduler, a, b, crashAt) => {
        const disk: Disk = new Map();
        let steps = 0;
        const before = async ({ kind }: FolderStep) => {
          await scheduler.schedule(Promise.resolve(), kind);
          steps += 1;
          if (steps > crashAt) throw new Error('the machine is off');
        };
        const results = await scheduler.waitFor(
          Promise.all(
            [a, b].map(async (changes) => {
              const imported = new ImportedSources(openMemoryFolder(disk, before), atOnce);
              let confirmed: ImportedState = new Map();
              for (const change of changes) {
                const inFlight = planChange(confirmed, change);
                if (!inFlight) continue;
                try {
                  confirmed = inFlight.after(await inFlight.make(imported));
                } catch {
                  return { confirmed, inFlight };
                }
              }
              return { confirmed, inFlight: undefined };
            }),
          ),
        );
        const { state } = await reopen(openMemoryFolder(disk));
        // One of the two may leave a new source whose id is not known; the other's are all known.
        for (const [index, { confirmed, inFlight }] of results.entries()) {
          const others = results[1 - index]?.confirmed;
          const own = new Map([...state].filter(([id]) => !others?.has(id)));
          const known = new Map([...own].filter(([id]) => confirmed.has(id)));
          assert.ok(isStateOrNext(known, confirmed, inFlight) || isStateOrNext(own, confirmed, inFlight));
        }
      }),
      { numRuns: 300 },
    );
  });
});
