import assert from 'node:assert/strict';
import { joinEdits } from '../../../../src/cite/edit/joinEdits';
import { applyEdits, type TextEdit } from '../../../../src/cite/edit/textEdit';

/** The text after citing at `|` with the other edits, the cursor marked in it. */
function cite(marked: string, others: readonly TextEdit[], namedAtEnd = false): string {
  const start = marked.indexOf('|');
  const text = marked.replace('|', '');
  const plan = { edits: [{ start, end: start, text: '@a' }], cursors: [start + 2] };
  const { edits, cursors } = joinEdits(text, plan, others, namedAtEnd);
  const [cursor = 0] = cursors;
  const after = applyEdits(text, edits);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

describe('joinEdits', () => {
  it('keeps the cursor behind its citation when something is named before it', () => {
    assert.equal(cite('One |two.', [insert(0, 'refs\n')]), 'refs\nOne @a|two.');
  });

  it('names at the beginning of a text before a citation there', () => {
    assert.equal(cite('|two.', [insert(0, 'refs\n')]), 'refs\n@a|two.');
  });

  it('lists references behind a citation at the end', () => {
    assert.equal(cite('One |', [insert(4, '\nlist')]), 'One @a|\nlist');
  });

  it('puts name, citation and list in their order into an empty text', () => {
    assert.equal(cite('|', [insert(0, 'name\n'), insert(0, '\nlist')]), 'name\n@a|\nlist');
    assert.equal(cite('|', [insert(0, 'name\n')]), 'name\n@a|');
    assert.equal(cite('|', [insert(0, '\nlist')], true), '@a|\nlist');
  });

  it('leaves out what would change text that the person replaces', () => {
    const plan = { edits: [{ start: 0, end: 5, text: '@a' }], cursors: [2] };
    const { edits } = joinEdits('Words', plan, [{ start: 3, end: 4, text: 'x' }], false);
    assert.deepEqual(edits, plan.edits);
  });
});
