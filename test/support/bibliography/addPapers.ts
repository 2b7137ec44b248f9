import assert from 'node:assert/strict';
import { addEntries } from '../../../src/cite/bibliography/addEntries';
import type { AddOptions, Addition } from '../../../src/cite/bibliography/addition';
import { applyEdits } from '../../../src/cite/edit/textEdit';
import { DEFAULT_KEY_PATTERN } from '../../../src/cite/key/citationKey';
import type { Paper } from '../../../src/core/paper';
import { runNow } from '../../../src/core/slices';
import { createPaper } from '../builders/paper';

/** The paper that the fixtures add. */
export const SINKS = createPaper({
  key: 'xiao2023sinks',
  title: 'Attention Sinks',
  authors: ['Guangxuan Xiao'],
});

/** What a test says of how papers are added; the pattern is the default unless it matters. */
export type AddingOptions = Pick<AddOptions, 'dialect'> & Partial<AddOptions>;

/** Adds papers to the text of a bibliography, or is refused. */
export function tryToAdd(text: string, papers: readonly Paper[], options: AddingOptions): Addition {
  return runNow(addEntries(text, papers, { pattern: DEFAULT_KEY_PATTERN, ...options }));
}

/** Adds papers to the text of a bibliography; `after` is its text then. */
export function addPapers(text: string, papers: readonly Paper[], options: AddingOptions) {
  const addition = tryToAdd(text, papers, options);
  assert.equal(addition.kind, 'added');
  return { ...addition, after: applyEdits(text, addition.edits) };
}

/** What is in the way of adding to a bibliography. */
export function refusalOf(text: string, dialect: AddOptions['dialect']): string {
  const addition = tryToAdd(text, [SINKS], { dialect });
  assert.equal(addition.kind, 'refused');
  return addition.message;
}
