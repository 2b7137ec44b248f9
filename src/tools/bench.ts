import { readFileSync, writeFileSync } from 'node:fs';
import taxonomyJson from '../../data/taxonomy.json';
import { known } from '../core/known';
import type { Paper } from '../core/paper';
import { PaperIndex } from '../search/paperIndex';
import { readBundledIndex } from '../sources/bundledIndex';
import { parseTaxonomy, topicNames } from '../topics/taxonomy';
import { type BibtexCost, measureBibtex } from './bench/bibtexScan';
import { missedBibtexBounds, missedBounds, missedThesisBounds, missedTreeBounds } from './bench/bounds';
import { drawQueries } from './bench/drawQueries';
import { indexByFuse, indexByMiniSearch, indexOurs, type Search, searchOurs } from './bench/engines';
import { type EngineCost, measureMemory, percentile, time, timeQueries } from './bench/measure';
import { measureThesis, type ThesisCost } from './bench/thesisCost';
import { measureTree, type TreeCost } from './bench/treeCost';
import { makeSyntheticPapers } from './bench/syntheticPapers';
import { runCommandLine } from './commandLine';

const HELP = `Measures what searching costs, beside plain fuse.js and MiniSearch in the same run, and what reading
a bibliography of 50 MB and writing a thesis of 200 files and 5,000 entries cost.

npm run bench -- [--papers N] [--json FILE] [--check] [--index FILE] [--ours | --bibtex | --thesis | --tree]

  --papers N     so many papers; up to the bundled ones these, above synthetic ones (245)
  --json FILE    also writes the figures as JSON
  --check        exit code 1 where a bound of the project is missed
  --index FILE   the bundled index (dist/papers.json, as npm run index builds it)
  --ours         measures our own engine only
  --bibtex       measures reading a bibliography only
  --thesis       measures completion and checks of a thesis only, without an editor
  --tree         measures the tree only: 10,000 papers, beside a tree without papers`;

/** What one run measured of searching. */
export interface BenchFigures {
  readonly papers: number;
  readonly textBytes: number;
  readonly engines: {
    readonly ours: EngineCost;
    readonly minisearch?: EngineCost;
    readonly fuse?: EngineCost;
  };
}

const TREE_PAPERS = 10_000;
const names = topicNames(parseTaxonomy(taxonomyJson));

void runCommandLine(
  HELP,
  {
    papers: { type: 'string', default: '245' },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    index: { type: 'string', default: 'dist/papers.json' },
    ours: { type: 'boolean', default: false },
    bibtex: { type: 'boolean', default: false },
    thesis: { type: 'boolean', default: false },
    tree: { type: 'boolean', default: false },
  },
  async ({ papers: wanted, json, check, index, ours: onlyOurs, bibtex: onlyBibtex, thesis, tree }) => {
    const isOnly = { ours: onlyOurs, bibtex: onlyBibtex, thesis, tree };
    const isWanted = (part: keyof typeof isOnly) => isOnly[part] || !Object.values(isOnly).includes(true);
    const count = Number(wanted);
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`--papers ${wanted}: expected a whole number from 1`);
    const bundled = readBundledIndex(index, readFileSync(index, 'utf8'));
    const figures = isWanted('ours') ? await measureSearch(count, bundled, onlyOurs) : undefined;
    if (figures !== undefined) console.log(report(figures));
    const bibtex = isWanted('bibtex') ? await measureBibtex(bundled) : undefined;
    if (bibtex !== undefined) console.log(reportBibtex(bibtex));
    const written = isWanted('thesis') ? measureThesis(bundled) : undefined;
    if (written !== undefined) console.log(reportThesis(written));
    const trees = isWanted('tree') ? await measureTrees(bundled) : undefined;
    if (trees !== undefined) console.log(trees.map(reportTree).join('\n'));
    if (json !== undefined) {
      const others = known({ bibtex, thesis: written, tree: trees });
      writeFileSync(json, `${JSON.stringify({ ...figures, ...others }, undefined, 2)}\n`);
    }
    const missed = [
      ...(figures === undefined ? [] : missedBounds(figures)),
      ...(bibtex === undefined ? [] : missedBibtexBounds(bibtex)),
      ...(written === undefined ? [] : missedThesisBounds(written)),
      ...(trees === undefined ? [] : trees.flatMap(missedTreeBounds)),
    ];
    if (check && missed.length > 0) throw new Error(`bounds missed:\n  ${missed.join('\n  ')}`);
  },
);

async function measureSearch(
  count: number,
  bundled: readonly Paper[],
  onlyOurs: boolean,
): Promise<BenchFigures> {
  const papers = count <= bundled.length ? bundled.slice(0, count) : makeSyntheticPapers(count, bundled);
  const queries = drawQueries(papers, 1000);
  const engines = {
    ours: await measureOurs(papers, queries),
    ...(!onlyOurs && {
      // The others get as many queries as half a minute or so allows.
      minisearch: await measureOther(
        indexByMiniSearch,
        papers,
        queries.slice(0, Math.max(40, 2_000_000 / count)),
      ),
      fuse: await measureOther(
        indexByFuse,
        papers,
        queries.slice(0, Math.max(5, Math.min(100, 50_000 / count))),
      ),
    }),
  };
  return { papers: count, textBytes: textBytesOf(papers), engines };
}

