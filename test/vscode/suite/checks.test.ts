import assert from 'node:assert/strict';
import {
  type CodeAction,
  type Diagnostic,
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';

const PATIENCE = 20_000;

const BIB = `@misc{xiao2023efficient,
  title = {Efficient Streaming Language Models with Attention Sinks},
  author = {Guangxuan Xiao and Yuandong Tian},
  eprint = {2309.17453}, archivePrefix = {arXiv}, year = {2023}
}
`;

function fileOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, 'checks', name);
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  }
}

function ownDiagnostics(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Literature');
}

/** What is marked in a document, as `check «text»`, once it is as expected or nothing more is to be hoped for. */
async function waitForMarks(name: string, expected: readonly string[]): Promise<void> {
  const document = await workspace.openTextDocument(fileOf(name));
  const marks = () =>
    ownDiagnostics(document.uri)
      .map(({ code, range }) => `${typeof code === 'string' ? code : ''} «${document.getText(range)}»`)
      .sort();
  const end = Date.now() + PATIENCE;
  const isThere = () => JSON.stringify(marks()) === JSON.stringify(expected);
  while (!isThere() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(marks(), expected);
}

/** Waits until VS Code tells no more: of marks it tells a moment after they are there, and more than once. */
async function untilQuiet(told: readonly string[]): Promise<void> {
  for (let before = -1; before !== told.length;) {
    before = told.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function show(name: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(fileOf(name)));
}

async function actionsAt(name: string, marked: string): Promise<readonly CodeAction[]> {
  const document = await workspace.openTextDocument(fileOf(name));
  const at = document.getText().indexOf(marked);
  const range = new Range(document.positionAt(at), document.positionAt(at + marked.length));
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    20,
  );
}

async function apply(actions: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, actions.map((one) => one.title).join('\n'));
  assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
}

async function textOf(name: string): Promise<string> {
  return (await workspace.openTextDocument(fileOf(name))).getText();
}

