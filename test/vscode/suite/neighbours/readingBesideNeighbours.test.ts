import assert from 'node:assert/strict';
import {
  commands,
  type DocumentLink,
  type Hover,
  languages,
  type Location,
  type LocationLink,
  MarkdownString,
  type SymbolInformation,
  type TextEditor,
} from 'vscode';
import { isServed, NEIGHBOUR_KEY, writeBesideNeighbours } from '../../../support/suites/besideNeighbours';
import { configure } from '../../../support/suites/configure';

describe('Hover, definition, links, symbols and checks beside another extension', function () {
  this.timeout(30_000);
  const folder = writeBesideNeighbours();

  /** Who tells of the key under the cursor. */
  const hovering = async ({ document, selection }: TextEditor) => {
    const hovers = await commands.executeCommand<readonly Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
    const texts = hovers.map(({ contents }) =>
      contents.map((one) => (one instanceof MarkdownString ? one.value : '')).join('\n'),
    );
    return {
      ours: texts.filter((text) => text.includes('refs.bib, line 1')).length,
      others: texts.filter((text) => text.includes(`knows ${NEIGHBOUR_KEY}`)).length,
    };
  };
  /** Where a key leads to: to the bibliography, or to where the other one says. */
  const leading = async ({ document, selection }: TextEditor) => {
    const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      selection.active,
    );
    const schemes = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).scheme);
    return {
      ours: schemes.filter((scheme) => scheme !== 'untitled').length,
      others: schemes.filter((scheme) => scheme === 'untitled').length,
    };
  };
  const unknownIn = ({ document }: TextEditor) =>
    languages.getDiagnostics(document.uri).filter(({ code }) => code === 'unknownKey').length;

  for (const { neighbour, name, marked, filesOnly } of [
    {
      neighbour: 'latex-workshop',
      name: 'hover.tex',
      marked: `\\bibliography{refs}\n\\cite{vas|wani2017attention,nobody2020} arXiv:1706.03762`,
      filesOnly: true,
    },
    {
      neighbour: 'pandocciter',
      name: 'hover.md',
      marked: `---\nbibliography: refs.bib\n---\n[@vas|wani2017attention; @nobody2020] arXiv:1706.03762`,
      filesOnly: true,
    },
    {
      neighbour: 'tinymist',
      name: 'hover.typ',
      marked: `#bibliography("refs.bib")\n@vas|wani2017attention @nobody2020 arXiv:1706.03762`,
      filesOnly: false,
    },
  ]) {
    const others = isServed(filesOnly) ? 1 : 0;

    describe(`as with ${neighbour}`, () => {
      it('leaves hovers and definitions of the own keys to the other one where that serves them', async () => {
        await commands.executeCommand(`${neighbour}.start`);
        const editor = await folder.open(name, marked);
        assert.deepEqual(await hovering(editor), { ours: 1 - others, others });
        assert.deepEqual(await leading(editor), { ours: 1 - others, others });
      });

      it('tells of them as well where the setting is on, and is silent where it is off', async () => {
        await configure({ languageFeatures: 'on' });
        const editor = await folder.open(name, marked);
        assert.deepEqual(await hovering(editor), { ours: 1, others });
        assert.deepEqual(await leading(editor), { ours: 1, others });
        await configure({ languageFeatures: 'off' });
        assert.deepEqual(await hovering(editor), { ours: 0, others });
        assert.deepEqual(await leading(editor), { ours: 0, others });
      });

      it('checks keys where the other one does not, and makes each link once', async () => {
        const editor = await folder.open(name, marked);
        // What is checked on command is there when it ends.
        await commands.executeCommand('literature.checkCitations');
        assert.equal(unknownIn(editor), neighbour === 'tinymist' ? 0 : 1);
        const links = await commands.executeCommand<readonly DocumentLink[]>(
          'vscode.executeLinkProvider',
          editor.document.uri,
        );
        const targets = links.flatMap(({ target }) => target?.toString(true) ?? []);
        assert.deepEqual(
          targets.filter((target) => target.includes('1706.03762')),
          ['https://arxiv.org/abs/1706.03762'],
        );
      });
    });
  }

  it('offers a paper once as a symbol of the workspace', async () => {
    const found = await commands.executeCommand<readonly SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'efficient streaming language models sinks xiao',
    );
    const named = found.filter(({ name }) => name.startsWith('Efficient Streaming Language Models'));
    assert.equal(named.length, 1);
  });
});
