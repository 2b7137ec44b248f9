import { workspace } from 'vscode';
import { GONE, waitForPage } from '../../support/suites/paperPage';
import { startExtension, WrittenFiles } from '../../support/suites/writtenFiles';

const DOI = '10.5555/followed.1';
const PAGE = `doi:${DOI}`;

describe('a bibliography that the settings find', function () {
  this.timeout(60_000);

  const files = new WrittenFiles('followed');
  const write = (path: string, title: string) =>
    files.write({ [path]: `@misc{moss, title = {${title}}, doi = {${DOI}}}\n` });

  before(startExtension);
  afterEach(() => files.clear());

  it('is part of the library when it comes, as it changes, and no longer when it goes', async () => {
    await write('refs.bib', 'Mosses of Tomorrow');
    await waitForPage(PAGE, /Mosses of Tomorrow/);
    await write('refs.bib', 'Mosses of Today');
    await waitForPage(PAGE, /Mosses of Today/);
    await workspace.fs.delete(files.uriOf('refs.bib'));
    await waitForPage(PAGE, GONE);
  });

  it('is followed when it is large: the host reads its changes from the disk, where it has one', async () => {
    // A few entries of much text, which is read quickly.
    const entries = Array.from(
      { length: 500 },
      (_, n) => `@misc{n${n}, title = {Fern ${n}}, note = {${'x'.repeat(18_000)}}}\n`,
    );
    const work = (title: string) => `@misc{moss, title = {${title}}, doi = {${DOI}}}\n`;
    await files.write({ 'large.bib': entries.join('') });
    for (const title of ['Mosses of Tomorrow', 'Mosses of Today']) {
      await files.write({ 'large.bib': entries.with(250, work(title)).join('') });
      await waitForPage(PAGE, new RegExp(title));
    }
    await files.write({ 'large.bib': entries.join('') });
    await waitForPage(PAGE, GONE);
  });

  it('is followed on when it comes back, and when another is put in its place', async () => {
    await write('refs.bib', 'Mosses of Yesterday');
    await waitForPage(PAGE, /Mosses of Yesterday/);
    await write('refs.bib.draft', 'Mosses of the Draft');
    await workspace.fs.rename(files.uriOf('refs.bib.draft'), files.uriOf('refs.bib'), { overwrite: true });
    await waitForPage(PAGE, /Mosses of the Draft/);
    await workspace.fs.delete(files.uriOf('refs.bib'));
    await waitForPage(PAGE, GONE);
    await write('refs.bib', 'Mosses of Tomorrow');
    await waitForPage(PAGE, /Mosses of Tomorrow/);
    await write('refs.bib', 'Mosses of Today');
    await waitForPage(PAGE, /Mosses of Today/);
  });
});
