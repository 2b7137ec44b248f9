import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FormerIds } from '../../../src/editor/formerIds';
import {
  addListed,
  type Listed,
  listedAs,
  markListed,
  orderListed,
  readListed,
  removeListed,
  renameListed,
} from '../../../src/editor/listedPapers';

const LIST: readonly Listed[] = [
  ['a', 'read'],
  ['b', 'unread'],
  ['c', 'reading'],
];

describe('a reading list', () => {
  it('takes papers as unread, and those that are there stay as they are', () => {
    assert.deepEqual(addListed(LIST, ['d', 'a', 'd']), [['d', 'unread'], ...LIST]);
  });

  it('notes how far a person has come, also of a paper that was not there', () => {
    assert.deepEqual(markListed(LIST, ['b', 'd'], 'read'), [
      ['b', 'read'],
      ['d', 'read'],
      ['a', 'read'],
      ['c', 'reading'],
    ]);
  });

  it('forgets what is removed, and passes over what is not there', () => {
    assert.deepEqual(removeListed(LIST, ['a', 'z']), LIST.slice(1));
  });

  it('has what is being read first and what was read last', () => {
    assert.deepEqual(
      orderListed(LIST).map(([id]) => id),
      ['c', 'b', 'a'],
    );
  });

  it('takes from a storage only what is a list', () => {
    assert.deepEqual(readListed([['a', 'read'], ['b'], ['c', 'gone'], 'd', null, [7, 'read']]), [
      ['a', 'read'],
    ]);
    for (const stored of [undefined, 'a', {}, 3]) assert.deepEqual(readListed(stored), []);
  });

  it('has each paper once, whatever is done to it', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const change = fc.tuple(fc.constantFrom('add', 'mark', 'remove'), fc.array(id));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let list: readonly Listed[] = [];
        for (const [how, ids] of changes) {
          if (how === 'add') list = addListed(list, ids);
          else list = how === 'mark' ? markListed(list, ids, 'reading') : removeListed(list, ids);
        }
        assert.equal(new Map(list).size, list.length);
        assert.deepEqual(new Set(orderListed(list)), new Set(list));
      }),
    );
  });

  describe('with a paper that has another id since', () => {
    const known = new FormerIds([['b', 'doi:b']]);

    it('has it under the id that it has now', () => {
      assert.deepEqual(renameListed(LIST, known), [
        ['a', 'read'],
        ['doi:b', 'unread'],
        ['c', 'reading'],
      ]);
    });

    it('has it once where it was put there again, as it was left last', () => {
      const twice: readonly Listed[] = [['doi:b', 'read'], ...LIST];
      assert.deepEqual(renameListed(twice, known), [
        ['doi:b', 'read'],
        ['a', 'read'],
        ['c', 'reading'],
      ]);
    });

    it('finds it where it is listed, so that it can be marked and taken off', () => {
      assert.deepEqual(listedAs(LIST, ['doi:b', 'd'], known), ['b', 'd']);
      assert.deepEqual(listedAs([['doi:b', 'read'], ...LIST], ['doi:b'], known), ['doi:b', 'b']);
    });

    it('puts it on the list under the id that it has now', () => {
      assert.deepEqual(listedAs([], ['b', 'doi:b'], known), ['doi:b', 'doi:b']);
    });
  });
});
