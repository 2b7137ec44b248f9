import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReadEntry } from '../../../../src/cite/check/checkedBibliography';
import { Namesakes } from '../../../../src/cite/check/namesakes';
import { readWork } from '../../../../src/core/sameWork';
import { runNow } from '../../../../src/core/slices';

function entryOf(...names: readonly string[]): ReadEntry {
  const facts = { type: 'misc', title: '', authors: [], key: '' } as unknown as ReadEntry['facts'];
  const work = readWork({ title: '', authors: [] });
  return {
    text: '',
    facts,
    work,
    names,
    mentions: [],
    keys: [],
    foldedKeys: [],
    isWork: true,
    mayBeCited: true,
  };
}

function nameSharing(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const names = (one: ReadEntry) => new Set(one.names);
  return entries.filter((one) =>
    entries.some((other) => other !== one && [...names(other)].some((name) => names(one).has(name))),
  );
}

describe('Namesakes', () => {
  it('tells the entries that share a name with another one', () => {
    const [a, b, c] = [entryOf('doi:1', 'title'), entryOf('title'), entryOf('other')];
    assert.deepEqual([...(runNow(new Namesakes().follow([a, b, c])) ?? [])], [a, b]);
  });

  it('tells the entries that share a key in any letter case, which is no name', () => {
    const [a, b] = [entryOf('doi:1'), entryOf('title')].map((one) => ({ ...one, foldedKeys: ['foo2020'] }));
    const other = { ...entryOf('foo2020'), foldedKeys: ['doi:1'] };
    assert.ok(a && b);
    assert.deepEqual([...(runNow(new Namesakes().follow([a, b, other])) ?? [])], [a, b]);
  });

  it('tells the same after any changes as if it had seen the last list alone', () => {
    const some = Array.from({ length: 9 }, (_, at) => entryOf(...[`n${at % 4}`, `m${at}`].slice(at % 2)));
    fc.assert(
      fc.property(fc.array(fc.subarray(some), { minLength: 1, maxLength: 12 }), (lists) => {
        const namesakes = new Namesakes();
        for (const list of lists) {
          const sharing = runNow(namesakes.follow(list)) ?? new Set();
          assert.deepEqual(
            list.filter((one) => sharing.has(one)),
            nameSharing(list),
          );
          assert.equal(sharing.size, nameSharing(list).length);
        }
      }),
    );
  });

  it('tells nothing where another list came before it was done, and then all of that one', () => {
    const entries = Array.from({ length: 700 }, (_, at) => entryOf(`n${at % 600}`));
    const namesakes = new Namesakes();
    const first = namesakes.follow(entries);
    first.next();
    const second = runNow(namesakes.follow(entries.slice(1)));
    assert.equal(runNow(first), undefined);
    assert.deepEqual([...(second ?? [])].length, nameSharing(entries.slice(1)).length);
    assert.equal(runNow(namesakes.follow(entries))?.size, nameSharing(entries).length);
  });
});
