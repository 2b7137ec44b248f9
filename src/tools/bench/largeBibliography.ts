import type { Paper } from '../../core/paper';
import {
  type StringOf,
  type Work,
  writeAsJabRef,
  writeAsScholar,
  writeAsZotero,
  writeByHand,
} from './bibliographyStyles';
import { Random } from './random';
import { makeSyntheticPapers } from './syntheticPapers';

/** So many of a hundred entries each program has written. */
const STYLES = [
  { share: 45, write: writeAsZotero },
  { share: 25, write: writeAsJabRef },
  { share: 15, write: writeAsScholar },
  { share: 15, write: writeByHand },
] as const;

/** How a large file differs from a clean one, as shares of its entries. */
const SAME_WORK = 0.02;
const SAME_KEY = 0.002;
const DAMAGED = 0.003;

/** Types of entries, as often as they are met. */
const TYPES = [
  'article',
  'inproceedings',
  'article',
  'inproceedings',
  'misc',
  'inproceedings',
  'incollection',
];

/** Names with letters that programs write in different ways. */
const ACCENTED = ['José', 'Müller', 'Gödel', 'François', 'Łukasz', 'Muñoz', 'Zoé', 'Martín'];

/**
 * A bibliography as a group's grows over twenty years: entries of several programs and their manners, venues as
 * strings, abstracts, a few works twice under other keys, a few keys twice, and some damage. The same for the same
 * seed. An entry takes some 1.3 KB, so 100,000 are more than 100 MB.
 *
 * @param models real papers: words, names and venues are theirs, and of each abstract a sentence or two, so that
 * papers are sorted into topics as real ones are
 * @returns the file in parts, one for each entry and what stands between them
 */
export function* writeLargeBibliography(
  entries: number,
  models: readonly Paper[],
  seed = 1,
): Generator<string, void> {
  const random = new Random(seed);
  const papers = makeSyntheticPapers(entries, models, seed);
  const venues = [...new Set(models.flatMap(({ venue }) => venue ?? []))];
  const strings = new Map(venues.map((venue, index) => [venue, `venue${index}`]));
  const stringOf: StringOf = (venue) => strings.get(venue);
  const sentences = models.flatMap(({ abstract }) => abstract.match(/[A-Z][^.]{60,300}\.(?= |$)/g) ?? []);

  yield '% Encoding: UTF-8\n\n';
  for (const [venue, name] of strings) yield `@string{${name} = "${venue.replace(/[{}"&]/g, '')}"}\n`;
  let lastKey = '';
  for (const [index, own] of papers.entries()) {
    const isCopy = index > 0 && random.next() < SAME_WORK;
    const paper = isCopy ? (papers[random.between(0, index - 1)] ?? own) : own;
    const work = workOf(paper, random, { venues, sentences });
    const key = random.next() < SAME_KEY ? lastKey : `${keyOf(work)}${index}`;
    const entry = chooseStyle(random)(key, work, stringOf, random);
    yield '\n' + (random.next() < DAMAGED ? damage(entry, random) : entry);
    lastKey = key;
  }
  yield '\n@comment{jabref-meta: databaseType:biblatex;}\n';
}

interface Material {
  readonly venues: readonly string[];
  readonly sentences: readonly string[];
}

/** Whatever is drawn here may differ between two entries of one work; what identifies the work does not. */
function workOf(paper: Paper, random: Random, { venues, sentences }: Material): Work {
  const [, index = '0'] = paper.id.split(':');
  const number = Number(index);
  const year = paper.year ?? 2020;
  return {
    title: paper.title,
    authors: paper.authors.map((name, at) =>
      (number + at) % 9 === 0 ? `${random.pick(ACCENTED)} ${name}` : name,
    ),
    year,
    month: random.between(1, 12),
    day: random.between(1, 28),
    venue: paper.venue ?? random.pick(venues),
    type: TYPES[number % TYPES.length] ?? 'misc',
    // A work has an identifier or none, wherever it is cited.
    ...(number % 2 === 0 && { doi: `10.${1000 + (number % 900)}/j.${year}.${number}` }),
    ...(number % 3 === 0 && paper.arxiv !== undefined && { arxiv: paper.arxiv }),
    ...(random.next() < 0.9 && { abstract: abstractOf(paper, random, sentences) }),
    keywords: paper.title
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 6)
      .slice(0, random.between(0, 4)),
  };
}

/** Most of what is made up, and a sentence or two of a real abstract. */
function abstractOf({ abstract }: Paper, random: Random, real: readonly string[]): string {
  const made = abstract.split(/(?<=\.) /).slice(0, random.between(4, 7));
  const borrowed = Array.from({ length: random.between(1, 2) }, () => random.pick(real));
  return [...made.slice(0, 2), ...borrowed, ...made.slice(2)].join(' ').replace(/[{}\\$#]/g, '');
}

function keyOf({ authors, year, title }: Work): string {
  const surname = authors[0]?.split(' ').at(-1) ?? 'anonymous';
  const word = title.split(' ').find((each) => /^[A-Za-z]{4,}$/.test(each)) ?? 'work';
  return `${surname}${year}${word}`.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function chooseStyle(random: Random): (typeof STYLES)[number]['write'] {
  let left = random.between(1, 100);
  for (const { share, write } of STYLES) {
    left -= share;
    if (left <= 0) return write;
  }
  return writeByHand;
}

/** A comma that is missing, a brace that is missing at the end or within, or one too many. */
function damage(entry: string, random: Random): string {
  const lines = entry.split('\n');
  const at = random.between(1, Math.max(1, lines.length - 3));
  const line = lines[at] ?? '';
  switch (random.between(0, 3)) {
    case 0:
      return lines.with(at, line.replace(/,$/, '')).join('\n');
    case 1:
      return entry.slice(0, entry.lastIndexOf('}'));
    case 2:
      return lines.with(at, line.replace(/[{}]/, '')).join('\n');
    default:
      return lines.with(at, `${line.slice(0, -2)}}${line.slice(-2)}`).join('\n');
  }
}
