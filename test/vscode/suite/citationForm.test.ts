import assert from 'node:assert/strict';
import { commands, Selection, workspace, type TextEditor } from 'vscode';
import { CURSOR } from '../../support/insertion/insertionCase';
import { readMarked } from '../../support/suites/markedEditor';
import { waitUntil } from '../../support/suites/waitUntil';
import { makeWritingFolder } from '../../support/suites/writingFolder';

const NATBIB = '\\usepackage{natbib}\n';

describe('Cycle Citation Form', () => {
  const folder = makeWritingFolder();
  afterEach(async () => {
    await workspace.saveAll();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Opens a text whose cursors are marked. */
  async function open(name: string, marked: string): Promise<TextEditor> {
    const [first = '', ...others] = marked.split(CURSOR);
    const editor = await folder.open(name, [`${first}|`, ...others].join(''));
    let offset = first.length;
    const offsets = [offset, ...others.slice(0, -1).map((part) => (offset += part.length))];
    editor.selections = offsets.map((at) => {
      const position = editor.document.positionAt(at);
      return new Selection(position, position);
    });
    return editor;
  }

  async function waitFor(editor: TextEditor, marked: string): Promise<void> {
    await waitUntil(
      () => readMarked(editor) === marked,
      () => readMarked(editor),
    );
  }

  for (const [name, ...steps] of [
    [
      'natbib.tex',
      `${NATBIB}as \\citep[see][3]{a‸,b} show`,
      `${NATBIB}as \\citet[see][3]{a‸,b} show`,
      `${NATBIB}as \\citeyearpar[see][3]{a‸,b} show`,
    ],
    [
      'notes.md',
      'as [@a‸, p. 3] shows',
      'as @a‸ [p. 3] shows',
      'as [-@a‸, p. 3] shows',
      'as [@a‸, p. 3] shows',
    ],
    ['notes.qmd', '[@a; @b‸]', '@a [@b‸]'],
    ['notes.typ', '@a‸[p. 3]', '#cite(<a‸>, form: "prose", supplement: [p. 3])'],
    ['notes.rst', ':cite:p:`a‸`', ':cite:t:`a‸`'],
    ['notes.org', '[cite:@a‸]', '[cite/t:@a‸]', '[cite/na:@a‸]'],
    ['notes.adoc', 'cite:[a‸(3)]', 'citenp:[a‸(3)]', 'cite:[a‸(3)]'],
  ] as const) {
    it(`turns a citation of ${name} into its next form, and the cursor stays`, async () => {
      const editor = await open(name, steps[0]);
      for (const after of steps.slice(1)) {
        await commands.executeCommand('literature.cycleCitationForm');
        await waitFor(editor, after);
      }
    });
  }

  it('serves every cursor, and is one undo step', async () => {
    const before = `${NATBIB}\\citep{a‸} and \\citet{b‸}`;
    const editor = await open('several.tex', before);
    await commands.executeCommand('literature.cycleCitationForm');
    await waitFor(editor, `${NATBIB}\\citet{a‸} and \\citeyearpar{b‸}`);
    await commands.executeCommand('undo');
    await waitFor(editor, before);
  });

  it('changes nothing where no citation is, or where it has no other form', async () => {
    for (const [name, text] of [
      ['none.tex', 'Text‸ and \\citep{a}'],
      ['own.tex', '\\mycite{a‸}'],
      ['plain.txt', '[@a‸]'],
    ] as const) {
      const editor = await open(name, text);
      const { version } = editor.document;
      await commands.executeCommand('literature.cycleCitationForm');
      assert.equal(editor.document.version, version);
    }
  });
});
