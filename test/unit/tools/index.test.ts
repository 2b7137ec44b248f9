import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '../../../src/core/paper';
import { readBundledIndex } from '../../../src/sources/bundledIndex';
import { cardPage, compactPage, credits, longAbstract } from '../../support/builders/page';
import { runTool } from '../../support/runTool';

describe('npm run index', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'literature-index-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const out = () => join(folder, 'papers.json');
  const indexed = (): readonly Paper[] => readBundledIndex('papers.json', readFileSync(out(), 'utf8'));

  function writePages(name: string, pages: Readonly<Record<string, string>>): string {
    const pagesFolder = join(folder, name);
    mkdirSync(pagesFolder);
    for (const [file, text] of Object.entries(pages)) writeFileSync(join(pagesFolder, file), text);
    return pagesFolder;
  }

  describe('on the saved pages', () => {
    it('reports the totals and finds every paper’s authors, arXiv id, year, key and topic', () => {
      const { code, output } = runTool('index', '--out', out());
      assert.equal(code, 0);
      assert.match(output, /5 pages, 302 cards, 245 papers/);
      assert.match(output, /37 papers stand on more than one page/);
      assert.match(output, /missing: 0 authors, 0 arXiv ids, 0 years, 0 topics/);
      assert.match(output, /save year: 2026 \(inferred\)/);
      assert.match(output, /problems: 0/);
      const papers = indexed();
      assert.equal(new Set(papers.map((paper) => paper.key)).size, 245);
      assert.ok(papers.every((paper) => /^[a-z][a-z0-9]*$/.test(paper.key)));
    });

    it('counts dates, author counts and organisations as the pages print them', () => {
      const papers = indexed();
      assert.equal(papers.filter((paper) => paper.published?.length === 10).length, 136);
      assert.equal(papers.filter((paper) => paper.organization).length, 7);
      const years = ['2026', '2025', '2024', '2023', '2022', '2021', '2019', '2018'];
      const dated = (year: string) =>
        papers.filter(({ published }) => published?.length === 10 && published.startsWith(year));
      assert.deepEqual(
        years.map((year) => dated(year).length),
        [38, 46, 35, 11, 2, 2, 1, 1],
      );
    });

    it('names every paper by its collective or its people', () => {
      assert.deepEqual(indexed().find((paper) => paper.arxiv === '2408.13687')?.authors, [
        'Google Quantum AI and Collaborators',
      ]);
    });

    it('builds the same bytes again, whatever the files are called', () => {
      const first = readFileSync(out(), 'utf8');
      runTool('index', '--out', out());
      assert.equal(readFileSync(out(), 'utf8'), first);

      const renamed = join(folder, 'renamed');
      cpSync('data/pages', renamed, { recursive: true });
      const names = readdirSync(renamed).sort();
      names.forEach((name, n) => {
        renameSync(join(renamed, name), join(renamed, `${9 - n}_${name}`));
      });
      runTool('index', '--out', out(), '--pages', renamed);
      const withoutOrigins = (text: string) => text.replaceAll(/"origins":\[.*?\],/g, '');
      assert.equal(withoutOrigins(readFileSync(out(), 'utf8')), withoutOrigins(first));
    });
  });

  it('takes another save year for dates without one', () => {
    const pages = writePages('year', {
      'a.txt': cardPage([{ title: 'T', abstract: longAbstract('t'), metadata: credits(2, 'Mar 7') }]),
    });
    assert.equal(runTool('index', '--pages', pages, '--out', out(), '--year', '2031').code, 0);
    assert.equal(indexed()[0]?.published, '2031-03-07');
    assert.equal(indexed()[0]?.year, 2031);
  });

  it('names the option when no page tells the save year', () => {
    const pages = writePages('yearless', {
      'a.txt': cardPage([{ title: 'T', abstract: longAbstract('t'), metadata: credits(2, 'Mar 7') }]),
    });
    const { code, errors } = runTool('index', '--pages', pages, '--out', out());
    assert.equal(code, 1);
    assert.match(errors, /--year/);
  });

  it('reports a damaged card with file and line, and indexes the others', () => {
    const card = { title: 'Whole', abstract: longAbstract('wholeness'), metadata: credits(2, 'Mar 7, 2024') };
    const pages = writePages('damaged', {
      'a.txt': cardPage([{ title: 'Damaged', metadata: credits(1, 'Mar 1, 2024') }, card]),
      'b.txt': compactPage([card]),
    });
    const { code, output } = runTool('index', '--pages', pages, '--out', out());
    assert.equal(code, 0);
    assert.match(output, /a\.txt, line 13: expected an abstract after the title “Damaged”/);
    assert.deepEqual(
      indexed().map((paper) => paper.origins.length),
      [2],
    );
  });

  it('reports a year that is not later than the latest one printed', () => {
    const metadata = credits(2, 'Mar 7, 2024');
    const pages = writePages('early', {
      'a.txt': cardPage([{ title: 'T', abstract: longAbstract('t'), metadata }]),
    });
    const { code, output } = runTool('index', '--pages', pages, '--out', out(), '--year', '2024');
    assert.equal(code, 0);
    assert.match(output, /--year 2024: the pages print dates of 2024, so they were saved in 2025 or later/);
  });

  it('gives two titles of one work one record and one key', () => {
    const facts = join(folder, 'facts.json');
    const row = { authors: ['A B'], kind: 'preprint', arxiv: '2401.00001', year: 2024 };
    writeFileSync(
      facts,
      JSON.stringify([
        { ...row, title: 'First Title' },
        { ...row, title: 'Second Title' },
      ]),
    );
    const pages = writePages('titles', {
      'a.txt': compactPage([
        { title: 'First Title', abstract: longAbstract('t') },
        { title: 'Second Title', abstract: longAbstract('t') },
      ]),
    });
    assert.equal(runTool('index', '--pages', pages, '--facts', facts, '--out', out()).code, 0);
    assert.deepEqual(
      indexed().map(({ id, key }) => [id, key]),
      [['arxiv:2401.00001', 'b2024first']],
    );
  });

  it('keeps the old index when the pages list no papers', () => {
    const kept = join(folder, 'kept.json');
    writeFileSync(kept, 'old');
    const pages = writePages('listless', { 'a.txt': cardPage([]) });
    const { code, errors } = runTool('index', '--pages', pages, '--out', kept);
    assert.equal(code, 1);
    assert.match(errors, /listless: no papers on its pages.*\n +a\.txt: the page lists no papers/);
    assert.equal(readFileSync(kept, 'utf8'), 'old');
  });

  const mistakes: readonly (readonly [what: string, args: () => readonly string[], message: RegExp])[] = [
    [
      'a folder without pages',
      () => ['--pages', writePages('empty', {})],
      /empty: expected saved listing pages/,
    ],
    [
      'a folder that does not exist',
      () => ['--pages', join(folder, 'nowhere')],
      /^--pages .*nowhere: no such file or folder/,
    ],
    ['a file where a folder is expected', () => ['--pages', 'README.md'], /^--pages README\.md: .*is a file/],
    ['facts that do not exist', () => ['--facts', 'nowhere.json'], /^--facts nowhere\.json: no such file/],
    [
      'facts that are a folder',
      () => ['--facts', 'data'],
      /^--facts data: a folder where a file is expected/,
    ],
    ['an argument that it does not take', () => ['data/pages'], /data\/pages/],
    [
      'a list of other things',
      () => ['--pages', writePages('shopping', { 'list.txt': 'Shopping\n\n• milk\n• eggs\n' })],
      /list\.txt: not a listing page/,
    ],
    [
      'a file that is no listing page',
      () => ['--pages', writePages('foreign', { 'notes.txt': 'Dear diary' })],
      /notes\.txt: not a listing page/,
    ],
    ['facts that are no JSON', () => ['--facts', 'README.md'], /README\.md: expected JSON/],
    ['a year that is none', () => ['--year', 'soon'], /--year soon: expected a year of four digits/],
    ['an unknown option', () => ['--page', 'x'], /--page/],
  ];
  for (const [what, args, message] of mistakes) {
    it(`ends with exit code 1 and an error that names ${what}`, () => {
      const { code, errors, output } = runTool('index', '--out', join(folder, 'never.json'), ...args());
      assert.equal(code, 1);
      assert.match(errors, message);
      assert.equal(output, '');
    });
  }

  it('prints its help', () => {
    const { code, output } = runTool('index', '--help');
    assert.equal(code, 0);
    assert.match(output, /--pages DIR/);
  });
});
