import assert from 'node:assert/strict';
import { commands, env, Range, Uri, window, workspace } from 'vscode';
import { createPaper } from '../../support/builders/paper';
import { nodesOf } from '../../support/suites/insertFromTree';
import { GONE, readPage, waitForPage } from '../../support/suites/paperPage';
import { waitUntil } from '../../support/suites/waitUntil';

const PATIENCE = 20_000;

function fileOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}

const written = new Map<string, Uri>();

async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = fileOf(name);
  written.set(uri.toString(), uri);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** An entry of a Hayagriva file. */
function work(key: string, title: string, doi: string): string {
  return `${key}:\n  type: article\n  title: ${title}\n  author: Rose, Ada\n  date: 2020\n  serial-number:\n    doi: ${doi}\n`;
}

describe('a bibliography that a document or project names', function () {
  this.timeout(2 * PATIENCE);

  before(async () => {
    // Any command starts the extension; the log is an editor too, and would be the active one.
    await commands.executeCommand('literature.showLog');
    await commands.executeCommand('workbench.action.closePanel');
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of written.values()) {
      await workspace.fs.delete(uri).then(undefined, () => undefined);
    }
    written.clear();
  });

  it('is part of the library, followed as it changes, and gone when nothing names it', async () => {
    await writeFile('named/works.yml', work('rose', 'Growing Gardens', '10.5555/named.1'));
    await writeFile('named/main.typ', '= Roses\n#bibliography("works.yml")\n');
    await waitForPage('doi:10.5555/named.1', /Growing Gardens/);
    await writeFile('named/works.yml', work('rose', 'Growing Meadows', '10.5555/named.1'));
    await waitForPage('doi:10.5555/named.1', /Growing Meadows/);
    await writeFile('named/main.typ', '= Roses\n');
    await waitForPage('doi:10.5555/named.1', GONE);
  });

  it('is read wherever it lies, once it is there', async () => {
    const csl = [{ id: 'fern', type: 'article', title: 'Orchids Abroad', DOI: '10.5555/named.2' }];
    await writeFile('named/paper.md', '---\nbibliography: ../../abroad-named.json\n---\n');
    await waitForPage('doi:10.5555/named.2', GONE);
    await writeFile('../abroad-named.json', JSON.stringify(csl));
    await waitForPage('doi:10.5555/named.2', /Orchids Abroad/);
  });

  it('follows the project’s settings', async () => {
    await writeFile(
      'book/refs.json',
      '[{"id": "iris", "title": "Irises Entangled", "DOI": "10.5555/named.3"}]',
    );
    await writeFile('book/_quarto.yml', 'project: {type: book}\nbibliography: gone.json\n');
    await writeFile('book/index.qmd', 'Irises.\n');
    await waitForPage('doi:10.5555/named.3', GONE);
    await writeFile('book/_quarto.yml', 'project: {type: book}\nbibliography: refs.json\n');
    await waitForPage('doi:10.5555/named.3', /Irises Entangled/);
  });

  it('stays out where the settings exclude it', async () => {
    await writeFile('build/out.yml', work('moss', 'Mosses Left Out', '10.5555/named.4'));
    await writeFile('in.yml', work('lily', 'Lilies Taken In', '10.5555/named.5'));
    await writeFile('both.typ', '#bibliography(("build/out.yml", "in.yml"))\n');
    await waitForPage('doi:10.5555/named.5', /Lilies Taken In/);
    assert.match(await readPage('doi:10.5555/named.4'), GONE);
  });

  it('stays out where the document that names it is excluded, however often that is written', async () => {
    await writeFile('fern.yml', work('fern', 'Ferns Left Out', '10.5555/named.7'));
    await writeFile('ivy.yml', work('ivy', 'Ivies Taken In', '10.5555/named.8'));
    await writeFile('build/out.typ', '#bibliography("../fern.yml")\n');
    await writeFile('ivy.typ', '#bibliography("ivy.yml")\n');
    await waitForPage('doi:10.5555/named.8', /Ivies Taken In/);
    assert.match(await readPage('doi:10.5555/named.7'), GONE);
  });

  it('comes and goes with the folder of the document that names it', async () => {
    await writeFile('rose.yml', work('rose', 'Roses Moved In', '10.5555/named.9'));
    await writeFile('build/rose/main.typ', '#bibliography("../rose.yml")\n');
    await workspace.fs.rename(fileOf('build/rose'), fileOf('rose'));
    await waitForPage('doi:10.5555/named.9', /Roses Moved In/);
    await workspace.fs.rename(fileOf('rose'), fileOf('build/rose'));
    await waitForPage('doi:10.5555/named.9', GONE);
  });

  it('gives its document its own key of a work that others know by another', async () => {
    await writeFile('a/works.yml', work('alpha', 'Tulips', '10.5555/named.6'));
    await writeFile('b/works.yml', work('beta', 'Tulips', '10.5555/named.6'));
    const paper = createPaper({
      id: 'doi:10.5555/named.6',
      doi: '10.5555/named.6',
      title: 'Tulips',
      authors: ['Ada Rose'],
      key: 'gamma',
      origins: [
        { source: 'a/works.yml', line: 1, key: 'alpha' },
        { source: 'b/works.yml', line: 1, key: 'beta' },
      ],
    });
    for (const [folder, key] of [
      ['a', 'alpha'],
      ['b', 'beta'],
    ] as const) {
      const file = await writeFile(`${folder}/main.typ`, '#bibliography("works.yml")\n');
      const { document } = await window.showTextDocument(file);
      await commands.executeCommand('literature.insertCitation', ...nodesOf(paper));
      await waitUntil(
        () => document.getText().startsWith(`@${key}`),
        () => document.getText(),
      );
      await workspace.saveAll();

      await env.clipboard.writeText('');
      const copying = commands.executeCommand('literature.copyCitation', ...nodesOf(paper));
      await acceptFirst(copying);
      assert.match(await env.clipboard.readText(), new RegExp(`^@[a-z]+\\{${key},`));
    }
  });

  const READ_ONLY = {
    'refs.yaml': 'references:\n- id: delta\n  type: article\n  title: Poppies\n  DOI: 10.5555/named.7\n',
    'refs.ris': 'TY  - JOUR\nID  - delta\nTI  - Poppies\nDO  - 10.5555/named.7\nER  - \n',
  };

  for (const [name, text] of Object.entries(READ_ONLY)) {
    it(`gives its document the key of ${name}, to which nothing is added`, async () => {
      const bibliography = await writeFile(`poppies/${name}`, text);
      const file = await writeFile(`poppies/${name}.md`, `---\nbibliography: ${name}\n---\n\nPoppies`);
      await waitForPage('doi:10.5555/named.7', /Citation key:\*\* delta/, 'delta');
      const paper = createPaper({
        id: 'doi:10.5555/named.7',
        doi: '10.5555/named.7',
        title: 'Poppies',
        key: 'gamma',
        origins: [{ source: `poppies/${name}`, line: 1, key: 'delta' }],
      });
      const { document } = await window.showTextDocument(file, { selection: new Range(4, 7, 4, 7) });
      await commands.executeCommand('literature.insertCitation', ...nodesOf(paper));
      await waitUntil(
        () => document.getText().endsWith('Poppies [@delta]'),
        () => document.getText(),
      );
      await workspace.saveAll();
      assert.equal(new TextDecoder().decode(await workspace.fs.readFile(bibliography)), text);
    });
  }
});

/** Accepts the first row of the quick pick that a command opens, as soon as it is open. */
async function acceptFirst(command: Thenable<unknown>): Promise<void> {
  const done = Promise.resolve(command).then(() => true);
  const wait = () => new Promise<boolean>((resolve) => setTimeout(resolve, 200, false));
  for (let tries = 0; tries < 50 && !(await Promise.race([done, wait()])); tries += 1) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await done;
}
