import assert from 'node:assert/strict';
import { commands, type CompletionItem, CompletionItemKind, ConfigurationTarget, workspace } from 'vscode';
import { configure } from '../../support/suites/configure';
import { acceptSuggestion, nameOf, suggestionsIn, suggestionsWhen } from '../../support/suites/suggestions';
import { waitUntil } from '../../support/suites/waitUntil';
import { makeWritingFolder, type WritingFolder } from '../../support/suites/writingFolder';

const SINKS = 'Efficient Streaming Language Models with Attention Sinks';
const BIBLIOGRAPHY = `@misc{vaswani2017attention,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam},
  year = {2017}
}

@misc{knuth1984literate,
  title = {Literate Programming},
  author = {Knuth, Donald E.},
  year = {1984}
}
`;

/** How a language names its bibliography, cites two keys, and what stands around them. */
const LANGUAGES = [
  {
    name: 'LaTeX',
    ending: '.tex',
    head: '\\documentclass{article}\n\\bibliography{refs}\n\\begin{document}\n',
    cite: (key: string) => `See \\cite{${key}}.\n`,
    silent: '% \\cite{vas|}\n',
  },
  {
    name: 'Markdown',
    ending: '.md',
    head: '---\nbibliography: refs.bib\n---\n\n',
    cite: (key: string) => `See [@${key}].\n`,
    silent: 'Write to me@vas|wani.org.\n',
  },
  {
    name: 'Quarto',
    ending: '.qmd',
    head: '---\nbibliography: refs.bib\n---\n\n',
    cite: (key: string) => `See [@${key}].\n`,
    silent: 'See @fig-vas|.\n',
  },
  {
    name: 'Typst',
    ending: '.typ',
    head: '#bibliography("refs.bib")\n\n',
    cite: (key: string) => `See #cite(<${key}>).\n`,
    silent: 'See @fig:vas|.\n',
  },
  {
    name: 'reStructuredText',
    ending: '.rst',
    head: '',
    cite: (key: string) => `See :cite:p:\`${key}\`.\n`,
    silent: 'See :ref:`vas|`.\n',
  },
  {
    name: 'Org',
    ending: '.org',
    head: '#+bibliography: refs.bib\n\n',
    cite: (key: string) => `See [cite:@${key}].\n`,
    silent: '# [cite:@vas|]\n',
  },
] as const;

/** Whether it is the row of a paper that the document's bibliography lacks. */
function isOfQuaggas({ kind, detail = '' }: CompletionItem): boolean {
  return kind === CompletionItemKind.File && detail.startsWith('Quagga world without end');
}

