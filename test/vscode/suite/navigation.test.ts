import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type Location,
  type LocationLink,
  type Position,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  workspace,
  type WorkspaceEdit,
} from 'vscode';
import { startExtension, WrittenFiles } from '../../support/suites/writtenFiles';

const BIB = `@inproceedings{rose2020, title = {Growing Gardens}, crossref = {proc}}
@proceedings{proc, title = {Gardens}, year = 2020}
@misc{doe2019, title = {Meadows}, eprint = {2401.99998}, doi = {10.5555/nav.1}}
`;

const files = new WrittenFiles('navigation');

/** Asks VS Code at a place; what the extension knows of files just written may come a moment later. */
async function ask<Result>(
  command: string,
  document: TextDocument,
  ...rest: readonly unknown[]
): Promise<Result> {
  return await commands.executeCommand<Result>(command, document.uri, ...rest);
}

/** The words at places, each with its file and line. */
async function show(locations: readonly Pick<Location, 'uri' | 'range'>[]): Promise<readonly string[]> {
  const shown = await Promise.all(
    locations.map(async ({ uri, range }) => {
      const document = await workspace.openTextDocument(uri);
      return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1} ${document.getText(range)}`;
    }),
  );
  return shown.toSorted();
}

/**
 * All places of the key at a place, once the extension has been told of the files that were just written. VS Code's own
 * extension for Markdown takes what stands in brackets for a link.
 */
async function findUses(document: TextDocument, position: Position): Promise<readonly string[]> {
  let before: readonly string[] = [];
  for (let tries = 0; tries < 20; tries += 1) {
    const found = await ask<readonly Location[]>('vscode.executeReferenceProvider', document, position);
    const now = (await show(found)).filter((use) => !use.includes('@'));
    if (now.length > 0 && now.join() === before.join()) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return before;
}

/** A language with a project of two documents that cite `rose2020`, the mark on it. */
interface Case {
  readonly language: string;
  readonly path: string;
  readonly marked: string;
  readonly other: Readonly<Record<string, string>>;
  readonly bibliography: string;
  /** The entry's key, and all places of the key in the project. */
  readonly entry: string;
  readonly uses: readonly string[];
}

const HAYAGRIVA =
  'doe2019:\n  type: article\n  title: Meadows\nrose2020:\n  type: article\n  title: Growing Gardens\n';
const CSL = '[{"id": "doe2019", "title": "Meadows"},\n {"id": "rose2020", "title": "Growing Gardens"}]';

const LATEX: Case = {
  language: 'LaTeX',
  path: 'main.tex',
  marked:
    '\\documentclass{article}\n\\begin{document}\n\\citep[see][]{doe2019,\n  ro|se2020}\n\\input{chapter}\n\\bibliography{refs}\n\\end{document}\n',
  other: { 'refs.bib': BIB, 'chapter.tex': 'As \\citet{rose2020} and \\cite{rose2020x}.\n' },
  bibliography: 'refs.bib',
  entry: 'refs.bib:1 rose2020',
  uses: ['chapter.tex:1 rose2020', 'main.tex:4 rose2020'],
};

const CASES: readonly Case[] = [
  LATEX,
  {
    language: 'Quarto',
    path: 'index.qmd',
    marked: '[see @doe2019; -@ro|se2020, p. 2]\n',
    other: {
      'refs.bib': BIB,
      '_quarto.yml': 'project:\n  type: book\nbibliography: refs.bib\n',
      'chapter.qmd': 'As @rose2020 [p. 3] says, `@rose2020`.\n',
    },
    bibliography: 'refs.bib',
    entry: 'refs.bib:1 rose2020',
    uses: ['chapter.qmd:1 rose2020', 'index.qmd:1 rose2020'],
  },
  {
    language: 'Markdown with CSL-JSON',
    path: 'paper.md',
    marked: '---\nbibliography: refs.json\n---\n[@doe2019; @ro|se2020] and @rose2020\n',
    other: { 'refs.json': CSL },
    bibliography: 'refs.json',
    entry: 'refs.json:2 rose2020',
    uses: ['paper.md:4 rose2020', 'paper.md:4 rose2020'],
  },
  {
    language: 'Typst',
    path: 'main.typ',
    marked: '@doe2019 @ro|se2020[p. 2] #cite(<rose2020>)\n#bibliography("works.yml")\n',
    other: { 'works.yml': HAYAGRIVA },
    bibliography: 'works.yml',
    entry: 'works.yml:4 rose2020',
    uses: ['main.typ:1 rose2020', 'main.typ:1 rose2020'],
  },
  {
    language: 'Org',
    path: 'paper.org',
    marked: '#+bibliography: refs.bib\n[cite:see @doe2019; @ro|se2020 p. 2]\n',
    other: { 'refs.bib': BIB },
    bibliography: 'refs.bib',
    entry: 'refs.bib:1 rose2020',
    uses: ['paper.org:2 rose2020'],
  },
  {
    language: 'a document that lists its references',
    path: 'short.tex',
    marked:
      '\\documentclass{article}\n\\begin{document}\n\\cite{ro|se2020}\n\\begin{thebibliography}{9}\n\\bibitem{rose2020} Rose.\n\\end{thebibliography}\n\\end{document}\n',
    other: {},
    bibliography: 'short.tex',
    entry: 'short.tex:5 rose2020',
    uses: ['short.tex:3 rose2020'],
  },
];

async function open({
  path,
  marked,
  other,
}: Case): Promise<{ readonly document: TextDocument; readonly position: Position }> {
  await files.write(other);
  return files.openMarked(path, marked);
}

describe('going between citations and entries', function () {
  this.timeout(30_000);
  before(startExtension);
  afterEach(() => files.clear());

  for (const each of CASES) {
    describe(`in ${each.language}`, () => {
      it('leads from a key to its entry', async () => {
        const { document, position } = await open(each);
        const [link] = await ask<readonly LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document,
          position,
        );
        assert.ok(link?.targetSelectionRange);
        assert.deepEqual(await show([{ uri: link.targetUri, range: link.targetSelectionRange }]), [
          each.entry,
        ]);
      });

      it('finds all citations of a key, and its entry', async () => {
        const { document, position } = await open(each);
        assert.deepEqual(await findUses(document, position), [...each.uses, each.entry].toSorted());
      });

      it('marks the key wherever the document has it', async () => {
        const { document, position } = await open(each);
        const marks = await ask<readonly DocumentHighlight[]>(
          'vscode.executeDocumentHighlights',
          document,
          position,
        );
        const here = [...each.uses, each.entry].filter((use) => use.startsWith(each.path));
        assert.deepEqual(
          await show(marks.map(({ range }) => ({ uri: document.uri, range }))),
          here.toSorted(),
        );
      });

      it('renames the key in the documents and in the bibliography', async () => {
        const { document, position } = await open(each);
        await findUses(document, position);
        const edit = await ask<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document,
          position,
          'rose:2021',
        );
        assert.ok(await workspace.applyEdit(edit));
        for (const name of new Set([...each.uses, each.entry].map((use) => use.replace(/:.*/, '')))) {
          const text = (await workspace.openTextDocument(files.uriOf(name))).getText();
          assert.match(text, /rose:2021/, name);
          assert.doesNotMatch(text.replace('`@rose2020`', ''), /rose2020\b/, name);
        }
        await workspace.saveAll();
      });

      it('refuses a key that is taken', async () => {
        if (each.uses.length === 1 && each.path === 'short.tex') return;
        const { document, position } = await open(each);
        const edit = await ask<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document,
          position,
          'doe2019',
        );
        assert.equal(edit.size, 0);
      });
    });
  }

  it('finds the citations from the entry as well, and renames the fields that name it', async () => {
    await files.write({
      'main.tex': '\\documentclass{article}\n\\cite{proc,rose2020}\n\\bibliography{refs}\n',
    });
    const { document, position } = await files.openMarked('refs.bib', BIB.replace('{proc,', '{pr|oc,'));
    assert.deepEqual(await findUses(document, position), [
      'main.tex:2 proc',
      'refs.bib:1 proc',
      'refs.bib:2 proc',
    ]);
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document,
      position,
      'proc20',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText(), BIB.replace('{proc}', '{proc20}').replace('{proc,', '{proc20,'));
    await workspace.saveAll();
  });

  it('leaves out no citation of a file that was just written, whether or not anybody has told of it', async () => {
    const { document, position } = await files.openMarked('refs.bib', BIB.replace('{doe2019,', '{doe|2019,'));
    await findUses(document, position);
    const text = '\\documentclass{article}\n\\cite{doe2019}\n\\bibliography{../refs}\n';
    for (const path of ['new/one.tex', 'new/two.tex']) {
      await files.write({ [path]: text });
      const found = await ask<readonly Location[]>('vscode.executeReferenceProvider', document, position);
      assert.ok((await show(found)).includes(`${path.slice(4)}:2 doe2019`), path);
    }
  });

  it('keeps two papers apart that have bibliographies of their own', async () => {
    const main = '\\documentclass{article}\n\\cite{rose2020}\n\\bibliography{refs}\n';
    await files.write({ 'a/refs.bib': BIB, 'b/refs.bib': BIB, 'b/main.tex': main });
    const { document, position } = await files.openMarked('a/main.tex', main.replace('rose', 'ro|se'));
    const found = await ask<readonly Location[]>('vscode.executeReferenceProvider', document, position);
    assert.deepEqual(found.map(({ uri }) => uri.path.split('/').slice(-2).join('/')).toSorted(), [
      'a/main.tex',
      'a/refs.bib',
    ]);
  });

  it('refuses a key that the language cannot write, and a place without a key', async () => {
    const { document, position } = await open(LATEX);
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document,
      position,
      'ro,se',
    );
    assert.equal(edit.size, 0);
    await assert.rejects(Promise.resolve(ask('vscode.prepareRename', document, document.positionAt(3))));
    const prepared = await ask<{ readonly placeholder: string }>('vscode.prepareRename', document, position);
    assert.equal(prepared.placeholder, 'rose2020');
  });

  it('makes links of identifiers in documents and bibliographies', async () => {
    await files.write({ 'refs.bib': BIB });
    const { document } = await files.openMarked('paper.md', 'See arXiv:2401.99998 and (10.5555/nav.2).\n|');
    const linksOf = async (uri: Uri) =>
      (await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', uri)).map(
        ({ target }) => target?.toString(true),
      );
    assert.deepEqual(await linksOf(document.uri), [
      'https://arxiv.org/abs/2401.99998',
      'https://doi.org/10.5555/nav.2',
    ]);
    const bib = await workspace.openTextDocument(files.uriOf('refs.bib'));
    assert.deepEqual(await linksOf(bib.uri), [
      'https://arxiv.org/abs/2401.99998',
      'https://doi.org/10.5555/nav.1',
    ]);
  });

  it('offers papers as symbols of the workspace', async () => {
    const found = await commands.executeCommand<readonly SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'efficient streaming xiao',
    );
    const names = found.map(({ name }) => name);
    assert.ok(
      names.some((name) => name.startsWith('Efficient Streaming Language Models')),
      names.join('\n'),
    );
  });

  it('names a symbol by no more of an endless title than fits in a row', async function () {
    this.timeout(60_000);
    const title = 'Quokka without end '.repeat(5000);
    const find = async () => {
      // VS Code's watcher misses some files that are written into a folder just made (2 of 60): it is written again.
      await files.write({ 'endless.bib': `@misc{quokka, title = {{${title}}}, year = 2024}\n` });
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const found = await commands.executeCommand<readonly SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'quokka without end',
      );
      return found.map(({ name }) => name).find((name) => name.startsWith('Quokka'));
    };
    const end = Date.now() + 40_000;
    let name = await find();
    while (name === undefined && Date.now() < end) name = await find();
    assert.ok(name !== undefined && name.length < 400, `${name?.length} characters`);
    assert.match(name, / … \(2024\)$/);
  });
});