async function measureOurs(papers: readonly Paper[], queries: readonly string[]): Promise<EngineCost> {
  const before = await measureMemory();
  const { ms, result: index } = time(() => indexOurs(papers, names));
  // The queries come first: what the index makes for them on demand is part of what it costs.
  const times = timeQueries(searchOurs(index), queries);
  const bytes = (await measureMemory()) - before;
  return { ...cost(ms, bytes, times), ...measureLoading(index) };
}

function measureLoading(index: PaperIndex): { readonly loadMs: number; readonly savedBytes: number } {
  const saved = index.save();
  const { ms, result } = time(() => PaperIndex.load(saved, names));
  if (!result.ok) throw new Error(`the saved index does not load: ${result.damage}`);
  return { loadMs: ms, savedBytes: saved.byteLength };
}

async function measureOther(
  index: (papers: readonly Paper[], topicNames: typeof names) => Search,
  papers: readonly Paper[],
  queries: readonly string[],
): Promise<EngineCost> {
  const before = await measureMemory();
  const built = time(() => index(papers, names));
  const bytes = (await measureMemory()) - before;
  return cost(built.ms, bytes, timeQueries(built.result, queries));
}

function cost(buildMs: number, bytes: number, times: readonly number[]): EngineCost {
  const [p50Ms, p99Ms, maxMs] = [percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1)];
  return { buildMs, bytes, p50Ms, p99Ms, maxMs, queries: times.length };
}

/** The papers' own text: what any engine has to be given. */
function textBytesOf(papers: readonly Paper[]): number {
  return papers.reduce((sum, paper) => sum + Buffer.byteLength(JSON.stringify(paper)), 0);
}

function report({ papers, textBytes, engines }: BenchFigures): string {
  const rows = Object.entries(engines).map(([name, engine]) =>
    [
      name.padEnd(10),
      `build ${engine.buildMs.toFixed(0)} ms`,
      ...(engine.loadMs === undefined ? [] : [`load ${engine.loadMs.toFixed(0)} ms`]),
      `memory ${megabytes(engine.bytes)}`,
      `query p50 ${engine.p50Ms.toFixed(2)} ms, p99 ${engine.p99Ms.toFixed(2)} ms, slowest ${engine.maxMs.toFixed(2)} ms`,
      `(${engine.queries} queries)`,
    ].join('  '),
  );
  return [`${papers} papers, ${megabytes(textBytes)} of text`, ...rows].join('\n');
}

/** A tree of so many papers, and an empty one. */
async function measureTrees(bundled: readonly Paper[]): Promise<readonly TreeCost[]> {
  const papers = makeSyntheticPapers(TREE_PAPERS, bundled);
  const filters = drawQueries(papers, 200);
  return [await measureTree(papers, filters), await measureTree([], filters)];
}

function reportTree({
  papers,
  groupMs,
  expandP50Ms,
  expandMaxMs,
  filterP50Ms,
  filterP99Ms,
}: TreeCost): string {
  return [
    `tree of ${papers} papers`,
    `group ${groupMs.toFixed(1)} ms`,
    `expand p50 ${expandP50Ms.toFixed(1)} ms, slowest ${expandMaxMs.toFixed(1)} ms`,
    `filter p50 ${filterP50Ms.toFixed(1)} ms, p99 ${filterP99Ms.toFixed(1)} ms`,
  ].join('  ');
}

function reportBibtex(cost: BibtexCost): string {
  return [
    `BibTeX of ${megabytes(cost.characters)}, ${cost.entries} entries, ${cost.problems} problems:`,
    `scan ${cost.scanMs.toFixed(0)} ms (at first ${cost.firstScanMs.toFixed(0)} ms)`,
    `longest slice ${cost.longestSliceMs.toFixed(2)} ms, 999 of 1000 ${cost.p999SliceMs.toFixed(2)} ms`,
    `memory ${megabytes(cost.bytes)}`,
  ].join('  ');
}

function reportThesis(cost: ThesisCost): string {
  const told = (ms: number) => `${ms.toFixed(1)} ms`;
  return [
    `thesis of ${cost.files} files, ${cost.citations} citations, ${cost.entries} entries, ${cost.findings} findings:`,
    `from cold ${told(cost.coldMs)}, longest slice ${told(cost.longestColdSliceMs)}`,
    `keystroke in a section ${told(cost.sectionMs)}, in the bibliography ${told(cost.bibliographyMs)}`,
    `completion ${told(cost.completionMs)} (empty request ${told(cost.emptyMs)})`,
    `longest slice of these ${told(cost.longestKeystrokeSliceMs)}`,
  ].join('  ');
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
