import assert from 'node:assert/strict';
import { planCitations } from '../../../../src/cite/insertion/planCitation';
import { formsOf } from '../../../../src/cite/languages/forms/citationForms';

/** A plan for LaTeX with cursors at the marks `|`. */
function planAt(marked: string, ...keys: readonly string[]) {
  const pieces = marked.split('|');
  const offsets = pieces.slice(1).map((_, index) => pieces.slice(0, index + 1).join('').length);
  return planCitations({
    text: pieces.join(''),
    selections: offsets.map((offset) => ({ start: offset, end: offset })),
    format: 'latex',
    form: formsOf('latex', { latexCommand: 'auto' })[0],
    keys,
    reference: 'Xiao et al. (2023)',
  });
}

describe('a plan says whether keys are cited', () => {
  it('when they join a key with the same beginning, though the edit holds a part of them', () => {
    const { edits, citesKeys } = planAt('\\cite{|xiao2023a}', 'xiao2023b');
    assert.deepEqual(
      edits.map(({ text }) => text),
      ['b,xiao2023'],
    );
    assert.equal(citesKeys, true);
  });

  it('when they are there already', () => {
    const { edits, citesKeys } = planAt('\\cite{a|}', 'a');
    assert.deepEqual(edits, []);
    assert.equal(citesKeys, true);
  });

  it('not where a comment refers to the papers', () => {
    assert.equal(planAt('% see |', 'a').citesKeys, false);
  });

  it('when one cursor of several stands in text', () => {
    assert.equal(planAt('% see |\nSee |', 'a').citesKeys, true);
  });
});
