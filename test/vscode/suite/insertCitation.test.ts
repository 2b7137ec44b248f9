import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  env,
  Selection,
  Uri,
  window,
  workspace,
  type Position,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { Paper } from '../../../src/core/paper';
import { createPaper } from '../../support/builders/paper';
import { insertFromTree, nodesOf } from '../../support/suites/insertFromTree';
import { waitUntil } from '../../support/suites/waitUntil';

const sinks = createPaper({ id: 'arxiv:2309.17453', arxiv: '2309.17453' });
const duo = createPaper({
  id: 'arxiv:2410.10819',
  key: 'xiao2024duoattention',
  title: 'DuoAttention',
  year: 2024,
});

let files = 0;

/** Opens a new file of the workspace in which `|` marks the cursors. */
async function openMarked(marked: string, ending: string): Promise<TextEditor> {
  const file = await writeFile(`case-${++files}${ending}`, marked.replaceAll('|', ''));
  const editor = await window.showTextDocument(file);
  let offset = -1;
  const cursors: Position[] = [];
  while ((offset = marked.indexOf('|', offset + 1)) !== -1) {
    cursors.push(editor.document.positionAt(offset - cursors.length));
  }
  editor.selections = cursors.map((cursor) => new Selection(cursor, cursor));
  return editor;
}

async function writeFile(name: string, content: string | Uint8Array): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const file = Uri.joinPath(folder.uri, name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(file, bytes);
  return file;
}

/** An edit made in the other extension host reaches this one a moment after its command has returned. */
async function waitForText(document: TextDocument, text: string): Promise<void> {
  const end = Date.now() + 5000;
  while (document.getText() !== text && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(document.getText(), text);
}

describe('Insert Citation', () => {
  before(async () => {
    // Without a bibliography each citation would wait for an answer whether to create one.
    await writeFile('refs.bib', '');
    await commands.executeCommand('literature.showLog');
    // The log is an editor too, and would be the active one.
    await commands.executeCommand('workbench.action.closePanel');
  });
  afterEach(async () => {
    await workspace.saveAll();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [ending, one, several] of [
    ['.tex', '\\cite{xiao2023efficient}', '\\cite{xiao2023efficient,xiao2024duoattention}'],
    ['.md', '[@xiao2023efficient]', '[@xiao2023efficient; @xiao2024duoattention]'],
    ['.rst', ':cite:p:`xiao2023efficient`', ':cite:p:`xiao2023efficient,xiao2024duoattention`'],
    ['.typ', '@xiao2023efficient', '@xiao2023efficient @xiao2024duoattention'],
    ['.org', '[cite:@xiao2023efficient]', '[cite:@xiao2023efficient;@xiao2024duoattention]'],
    ['.adoc', 'cite:[xiao2023efficient]', 'cite:[xiao2023efficient,xiao2024duoattention]'],
    ['.txt', 'Xiao et al. (2023)', 'Xiao et al. (2023); Xiao et al. (2024)'],
  ] as const) {
    it(`cites one paper and several in ${ending}`, async () => {
      await waitForText((await insertInto('Heads | stay.', ending, sinks)).document, `Heads ${one} stay.`);
      await waitForText(
        (await insertInto('Heads | stay.', ending, sinks, duo)).document,
        `Heads ${several} stay.`,
      );
    });
  }

  async function insertInto(
    marked: string,
    ending: string,
    ...chosen: readonly Paper[]
  ): Promise<TextEditor> {
    const editor = await openMarked(marked, ending);
    await insertFromTree(...chosen);
    return editor;
  }

  it('puts the entry itself into a BibTeX document', async () => {
    const { document } = await insertInto('|', '.bib', sinks);
    await waitUntil(() => document.getText().startsWith('@misc{xiao2023efficient,\n'));
  });

  it('serves every cursor, leaves each behind its citation, and is one undo step', async () => {
    const editor = await insertInto('One |.\nTwo |.\n', '.tex', sinks);
    await waitForText(editor.document, 'One \\cite{xiao2023efficient}.\nTwo \\cite{xiao2023efficient}.\n');
    await waitUntil(() =>
      editor.selections.every(({ isEmpty, active }) => isEmpty && active.character === 28),
    );
    await commands.executeCommand('undo');
    await waitForText(editor.document, 'One .\nTwo .\n');
  });

  it('replaces what is selected', async () => {
    const editor = await openMarked('See this here.|', '.tex');
    editor.selection = new Selection(0, 4, 0, 8);
    await insertFromTree(sinks);
    await waitForText(editor.document, 'See \\cite{xiao2023efficient} here.');
    await waitUntil(() => editor.selection.isEmpty && editor.selection.active.character === 28);
  });

  it('follows the setting, also where it is set for one language', async () => {
    const settings = () => workspace.getConfiguration('literature', { languageId: 'markdown' });
    await settings().update('citation.format', 'myst', ConfigurationTarget.Global, true);
    try {
      await waitForText((await insertInto('|', '.md', sinks)).document, '{cite:p}`xiao2023efficient`');
      await waitForText((await insertInto('|', '.tex', sinks)).document, '\\cite{xiao2023efficient}');
    } finally {
      await settings().update('citation.format', undefined, ConfigurationTarget.Global, true);
    }
  });

  it('leaves a bibliography as it is that would lose its letters, and cites nonetheless', async () => {
    const latin = Buffer.from('@misc{goedel, title = {Gödel’s letters}}\n'.replace('’', '\x92'), 'latin1');
    const file = await writeFile('latin.bib', latin);
    const editor = await insertInto('|\n\\bibliography{latin}\n', '.tex', sinks);
    await waitForText(editor.document, '\\cite{xiao2023efficient}\n\\bibliography{latin}\n');
    await workspace.saveAll();
    assert.ok(latin.equals(await workspace.fs.readFile(file)));
  });

  it('adds to a bibliography in another encoding where VS Code has been told it', async () => {
    const latin = Buffer.from('@misc{goedel, title = {Gödel}}\n', 'latin1');
    const file = await writeFile('known.bib', latin);
    const bibliography = await workspace.openTextDocument(file, { encoding: 'windows1252' });
    await insertInto('|\n\\bibliography{known}\n', '.tex', sinks);
    await waitUntil(
      () => bibliography.getText().includes('@misc{xiao2023efficient,') && !bibliography.isDirty,
    );
    const written = Buffer.from(await workspace.fs.readFile(file)).toString('latin1');
    assert.ok(written.startsWith('@misc{goedel, title = {Gödel}}\n\n@misc{xiao2023efficient,'));
  });

  it('goes to the clipboard where the document is read-only', async () => {
    await env.clipboard.writeText('before');
    const editor = await window.showTextDocument(Uri.parse('literature:/a.md?nothing'));
    const text = editor.document.getText();
    await insertFromTree(sinks);
    assert.equal(editor.document.getText(), text);
    assert.equal(await env.clipboard.readText(), '[@xiao2023efficient]');
  });

  it('goes to the text that was active before a paper was opened over it', async () => {
    const editor = await openMarked('Heads | stay.', '.tex');
    await commands.executeCommand('literature.openPaper', ...nodesOf(duo));
    await waitUntil(() => window.activeTextEditor === undefined);
    await insertFromTree(sinks);
    await waitForText(editor.document, 'Heads \\cite{xiao2023efficient} stay.');
    await waitUntil(() => window.activeTextEditor?.document === editor.document);
  });

  it('goes to the clipboard where no editor is open', async () => {
    await env.clipboard.writeText('before');
    await insertFromTree(sinks);
    assert.equal(await env.clipboard.readText(), 'Xiao et al. (2023)');
  });
});
