import { readFileSync } from 'node:fs';
import { readBundledIndex } from '../sources/bundledIndex';
import { createClassifier, type Classify } from '../topics/classifier';
import { topicIds } from '../topics/taxonomy';
import { bundledTopics } from '../topics/topics';
import { topicsOf } from '../topics/topicsOf';
import { runCommandLine } from './commandLine';
import { readTopicLabels, type TopicLabel } from './topicLabels';
import { measureTopics, type Verdict } from './topicMeasures';

const HELP = `Measures the topics that the rules give to papers which a person has labelled.

npm run eval:topics -- --gold FILE [--index FILE] [--errors]

  --gold FILE    rows {title, abstract?, primary, acceptable}; a row with an abstract is classified from its own text,
                 else the bundled paper of that title is; a primary topic "" says that the paper fits nowhere
  --index FILE   the bundled index (dist/papers.json, as npm run index builds it)
  --errors       lists the papers whose primary topic is wrong, with the evidence for it and for the right one`;

void runCommandLine(
  HELP,
  {
    gold: { type: 'string' },
    index: { type: 'string', default: 'dist/papers.json' },
    errors: { type: 'boolean', default: false },
  },
  ({ gold, index, errors }) => {
    if (gold === undefined) throw new Error('--gold is missing: name a file of labelled papers');
    const { taxonomy, rules } = bundledTopics();
    const labels = readTopicLabels(gold, readFileSync(gold, 'utf8'), new Set(topicIds(taxonomy)));
    const withText = labels.some(({ abstract }) => abstract === undefined) ? addText(labels, index) : labels;
    const classify = createClassifier(rules);
    const verdicts = withText.map((label) => judge(label, classify));
    if (errors)
      for (const verdict of verdicts) if (verdict.topic !== verdict.label.primary) explain(verdict, classify);
    console.log(report(verdicts));
  },
);

/** Gives each row without an abstract the text of the bundled paper that has its title. */
function addText(labels: readonly TopicLabel[], indexFile: string): readonly TopicLabel[] {
  const papers = readBundledIndex(indexFile, readFileSync(indexFile, 'utf8'));
  const byTitle = new Map(papers.map((paper) => [paper.sourceTitle, paper]));
  return labels.map((label) => {
    if (label.abstract !== undefined) return label;
    const paper = byTitle.get(label.title);
    if (!paper)
      throw new Error(`${indexFile}: no paper has the title "${label.title}"; give the row an abstract`);
    return { ...label, abstract: paper.abstract };
  });
}

function judge(label: TopicLabel, classify: Classify): Verdict {
  const [topic = ''] = topicsOf(classify({ title: label.title, abstract: label.abstract ?? '' }));
  return { label, topic };
}

function report(verdicts: readonly Verdict[]): string {
  const { primary, inside, macroF1 } = measureTopics(verdicts);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    `papers: ${verdicts.length}`,
    `primary topic right: ${percent(primary)}`,
    `inside primary or acceptable: ${percent(inside)}`,
    `macro-F1: ${macroF1.toFixed(3)}`,
  ].join('\n');
}

function explain({ label, topic }: Verdict, classify: Classify): void {
  const named = (id: string) => (id === '' ? 'no topic' : id);
  const judged = label.acceptable.includes(topic) ? 'acceptable' : 'wrong';
  console.log(`${judged}: "${label.title}"\n  is ${named(label.primary)}, was given ${named(topic)}`);
  const scores = classify({ title: label.title, abstract: label.abstract ?? '' });
  for (const score of scores.filter((one) => one.topic === topic || one.topic === label.primary)) {
    const terms = score.evidence.map(
      ({ term, strength, inTitle, inAbstract }) =>
        `${term} (${strength}${inTitle ? ', title' : ''}${inAbstract > 0 ? `, ${inAbstract}×` : ''})`,
    );
    console.log(`  ${score.topic} ${score.score.toFixed(1)}: ${terms.join(', ')}`);
  }
}
