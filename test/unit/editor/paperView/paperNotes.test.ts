import assert from 'node:assert/strict';
import { FormerIds } from '../../../../src/editor/formerIds';
import { PaperNotes } from '../../../../src/editor/paperView/paperNotes';
import { createState } from '../../../support/builders/state';

/** The notes of one person in a workspace that has no identifier of a paper, and in one that has its DOI. */
function createNotes(): { readonly titled: PaperNotes; readonly identified: PaperNotes } {
  const state = createState();
  return {
    titled: new PaperNotes(state, { known: new FormerIds() }),
    identified: new PaperNotes(state, { known: new FormerIds([['title:t', 'doi:10.1/x']]) }),
  };
}

describe('PaperNotes', () => {
  it('finds the note of a paper that has an identifier since', async () => {
    const { titled, identified } = createNotes();
    await titled.put('title:t', 'Read again.');
    assert.equal(identified.of('doi:10.1/x'), 'Read again.');
  });

  it('keeps one note on a paper, whichever of its ids a workspace knows it by', async () => {
    const { titled, identified } = createNotes();
    await titled.put('title:t', 'Read again.');
    await identified.put('doi:10.1/x', 'Read twice.');
    assert.equal(titled.of('title:t'), 'Read twice.');
    await identified.put('doi:10.1/x', ' ');
    assert.deepEqual([titled.of('title:t'), titled.storedIds], ['', []]);
  });

  it('keeps a new note under the id that the library has', async () => {
    const { identified } = createNotes();
    await identified.put('title:t', 'New.');
    assert.deepEqual(identified.storedIds, ['doi:10.1/x']);
  });
});
