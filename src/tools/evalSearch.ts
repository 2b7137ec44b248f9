import { readFileSync, writeFileSync } from 'node:fs';
import taxonomyJson from '../../data/taxonomy.json';
import type { Paper } from '../core/paper';
import { readBundledIndex } from '../sources/bundledIndex';
import { parseTaxonomy, topicNames } from '../topics/taxonomy';
import { indexByFuse, indexByMiniSearch, indexOurs, type Search, searchOurs } from './bench/engines';
import { percentile, time } from './bench/measure';
import { runCommandLine } from './commandLine';
import { type JudgedQuery, readJudgedQueries } from './judgedQueries';
import { measureRanking, type RankingFigures } from './rankingMeasures';

const HELP = `Measures how well search ranks judged queries, beside plain fuse.js and MiniSearch in the same run.

npm run eval:search -- --queries FILE [--out FILE] [--index FILE] [--errors]

  --queries FILE  rows {query, kind, relevant}, relevant being titles of the page
  --out FILE      writes [{query, results: [title, … up to 20], ms}] of our engine
  --index FILE    the bundled index (dist/papers.json, as npm run index builds it)
  --errors        lists the queries whose first result is wrong`;

/** So many results are written. */
const RESULTS = 20;

/** So many queries are run first, unmeasured. */
const WARM_UP = 40;

/** What an engine answered to one query: titles of the page, best first. */
interface Answer {
  readonly query: string;
  readonly results: readonly string[];
  readonly ms: number;
}

void runCommandLine(
  HELP,
  {
    queries: { type: 'string' },
    out: { type: 'string' },
    index: { type: 'string', default: 'dist/papers.json' },
    errors: { type: 'boolean', default: false },
  },
  ({ queries: file, out, index, errors }) => {
    if (file === undefined) throw new Error('--queries is missing: name a file of judged queries');
    const papers = readBundledIndex(index, readFileSync(index, 'utf8'));
    const judged = readJudgedQueries(
      file,
      readFileSync(file, 'utf8'),
      new Set(papers.map((p) => p.sourceTitle)),
    );
    const names = topicNames(parseTaxonomy(taxonomyJson));
    const answers = answerAll(searchOurs(indexOurs(papers, names)), judged, papers);
    if (out !== undefined) writeFileSync(out, `${JSON.stringify(answers, undefined, 1)}\n`);
    console.log(report('ours', judged, answers));
    console.log(report('MiniSearch', judged, answerAll(indexByMiniSearch(papers, names), judged, papers)));
    console.log(report('fuse.js', judged, answerAll(indexByFuse(papers, names), judged, papers)));
    if (errors) console.log(listErrors(judged, answers));
  },
);

function answerAll(search: Search, judged: readonly JudgedQuery[], papers: readonly Paper[]): Answer[] {
  const titles = new Map(papers.map(({ id, sourceTitle }) => [id, sourceTitle]));
  // People type many queries into one index: the first ones, in cold code, say nothing about the others.
  for (const { query } of judged.slice(0, WARM_UP)) search(query, RESULTS);
  return judged.map(({ query }) => {
    const { ms, result } = time(() => search(query, RESULTS));
    return { query, results: result.map((id) => titles.get(id) ?? id), ms };
  });
}

function report(engine: string, judged: readonly JudgedQuery[], answers: readonly Answer[]): string {
  const ranked = judged.map((row, index) => ({ ...row, results: answers[index]?.results ?? [] }));
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return [
    `${engine}: p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms`,
    row('all', measureRanking(ranked)),
    ...kinds.map((kind) => row(kind, measureRanking(ranked.filter((answer) => answer.kind === kind)))),
  ].join('\n');
}

function row(name: string, { queries, mrr, success1, success5 }: RankingFigures): string {
  const [mean, first, five] = [mrr, success1, success5].map((value) => value.toFixed(3));
  return `  ${name.padEnd(18)} ${queries.toString().padStart(4)}  MRR@10 ${mean}  S@1 ${first}  S@5 ${five}`;
}

function listErrors(judged: readonly JudgedQuery[], answers: readonly Answer[]): string {
  return judged
    .flatMap(({ query, kind, relevant }, index) => {
      const [first = 'nothing'] = answers[index]?.results ?? [];
      return relevant.includes(first)
        ? []
        : [`${kind} "${query}": found ${first}; expected ${relevant.join(' | ')}`];
    })
    .join('\n');
}
