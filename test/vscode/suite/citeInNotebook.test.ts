import assert from 'node:assert/strict';
import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import { createPaper } from '../../support/builders/paper';
import { insertFromTree } from '../../support/suites/insertFromTree';
import { waitUntil } from '../../support/suites/waitUntil';

const sinks = createPaper({ id: 'arxiv:2309.17453', arxiv: '2309.17453' });

const NOTEBOOK = {
  cells: [{ cell_type: 'markdown', metadata: {}, source: ['Heads stay'] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};

describe('Insert Citation in a notebook', () => {
  it('cites in a Markdown cell, adds the entry, and takes both back in one undo step', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = (name: string) => Uri.joinPath(folder.uri, 'notebook', name);
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
    await write('study.ipynb', JSON.stringify(NOTEBOOK));
    await write('refs.bib', '');
    const notebook = await workspace.openNotebookDocument(file('study.ipynb'));
    await window.showNotebookDocument(notebook);
    await commands.executeCommand('notebook.cell.edit');
    const cell: TextDocument = notebook.cellAt(0).document;
    await waitUntil(() => window.activeTextEditor?.document === cell);
    await commands.executeCommand('cursorBottom');

    await insertFromTree(sinks);
    await waitUntil(
      () => cell.getText() === 'Heads stay <cite data-cite="xiao2023efficient">(Xiao et al., 2023)</cite>',
      () => `the cell holds ${cell.getText()}`,
    );
    const bibliography = await workspace.openTextDocument(file('refs.bib'));
    await waitUntil(() => bibliography.getText().includes('{xiao2023efficient,'));

    await commands.executeCommand('undo');
    await waitUntil(() => cell.getText() === 'Heads stay' && bibliography.getText() === '');
    await workspace.saveAll();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
