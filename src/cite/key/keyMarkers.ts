import { forenameInitial, keyName } from './keyName';
import type { KeySource } from './keySource';
import { capitalizeFirst, isSignificant, keyWords, significantWords } from './keyWords';

/** What a marker stands for. Words are separated by spaces, which modifiers see and the key does not keep. */
export interface KeyMarker {
  /** As people write it: `authorsN`. */
  readonly name: string;
  /** Of a `person` the unknown author is told by the title's first word, which `word` would then repeat. */
  readonly part?: 'person' | 'word';
  /** @param numbers those in the marker: 3 and 1 for `auth3_1` */
  expand(source: KeySource, numbers: readonly number[]): string;
}

type Row = readonly [name: string, expand: KeyMarker['expand']];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `N` and `M` stand for numbers. Without the editors that JabRef has too: a paper has none. */
const PERSONS: readonly Row[] = [
  ['auth', ({ authors }) => keyName(authors[0] ?? '')],
  ['authN', ({ authors }, [n]) => keyName(authors[0] ?? '').slice(0, n)],
  ['authN_M', ({ authors }, [n, m = 1]) => keyName(authors[m - 1] ?? '').slice(0, n)],
  ['authFirstFull', ({ authors }) => keyName(authors[0] ?? '')],
  ['authForeIni', ({ authors }) => forenameInitial(authors[0] ?? '')],
  ['authIniN', ({ authors }, [n = 0]) => shareCharacters(authors.map(keyName), n)],
  ['auth.etal', (source) => nameOneOrTwo(source, '.', '.etal')],
  ['authEtAl', (source) => nameOneOrTwo(source, '', 'EtAl')],
  ['auth.auth.ea', (source) => namesUpTo(source, 2, '.') + (authorCount(source) > 2 ? '.ea' : '')],
  ['authors', ({ authors }) => authors.map(keyName).join('')],
  ['authorsN', (source, [n = 0]) => namesUpTo(source, n, '') + (authorCount(source) > n ? 'EtAl' : '')],
  ['authorsAlpha', alphaLabel],
  ['authorIni', ({ authors }) => keyName(authors[0] ?? '').slice(0, 5) + initials(authors.slice(1))],
  ['authorLast', ({ authors }) => keyName(authors.at(-1) ?? '')],
  ['authorLastForeIni', ({ authors }) => forenameInitial(authors.at(-1) ?? '')],
  [
    'authshort',
    ({ authors }) => (authors.length === 1 ? keyName(authors[0] ?? '') : initials(authors.slice(0, 3))),
  ],
];

const TITLES: readonly Row[] = [
  ['shorttitle', ({ sourceTitle }) => significantWords(sourceTitle).slice(0, 3).join(' ')],
  ['shorttitleINI', ({ sourceTitle }) => initialsOfWords(keyWords(sourceTitle).slice(0, 3))],
  ['camel', ({ sourceTitle }) => keyWords(sourceTitle).map(capitalizeFirst).join(' ')],
  [
    'title',
    ({ sourceTitle }) =>
      keyWords(sourceTitle)
        .map((word, at) => (at === 0 || isSignificant(word) ? capitalizeFirst(word) : word.toLowerCase()))
        .join(' '),
  ],
  ['fulltitle', ({ sourceTitle }) => keyWords(sourceTitle).join(' ')],
];

const OTHERS: readonly Row[] = [
  ['year', ({ year }) => String(year ?? '')],
  ['shortyear', ({ year }) => String(year ?? '').slice(-2)],
  ['date', ({ published, year }) => published ?? String(year ?? '')],
  ['month', ({ published }) => MONTHS[Number(published?.split('-')[1]) - 1] ?? ''],
  ['day', ({ published }) => String(Number(published?.split('-')[2]) || '')],
  ['journal', ({ kind, venue }) => (kind === 'journal' ? wordsOf(venue) : '')],
  ['journaltitle', ({ kind, venue }) => (kind === 'journal' ? wordsOf(venue) : '')],
  ['booktitle', ({ kind, venue }) => (kind === 'conference' ? wordsOf(venue) : '')],
  ['venue', ({ venue }) => wordsOf(venue)],
  ['volume', ({ volume }) => volume ?? ''],
  ['firstpage', ({ pages }) => /\d+/.exec(pages ?? '')?.[0] ?? ''],
  ['lastpage', ({ pages }) => /\d+(?=\D*$)/.exec(pages ?? '')?.[0] ?? ''],
  ['eprint', ({ arxiv }) => joinSlashes(arxiv)],
  ['doi', ({ doi }) => joinSlashes(doi)],
  // The topics stand for keywords, which papers do not carry.
  ['keywordN', ({ topics = [] }, [n = 1]) => wordsOf(topics[n - 1])],
  ['keywords', ({ topics = [] }) => topics.map(wordsOf).join(' ')],
  ['keywordsN', ({ topics = [] }, [n]) => topics.slice(0, n).map(wordsOf).join(' ')],
];

/**
 * The markers of a key pattern, by what they stand for.
 *
 * Source: JabRef's manual, “Customize the citation key generator”. Other than there a family name keeps its particle,
 * as our default keys always have it, and the `+` of `authshort` and `authorsAlpha` is left out, which not every
 * writing language takes in a key.
 */
export const KEY_MARKERS: readonly KeyMarker[] = [
  ...PERSONS.map(([name, expand]): KeyMarker => ({ name, part: 'person', expand })),
  ...PERSONS.map(([name, expand]): KeyMarker => ({ name: `pure${name}`, expand })),
  {
    name: 'veryshorttitle',
    part: 'word',
    expand: ({ sourceTitle }) => significantWords(sourceTitle)[0] ?? '',
  },
  ...[...TITLES, ...OTHERS].map(([name, expand]): KeyMarker => ({ name, expand })),
];

/** How many authors the paper has, named or not. */
function authorCount({ authors, authorCount: count = 0 }: KeySource): number {
  return Math.max(authors.length, count);
}

function namesUpTo({ authors }: KeySource, count: number, separator: string): string {
  return authors.slice(0, count).map(keyName).filter(Boolean).join(separator);
}

function nameOneOrTwo(source: KeySource, separator: string, others: string): string {
  return authorCount(source) > 2 ? namesUpTo(source, 1, '') + others : namesUpTo(source, 2, separator);
}

function initials(authors: readonly string[]): string {
  return initialsOfWords(authors.map(keyName));
}

function initialsOfWords(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1)).join('');
}

/** As BibTeX's style `alpha` labels: three letters of one author, initials of more. */
function alphaLabel({ authors }: KeySource): string {
  if (authors.length === 1) return keyName(authors[0] ?? '').slice(0, 3);
  return initials(authors.slice(0, authors.length > 4 ? 3 : 4));
}

/** Evenly from the beginning of each name, one more from the first ones where it does not come out even. */
function shareCharacters(names: readonly string[], count: number): string {
  const each = Math.floor(count / names.length);
  const more = count % names.length;
  return names.map((name, at) => name.slice(0, each + (at < more ? 1 : 0))).join('');
}

function wordsOf(text = ''): string {
  return keyWords(text).join(' ');
}

/** A slash ends a key in some writing languages. */
function joinSlashes(identifier = ''): string {
  return identifier.replaceAll('/', '-');
}
