import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Paper } from '../core/paper';
import type { ListingPage } from '../sources/listing/card';
import { writeBundledIndex } from '../sources/bundledIndex';
import { describeProblem } from '../sources/problem';
import type { BuiltIndex } from './buildIndex';
import { BUNDLED_PATHS, buildIndexFrom } from './buildIndexFrom';
import { runCommandLine, usePath } from './commandLine';

const HELP = `Builds the bundled index: listing pages and facts become papers with topics and citation keys.

npm run index -- [--pages DIR] [--facts FILE] [--year YYYY] [--out FILE]

  --pages DIR    folder of saved listing pages (data/pages)
  --facts FILE   authors, identifiers and venues, joined on the title (data/bibliographic-facts.json)
  --year YYYY    the year in which the pages were saved (inferred: the latest printed year plus one)
  --out FILE     where the index goes (dist/papers.json)`;

void runCommandLine(
  HELP,
  {
    pages: { type: 'string', default: BUNDLED_PATHS.pages },
    facts: { type: 'string', default: BUNDLED_PATHS.facts },
    year: { type: 'string' },
    out: { type: 'string', default: 'dist/papers.json' },
  },
  ({ pages: folder, facts, year, out }) => {
    if (year !== undefined && !/^\d{4}$/.test(year))
      throw new Error(`--year ${year}: expected a year of four digits`);
    const built = buildIndexFrom({ pages: folder, facts }, year === undefined ? undefined : Number(year));
    if (built.papers.length === 0) {
      const found = built.problems.map((problem) => `\n  ${describeProblem(problem)}`).join('');
      throw new Error(`${folder}: no papers on its pages, so ${out} was not written${found}`);
    }
    usePath('--out', out, (file) => {
      writeWhole(file, writeBundledIndex(built.papers));
    });
    console.log(report(built.pages, built));
  },
);

/** Writes beside and renames: an interrupted build leaves the old index or the new one, never half of one. */
function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function report(pages: readonly ListingPage[], { papers, saveYear, problems }: BuiltIndex): string {
  const cards = pages.reduce((sum, page) => sum + page.cards.length, 0);
  const repeated = papers.filter(
    (paper) => new Set(paper.origins.map((origin) => origin.source)).size > 1,
  ).length;
  const lacking = (is: (paper: Paper) => boolean) => papers.filter(is).length;
  return [
    ...pages.map((page) => `${page.source}: ${page.cards.length} cards`),
    `${pages.length} pages, ${cards} cards, ${papers.length} papers`,
    `merged: ${cards - papers.length} cards are copies; ${repeated} papers stand on more than one page`,
    `missing: ${lacking((p) => p.authors.length === 0)} authors, ${lacking((p) => !p.arxiv)} arXiv ids, ` +
      `${lacking((p) => !p.year)} years, ${lacking((p) => p.topics.length === 0)} topics`,
    ...('year' in saveYear ? [`save year: ${saveYear.year} (${saveYear.kind})`] : []),
    `problems: ${problems.length}`,
    ...problems.map((problem) => `  ${describeProblem(problem)}`),
  ].join('\n');
}
