import type { Paper } from '../../core/paper';
import { Random } from './random';
import { WordSource } from './wordSource';

/**
 * Makes as many papers as wanted that are to an index what real ones are: titles of 6 to 14 words, two of five with
 * a coined name before a colon; abstracts of 110 to 230 words in sentences, with acronyms and hyphens; authors from a
 * few thousand names. The same number and seed give the same papers on every run.
 *
 * @param models real papers, whose words, names and topics are drawn from
 */
export function makeSyntheticPapers(count: number, models: readonly Paper[], seed = 20231114): Paper[] {
  const random = new Random(seed);
  const words = new WordSource(rankWords(models), random);
  const names = [...new Set(models.flatMap(({ authors }) => authors.flatMap((author) => author.split(' '))))];
  return Array.from({ length: count }, (_, index) => makePaper(index, words, names, models, random));
}

function makePaper(
  index: number,
  words: WordSource,
  names: readonly string[],
  models: readonly Paper[],
  random: Random,
): Paper {
  const name = random.next() < 0.4 ? coinName(words, random) : undefined;
  const title = makeTitle(words, name, random);
  const year = random.between(2012, 2026);
  const month = random.between(1, 12).toString().padStart(2, '0');
  const authorCount = random.between(1, 12);
  const model = random.pick(models);
  return {
    id: `synthetic:${index}`,
    key: `paper${year}n${index}`,
    sourceTitle: title,
    title,
    abstract: makeAbstract(words, name, random),
    authors: Array.from({ length: authorCount }, () => `${random.pick(names)} ${random.pick(names)}`),
    authorCount,
    published: `${year}-${month}`,
    year,
    kind: model.kind,
    ...(model.venue !== undefined && { venue: model.venue }),
    arxiv: `${year % 100}${month}.${(index % 100_000).toString().padStart(5, '0')}`,
    topics: model.topics,
    origins: [{ source: 'synthetic', line: index + 1 }],
  };
}

function coinName(words: WordSource, random: Random): string {
  const [first, second] = [words.topical(), words.topical()].map((word) =>
    capitalize(word).slice(0, random.between(3, 6)),
  );
  return random.next() < 0.3 ? `${first}-${second}` : `${first}${second}`;
}

function makeTitle(words: WordSource, name: string | undefined, random: Random): string {
  const length = random.between(6, 14);
  const written = Array.from({ length }, (_, at) =>
    capitalize(at % 3 === 2 ? words.next() : words.topical()),
  );
  return (name === undefined ? '' : `${name}: `) + written.join(' ');
}

function makeAbstract(words: WordSource, name: string | undefined, random: Random): string {
  const sentences =
    name === undefined ? [] : [`We propose ${name}, a method for ${words.topical()} ${words.next()}.`];
  let left = random.between(110, 230);
  while (left > 0) {
    const length = random.between(12, 28);
    left -= length;
    const written = Array.from({ length }, () => (random.next() < 0.03 ? words.compound() : words.next()));
    if (random.next() < 0.15) written.push(words.definition());
    sentences.push(`${capitalize(written.join(' '))}.`);
  }
  return sentences.join(' ');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The words of real papers, the most frequent first. */
function rankWords(papers: readonly Paper[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, abstract } of papers) {
    for (const word of `${title} ${abstract}`.toLowerCase().match(/[a-z]+/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}