describe('checks', function () {
  this.timeout(2 * PATIENCE);

  before(async () => {
    // Any command starts the extension; the log is an editor too, and would be the active one.
    await commands.executeCommand('literature.showLog');
    await commands.executeCommand('workbench.action.closePanel');
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    // The folder stays: of one that is made anew in the same moment VS Code's watcher may tell nothing at all.
    for (const [name] of await workspace.fs.readDirectory(fileOf('.'))) {
      await workspace.fs.delete(fileOf(name), { recursive: true });
    }
  });

  it('checks the whole workspace on command, and tells how much is wrong', async () => {
    await write({
      'thesis/main.tex': String.raw`\documentclass{book}
\begin{document}
\include{one}
\input{two}
\bibliography{refs}
\end{document}
`,
      'thesis/one.tex': String.raw`\cite{xiao2023efficient} \cite{gone2020}`,
      'thesis/two.tex': String.raw`\cite{xiao2023efficient}`,
      'thesis/refs.bib': BIB,
      'README.md': 'Thanks to @octocat and @torvalds.\n',
    });
    const checked = await commands.executeCommand<{ problems: number } | undefined>(
      'literature.checkCitations',
    );
    assert.equal(checked?.problems, 1);
    const [diagnostic] = ownDiagnostics(fileOf('thesis/one.tex'));
    assert.equal(diagnostic?.message, '“gone2020” is in no bibliography of this document.');
    assert.equal(ownDiagnostics(fileOf('README.md')).length, 0);
  });

  it('are not of documents whose files have been deleted', async () => {
    const check = () => commands.executeCommand<{ files: number } | undefined>('literature.checkCitations');
    const chapter = fileOf('deleted/chapter.tex');
    await write({ 'deleted/chapter.tex': 'Text' });
    await workspace.openTextDocument(chapter);
    const before = await check();
    await workspace.fs.delete(chapter);
    const after = await check();
    assert.equal(after?.files, (before?.files ?? NaN) - 1);
  });

  const documents = {
    'latex/main.tex': String.raw`\documentclass{article}
\begin{document}
\cite{xiao2023efficient,xiao2023eficient}
\bibliography{refs}
\end{document}
`,
    'quarto/paper.qmd': `---
bibliography: refs.bib
---
See @fig-one, [@xiao2023efficient; -@xiao2023eficient, p. 3] and ada@example.org.
`,
    'typst/main.typ': `= Intro <intro>
@intro @xiao2023efficient @xiao2023eficient
#bibliography("refs.bib")
`,
    'org/paper.org': `#+bibliography: refs.bib
[cite:@xiao2023efficient; see @xiao2023eficient]
`,
  };
  for (const [name, text] of Object.entries(documents)) {
    it(`marks a key that is in no bibliography, and mends it, in ${name}`, async () => {
      await write({ [`${name.split('/')[0] ?? ''}/refs.bib`]: BIB, [name]: text });
      await show(name);
      await waitForMarks(name, ['unknownKey «xiao2023eficient»']);
      await apply(await actionsAt(name, 'xiao2023eficient'), /^Change to “xiao2023efficient”$/);
      await waitForMarks(name, []);
      assert.equal(await textOf(name), text.replace('eficient', 'efficient'));
    });
  }

  it('follows what is typed in the document and in its bibliography', async () => {
    await write({ 'paper.md': '---\nbibliography: refs.bib\n---\n@xiao2023efficient\n', 'refs.bib': BIB });
    await show('paper.md');
    await waitForMarks('paper.md', []);
    const document = await workspace.openTextDocument(fileOf('paper.md'));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), '[@new2025]\n');
    await workspace.applyEdit(edit);
    await waitForMarks('paper.md', ['unknownKey «new2025»']);
    await write({ 'refs.bib': `${BIB}@misc{new2025, title = {New}}\n` });
    await waitForMarks('paper.md', []);
  });

  it('leaves the marks of a document alone that a change elsewhere does not concern', async () => {
    await write({
      'same.md': '---\nbibliography: refs.bib\n---\n@xiao2023eficient\n',
      'refs.bib': BIB,
      'other.md': '---\nbibliography: other.bib\n---\n@new2025\n',
      'other.bib': '@misc{old2020, title = {Old}}\n',
    });
    const marked: string[] = [];
    const listening = languages.onDidChangeDiagnostics(({ uris }) => {
      marked.push(...uris.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
    });
    await show('same.md');
    await show('other.md');
    await waitForMarks('same.md', ['unknownKey «xiao2023eficient»']);
    await waitForMarks('other.md', ['unknownKey «new2025»']);
    await untilQuiet(marked);
    marked.length = 0;
    await write({ 'other.bib': '@misc{new2025, title = {New}}\n' });
    await waitForMarks('other.md', []);
    await untilQuiet(marked);
    listening.dispose();
    assert.ok(!marked.includes('same.md'), marked.join(', '));
  });

  it('adds what the library has to the bibliography, and cites it by the key that it gets there', async () => {
    await write({
      'paper.md': '---\nbibliography: refs.bib\n---\n@doe2020 and @cho2014 and @cho2014.\n',
      'refs.bib': '@misc{doe2020, title = {A}}\n',
    });
    await show('paper.md');
    await waitForMarks('paper.md', ['unknownKey «cho2014»', 'unknownKey «cho2014»']);
    const isAddition = ({ title }: CodeAction) =>
      title.startsWith('Add to bibliography: “Learning Phrase Representations');
    // A library that is still being read has its papers a moment later.
    const end = Date.now() + PATIENCE;
    while (!(await actionsAt('paper.md', 'cho2014')).some(isAddition)) assert.ok(Date.now() < end);
    // What an action runs stays in the extension host that offers it, which may be another one than this.
    await commands.executeCommand('_literature.addCited', fileOf('paper.md'), 'cho2014', 'arxiv:1406.1078');
    await waitForMarks('paper.md', []);
    const bibliography = await textOf('refs.bib');
    const [, key = ''] = /@\w+\{(cho2014\w*),/.exec(bibliography) ?? [];
    assert.notEqual(key, '', bibliography);
    assert.match(await textOf('paper.md'), new RegExp(`@${key} and @${key}\\.`));
  });

  it('marks what is wrong in a bibliography, and fixes all that is beyond doubt', async () => {
    const broken = `@misc{a,
  title = {A}
  year = 2020
}

@misc{b, title = {B}}
@misc{b,  title = {B}}

@misc{c,
  title = {C}

@misc{d, title = {Something Else Entirely}, author = {N. Body and M. Body}, eprint = {2309.17453}}
`;
    await write({ 'refs.bib': broken });
    await show('refs.bib');
    await waitForMarks('refs.bib', [
      'damagedEntry «»',
      'damagedEntry «»',
      'doubtfulEntry «2309.17453»',
      'duplicateKey «b»',
    ]);
    const document = await workspace.openTextDocument(fileOf('refs.bib'));
    const all = new Range(0, 0, document.lineCount, 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      all,
      'source.fixAll',
    );
    await apply(actions, /^Fix all citation problems$/);
    await waitForMarks('refs.bib', ['doubtfulEntry «2309.17453»']);
    assert.equal(
      await textOf('refs.bib'),
      broken
        .replace('{A}\n', '{A},\n')
        .replace('@misc{b,  title = {B}}\n\n', '')
        .replace('{C}\n', '{C}\n}\n'),
    );
  });

  it('merges two entries of one paper: cites the first everywhere, and removes the other', async () => {
    await write({
      'refs.bib': `${BIB}\n@misc{streaming,
  title = {Efficient Streaming Language Models with Attention Sinks},
  author = {Guangxuan Xiao}, note = {arXiv:2309.17453}, year = {2023}
}\n`,
      'one.md': '---\nbibliography: refs.bib\n---\n[@streaming; @xiao2023efficient] [see @streaming, p. 2]\n',
    });
    await show('refs.bib');
    await waitForMarks('refs.bib', ['duplicatePaper «streaming»']);
    await apply(await actionsAt('refs.bib', 'streaming'), /^Cite “xiao2023efficient” instead/);
    assert.equal((await textOf('refs.bib')).trim(), BIB.trim());
    assert.match(await textOf('one.md'), /\n\[@xiao2023efficient\] \[see @xiao2023efficient, p\. 2\]\n$/);
  });

  it('takes an entry that a notebook cites for a used one', async () => {
    await write({
      'paper.md': '---\nbibliography: refs.bib\n---\n@a\n',
      'study.ipynb': JSON.stringify({
        cells: [
          { cell_type: 'markdown', metadata: {}, source: ['As <cite data-cite="b">B</cite> and [@c]'] },
        ],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      }),
      'refs.bib':
        '@misc{a, title = {A}}\n@misc{b, title = {B}}\n@misc{c, title = {C}}\n@misc{d, title = {D}}\n',
    });
    await show('refs.bib');
    await waitForMarks('refs.bib', ['unusedEntry «d»']);
  });

  it('knows what the documents cite of a folder that comes or goes as a whole', async () => {
    await write({
      'refs.bib': '@misc{a, title = {A}}\n@misc{b, title = {B}}\n',
      'paper.md': '---\nbibliography: refs.bib\n---\n@a\n',
      'build/notes/one.md': '---\nbibliography: ../refs.bib\n---\n@b\n',
    });
    await show('refs.bib');
    await waitForMarks('refs.bib', ['unusedEntry «b»']);
    await workspace.fs.rename(fileOf('build/notes'), fileOf('notes'));
    await waitForMarks('refs.bib', []);
    await workspace.fs.rename(fileOf('notes'), fileOf('build/notes'));
    await waitForMarks('refs.bib', ['unusedEntry «b»']);
  });

  it('marks the most severe of very many, as many as VS Code shows of a file', async () => {
    const unused = Array.from({ length: 1200 }, (_, at) => `@misc{unused${at}, title = {T${at}}}\n`);
    await write({
      'paper.md': '---\nbibliography: refs.bib\n---\n@cited\n',
      'refs.bib': `${unused.join('')}@misc{cited, title = {A}}\n@misc{cited, title = {B}}\n`,
    });
    await show('refs.bib');
    const marked = unused.slice(0, 999).map((_, at) => `unusedEntry «unused${at}»`);
    await waitForMarks('refs.bib', ['duplicateKey «cited»', ...marked].sort());
  });

  it('shows no check that is off', async () => {
    const settings = workspace.getConfiguration('literature.checks');
    await settings.update('unknownKey', 'off');
    try {
      await write({
        'paper.md': '---\nbibliography: refs.bib\n---\n@xiao2023efficient @nobody\n',
        'refs.bib': `${BIB}@misc{xiao2023efficient, title = {B}}\n`,
      });
      await show('refs.bib');
      await waitForMarks('refs.bib', ['duplicateKey «xiao2023efficient»']);
      await show('paper.md');
      await waitForMarks('paper.md', []);
    } finally {
      await settings.update('unknownKey', undefined);
    }
  });
});
