import { readFileSync } from 'node:fs';
import type { Paper } from '../core/paper';
import { runNow } from '../core/slices';
import { type AskedLibrary } from '../library/answers';
import { type RelatedPaper, relatedPapers } from '../library/relatedPapers';
import { PaperIndex } from '../search/paperIndex';
import { readBundledIndex } from '../sources/bundledIndex';
import { topicIds, topicNames } from '../topics/taxonomy';
import { bundledTopics } from '../topics/topics';
import { runCommandLine } from './commandLine';
import { readTopicLabels } from './topicLabels';
import type { TopicNames } from '../search/text/fieldText';

const HELP = `Measures the papers that are shown as related, among the bundled papers.

npm run eval:related -- [--gold FILE] [--index FILE] [--errors]

  --gold FILE    rows {title, primary, acceptable} of labelled papers; the others count with the topics that they have
                 in the index
  --index FILE   the bundled index (dist/papers.json, as npm run index builds it)
  --errors       lists the related papers that share no topic with theirs, and the words that they share

A paper is right when each of its first three related papers shares a primary or acceptable topic with it.`;

/** So many related papers are judged of each paper. */
const JUDGED = 3;

void runCommandLine(
  HELP,
  {
    gold: { type: 'string' },
    index: { type: 'string', default: 'dist/papers.json' },
    errors: { type: 'boolean', default: false },
  },
  ({ gold, index: indexFile, errors }) => {
    const { taxonomy } = bundledTopics();
    const papers = readBundledIndex(indexFile, readFileSync(indexFile, 'utf8'));
    const library = createLibrary(papers, topicNames(taxonomy));
    const labels = gold ? readTopicLabels(gold, readFileSync(gold, 'utf8'), new Set(topicIds(taxonomy))) : [];
    const labelled = new Map(
      labels.map(({ title, primary, acceptable }) => [title, [primary, ...acceptable].filter(Boolean)]),
    );
    const verdicts = papers.flatMap((paper) =>
      judge(paper, runNow(relatedPapers(library, paper.id, JUDGED)), labelled),
    );
    if (errors) for (const verdict of verdicts) if (!verdict.isRight) console.log(describe(verdict));
    console.log(report(verdicts, papers));
  },
);

/** One of the related papers of a paper. */
interface Verdict {
  readonly paper: Paper;
  readonly related: RelatedPaper;
  readonly isRight: boolean;
  /** Whether a person has labelled both papers: else it is the classifier that agrees with itself. */
  readonly isLabelled: boolean;
}

function createLibrary(papers: readonly Paper[], names: TopicNames): Pick<AskedLibrary, 'get' | 'index'> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const index = new PaperIndex(names);
  runNow(index.put(papers));
  return { index, get: (id) => byId.get(id) };
}

function judge(
  paper: Paper,
  found: readonly RelatedPaper[],
  labelled: ReadonlyMap<string, readonly string[]>,
): readonly Verdict[] {
  const topicsOf = ({ sourceTitle, topics }: Paper) => labelled.get(sourceTitle) ?? topics;
  return found.map((related) => ({
    paper,
    related,
    isRight: topicsOf(related.paper).some((topic) => topicsOf(paper).includes(topic)),
    isLabelled: [paper, related.paper].every(({ sourceTitle }) => labelled.has(sourceTitle)),
  }));
}

function describe({ paper, related }: Verdict): string {
  return `"${paper.title}"\n  is not like "${related.paper.title}", which shares: ${related.words.join(', ')}`;
}

function report(verdicts: readonly Verdict[], papers: readonly Paper[]): string {
  const rightOf = new Map<Paper, number>();
  for (const { paper, isRight } of verdicts) rightOf.set(paper, (rightOf.get(paper) ?? 0) + Number(isRight));
  const allRight = papers.filter((paper) => rightOf.get(paper) === JUDGED).length;
  const byPeople = verdicts.filter(({ isLabelled }) => isLabelled);
  return [
    `papers: ${papers.length}`,
    `first ${JUDGED} all share a topic: ${share(allRight, papers.length)}`,
    `related papers that share a topic: ${share(countRight(verdicts), verdicts.length)}`,
    `of these where people labelled both papers: ${share(countRight(byPeople), byPeople.length)}`,
  ].join('\n');
}

function countRight(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ isRight }) => isRight).length;
}

function share(count: number, of: number): string {
  return `${count} of ${of} (${((100 * count) / Math.max(1, of)).toFixed(1)} %)`;
}