describe('Completion', () => {
  let folder: WritingFolder;

  before(() => commands.executeCommand('literature.showLog'));
  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closePanel');
    folder = makeWritingFolder();
    await folder.write('refs.bib', BIBLIOGRAPHY);
  });
  afterEach(async () => {
    await workspace.saveAll();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const { name, ending, head, cite, silent } of LANGUAGES) {
    describe(`in ${name}`, () => {
      const open = (body: string) => folder.open(`text${ending}`, head + body);

      it('offers the keys of the bibliography first, then papers of the library', async () => {
        const editor = await open(cite('attention|'));
        const rows = await suggestionsIn(editor);
        assert.equal(rows[0] && nameOf(rows[0]), 'vaswani2017attention');
        const own = rows.filter(({ kind }) => kind === CompletionItemKind.Reference).map(nameOf);
        assert.deepEqual(own, ['vaswani2017attention']);
        assert.ok(rows.map(nameOf).includes(SINKS));
      });

      it('finds a paper by its misspelt title, and takes what is typed for it', async () => {
        const editor = await open(cite('atention sinks straming|'));
        const [first] = await suggestionsIn(editor);
        assert.equal(first && nameOf(first), SINKS);
        const replaced = first?.range && 'start' in first.range ? editor.document.getText(first.range) : '';
        assert.ok(replaced.includes('atention sinks straming'));
        assert.ok(first?.filterText?.startsWith(replaced.replace(/>$/, '')));
      });

      it('writes the key of a paper in the place of what is typed, and its entry, as one undo step', async () => {
        const before = head + cite('atention sinks straming');
        const editor = await open(cite('atention sinks straming|'));
        const { document } = editor;
        await acceptSuggestion(editor);
        await waitUntil(
          () => document.getText() === head + cite('xiao2023efficient'),
          () => document.getText(),
        );
        const end = editor.document.getText().indexOf('xiao2023efficient') + 'xiao2023efficient'.length;
        await waitUntil(() => document.offsetAt(editor.selection.active) >= end);
        await waitForFile(folder, (text) => text.includes('{xiao2023efficient,'));
        await waitUntil(() =>
          workspace.textDocuments.every(({ isDirty, uri }) => !isDirty || uri.path.endsWith(ending)),
        );
        await commands.executeCommand('undo');
        await waitUntil(
          () => document.getText() === before,
          () => document.getText(),
        );
        await waitForFile(folder, (text) => text === BIBLIOGRAPHY);
      });

      it('writes a key of the bibliography', async () => {
        const editor = await open(cite('knu|'));
        await acceptSuggestion(editor);
        await waitUntil(() => editor.document.getText() === head + cite('knuth1984literate'));
        assert.equal(await folder.read('refs.bib'), BIBLIOGRAPHY);
      });

      it('is silent where nothing is cited', async () => {
        assert.deepEqual(await suggestionsIn(await open(silent)), []);
      });
    });
  }

  it('offers something before anything is typed', async () => {
    const editor = await folder.open('text.tex', '\\bibliography{refs}\n\\cite{|}');
    // The first letter does not wait for the library to start.
    const rows = await suggestionsWhen(editor, (all) =>
      all.some(({ kind }) => kind === CompletionItemKind.File),
    );
    const own = rows.filter(({ kind }) => kind === CompletionItemKind.Reference).map(nameOf);
    assert.deepEqual(own, ['vaswani2017attention', 'knuth1984literate']);
  });

  it('shows no more of an endless title than fits in a row', async () => {
    const endless = (key: string) => `@misc{${key}, title = {{${'Quagga without end '.repeat(5000)}}}}\n`;
    await folder.write('refs.bib', endless('own'));
    await folder.write('others.bib', endless('other').replace('without', 'world without'));
    const editor = await folder.open('text.tex', '\\bibliography{refs}\n\\cite{quagga|}\n');
    const rows = await suggestionsWhen(
      editor,
      (all) => all.some(({ kind }) => kind === CompletionItemKind.Reference) && all.some(isOfQuaggas),
    );
    for (const { label, detail = '' } of rows) {
      assert.ok(detail.length < 400 && JSON.stringify(label).length < 800);
    }
  });

  it('does not offer what the citation has', async () => {
    const rows = await suggestionsIn(
      await folder.open('text.tex', '\\bibliography{refs}\n\\cite{vaswani2017attention,|}'),
    );
    assert.ok(!rows.map(nameOf).includes('vaswani2017attention'));
  });

  it('is silent behind a key that is there', async () => {
    const editor = await folder.open(
      'text.md',
      '---\nbibliography: refs.bib\n---\n[@vaswani2017attention and|]',
    );
    assert.deepEqual(await suggestionsIn(editor), []);
  });

  it('follows the bibliography as it is being written', async () => {
    const editor = await folder.open('text.tex', '\\bibliography{refs}\n\\cite{turing|}');
    assert.ok(!(await suggestionsIn(editor)).map(nameOf).includes('turing1950'));
    await folder.write('refs.bib', '@misc{turing1950, title = {Computing Machinery and Intelligence}}\n');
    await suggestionsWhen(editor, (all) => all.map(nameOf).includes('turing1950'));
  });

  it('writes no entry where the setting says never', async () => {
    await configure({ 'bibliography.update': 'never' });
    try {
      const editor = await folder.open('text.tex', '\\bibliography{refs}\n\\cite{atention sinks straming|}');
      await acceptSuggestion(editor);
      await waitUntil(() => editor.document.getText().includes('\\cite{xiao2023efficient}'));
      assert.equal(await folder.read('refs.bib'), BIBLIOGRAPHY);
    } finally {
      await configure({ 'bibliography.update': undefined });
    }
  });

  it('makes keys by the pattern of the settings', async () => {
    const settings = workspace.getConfiguration('literature');
    await settings.update('citationKey.pattern', '[auth][year]', ConfigurationTarget.Global);
    try {
      await folder.write('refs.bib', '');
      const editor = await folder.open('text.tex', '\\bibliography{refs}\n\\cite{duoattention|}');
      await acceptSuggestion(editor);
      await waitUntil(() => editor.document.getText().includes('\\cite{Xiao2024}'));
      await waitForFile(folder, (text) => text.includes('{Xiao2024,'));
    } finally {
      await settings.update('citationKey.pattern', undefined, ConfigurationTarget.Global);
    }
  });

  it('does nothing where the setting is off', async () => {
    await configure({ languageFeatures: 'off' });
    try {
      assert.deepEqual(await suggestionsIn(await folder.open('text.tex', '\\cite{vas|}')), []);
    } finally {
      await configure({ languageFeatures: undefined });
    }
  });
});

async function waitForFile(folder: WritingFolder, holds: (text: string) => boolean): Promise<void> {
  let text = await folder.read('refs.bib');
  for (let end = Date.now() + 5000; !holds(text) && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    text = await folder.read('refs.bib');
  }
  assert.ok(holds(text), text);
}
