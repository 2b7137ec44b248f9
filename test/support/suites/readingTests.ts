import assert from 'node:assert/strict';
import {
  commands,
  type CompletionList,
  type DocumentLink,
  type Hover,
  languages,
  type Location,
  type LocationLink,
  MarkdownString,
  type Position,
  type SymbolInformation,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';

const BIB = `@article{rose2020, title = {Gardens That Grow Far Away}, author = {Rose, Ada and Doe, Jo}, year = 2020,
  doi = {10.5555/far.1}}
@misc{doe2019, title = {Meadows}, eprint = {2401.99998}, archivePrefix = {arXiv}}
`;
const WORKS = 'rose2020:\n  type: article\n  title: Gardens That Grow Far Away\n  author: Rose, Ada\n';

/** A document with a cursor in a key, and a key that no bibliography has. */
interface Reading {
  readonly language: string;
  readonly name: string;
  readonly marked: string;
  readonly bibliography: string;
}

const READINGS: readonly Reading[] = [
  {
    language: 'LaTeX',
    name: 'paper.tex',
    marked:
      '\\documentclass{article}\n\\begin{document}\n\\citep{doe2019,ro|se2020,rose2021}\n\\bibliography{refs}\n\\end{document}\n',
    bibliography: 'refs.bib',
  },
  {
    language: 'Quarto',
    name: 'paper.qmd',
    marked: '---\nbibliography: refs.bib\n---\n[see @ro|se2020; -@rose2021]\n',
    bibliography: 'refs.bib',
  },
  {
    language: 'Typst',
    name: 'paper.typ',
    marked: '@ro|se2020 @rose2021\n#bibliography("works.yml")\n',
    bibliography: 'works.yml',
  },
  {
    language: 'Org',
    name: 'paper.org',
    marked: '#+bibliography: refs.bib\n[cite:see @ro|se2020; @rose2021]\n',
    bibliography: 'refs.bib',
  },
];

/** The files that {@link describeReading} reads. */
export const READ_FILES: Readonly<Record<string, string>> = {
  'refs.bib': BIB,
  'works.yml': WORKS,
  ...Object.fromEntries(READINGS.map(({ name, marked }) => [name, marked.replace('|', '')])),
};

/**
 * Describes all that only reads, in a folder of the workspace where nothing may be written or run.
 *
 * @param folderOf called once the tests run
 */
export function describeReading(folderOf: () => Uri): void {
  const uriOf = (name: string) => Uri.joinPath(folderOf(), name);
  const open = async ({ name, marked }: Reading) => {
    const document = await workspace.openTextDocument(uriOf(name));
    return { document, position: document.positionAt(marked.indexOf('|')) };
  };
  const lineOf = (uri: Uri, line: number) => `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${line + 1}`;

  for (const each of READINGS) {
    describe(`in ${each.language}`, () => {
      let document: TextDocument;
      let position: Position;
      const ask = <Result>(command: string, ...rest: readonly unknown[]) =>
        commands.executeCommand<Result>(command, document.uri, position, ...rest);

      before(async () => {
        ({ document, position } = await open(each));
      });

      it('suggests the keys of the bibliography', async () => {
        const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider');
        const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        assert.equal(labels.filter((label) => label === 'rose2020').length, 1, labels.join('\n'));
      });

      it('tells of the paper where its key is hovered', async () => {
        const hovers = await ask<readonly Hover[]>('vscode.executeHoverProvider');
        const texts = hovers
          .flatMap(({ contents }) => contents)
          .map((one) => (one instanceof MarkdownString ? one.value : ''));
        assert.equal(texts.filter((text) => text.includes('Gardens That Grow Far Away')).length, 1);
      });

      it('leads to the entry, and finds the citations', async () => {
        const links = await ask<readonly LocationLink[]>('vscode.executeDefinitionProvider');
        assert.deepEqual(
          links.map(({ targetUri, targetRange }) => lineOf(targetUri, targetRange.start.line)),
          [`${each.bibliography}:1`],
        );
        const places = await ask<readonly Location[]>('vscode.executeReferenceProvider');
        const shown = places.map(({ uri, range }) => lineOf(uri, range.start.line));
        const expected =
          each.language === 'Typst'
            ? ['paper.typ:1', 'works.yml:1']
            : ['paper.org:2', 'paper.qmd:4', 'paper.tex:3', 'refs.bib:1'];
        assert.deepEqual(shown.toSorted(), expected);
      });

      it('checks the keys', async () => {
        const marked = () =>
          languages
            .getDiagnostics(document.uri)
            .filter(({ source }) => source === 'Literature')
            .map(({ range }) => document.getText(range));
        const end = Date.now() + 10_000;
        while (marked().length === 0 && Date.now() < end)
          await new Promise((resolve) => setTimeout(resolve, 50));
        assert.deepEqual(marked(), ['rose2021']);
      });
    });
  }

  it('makes links of the identifiers of a bibliography', async () => {
    const { uri } = await workspace.openTextDocument(uriOf('refs.bib'));
    const links = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.deepEqual(
      links.map(({ target }) => target?.toString(true)),
      ['https://doi.org/10.5555/far.1', 'https://arxiv.org/abs/2401.99998'],
    );
  });

  it('finds its papers as symbols of the workspace', async () => {
    const end = Date.now() + 10_000;
    let found: readonly SymbolInformation[] = [];
    const isThere = () => found.some(({ name }) => name.startsWith('Gardens That Grow Far Away'));
    while (!isThere() && Date.now() < end) {
      found = await commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'gardens far away rose');
    }
    assert.ok(isThere());
  });

  it('checks the whole folder on command', async () => {
    await commands.executeCommand('literature.checkCitations');
    for (const { name } of READINGS) {
      const own = languages.getDiagnostics(uriOf(name)).filter(({ source }) => source === 'Literature');
      assert.equal(own.length, 1, name);
    }
  });
}
