import type { Random } from './random';

/** A work to be written as an entry. */
export interface Work {
  readonly title: string;
  /** `Given Surname` each. */
  readonly authors: readonly string[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly venue: string;
  /** `article`, `inproceedings`, … */
  readonly type: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly abstract?: string;
  readonly keywords: readonly string[];
}

/** The string that stands for a venue, where the file defines one. */
export type StringOf = (venue: string) => string | undefined;

type Field = readonly [name: string, value: string];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Letters as LaTeX writes them, for the programs that know no Unicode. */
const ACCENTS: Readonly<Record<string, string>> = {
  á: "{\\'a}",
  é: "{\\'e}",
  í: "{\\'\\i}",
  ö: '{\\"o}',
  ü: '{\\"u}',
  ç: '{\\c c}',
  ł: '{\\l}',
  ñ: '{\\~n}',
};

/** How a program writes an entry. */
export type WriteEntry = (key: string, work: Work, stringOf: StringOf, random: Random) => string;

/** As Zotero exports BibLaTeX: Unicode, tabs, dates, attached files and what it knows of the web. */
export const writeAsZotero: WriteEntry = (key, work, _stringOf, random) => {
  const [short, rest] = work.title.split(': ');
  const date = [work.year, two(work.month), two(work.day)].slice(0, random.between(1, 3)).join('-');
  const storage = random
    .between(1 << 28, 1 << 30)
    .toString(36)
    .toUpperCase();
  const fields: Field[] = [
    ['title', braced(protectNames(work.title))],
    ...given('shorttitle', rest === undefined ? undefined : short),
    ['author', braced(work.authors.map(surnameFirst).join(' and '))],
    ['date', braced(date)],
    [work.type === 'article' ? 'journaltitle' : 'booktitle', braced(work.venue)],
    ...pagesOf(work, random, '--'),
    ...given('doi', work.doi),
    ['url', braced(addressOf(work, key))],
    ['urldate', braced(`2025-${two(random.between(1, 12))}-${two(random.between(1, 28))}`)],
    ...given('eprint', work.arxiv),
    ...given('eprinttype', work.arxiv && 'arxiv'),
    ...given('abstract', work.abstract?.replaceAll('%', '\\%')),
    ['langid', '{english}'],
    ...given('keywords', work.keywords.join(',')),
    ['file', braced(`/home/ada/Zotero/storage/${storage}/${work.title.replace(/[:\\]/g, '')}.pdf`)],
  ];
  return `@${work.type}{${key},\n${fields.map(([name, value]) => `\t${name} = ${value}`).join(',\n')},\n}\n`;
};

/** As JabRef keeps its files: aligned, months and venues by their strings, groups and files of its own. */
export const writeAsJabRef: WriteEntry = (key, work, stringOf, random) => {
  const fields: Field[] = [
    ['author', braced(escapeAccents(work.authors.map(surnameFirst).join(' and ')))],
    [work.type === 'article' ? 'journal' : 'booktitle', stringOf(work.venue) ?? braced(work.venue)],
    ['title', braced(protectNames(work.title))],
    ['year', braced(String(work.year))],
    ['month', MONTHS[work.month - 1] ?? 'jan'],
    ...pagesOf(work, random, '--'),
    ...given('abstract', work.abstract?.replace(/(.{70,90}) /g, '$1\n  ')),
    ...given('doi', work.doi),
    ...given('eprint', work.arxiv && `arXiv:${work.arxiv}`),
    ...given('archiveprefix', work.arxiv && 'arXiv'),
    ['file', braced(`:${key}.pdf:PDF`)],
    ['groups', braced(`reading ${work.year}`)],
    ...given('keywords', work.keywords.join('; ')),
    ['timestamp', braced(`2024-${two(random.between(1, 12))}-11`)],
  ];
  const type = work.type.charAt(0).toUpperCase() + work.type.slice(1);
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(12)} = ${value},\n`).join('')}}\n`;
};

/** As Google Scholar gives it: no abstract, nothing but what a list of references needs. */
export const writeAsScholar: WriteEntry = (key, work, _stringOf, random) => {
  const fields: Field[] = [
    ['title', braced(work.title)],
    ['author', braced(escapeAccents(work.authors.slice(0, 6).map(surnameFirst).join(' and ')))],
    ...(work.type === 'article'
      ? [['journal', braced(work.arxiv ? `arXiv preprint arXiv:${work.arxiv}` : work.venue)] as const]
      : [['booktitle', braced(`Proceedings of ${work.venue}`)] as const]),
    ...pagesOf(work, random, '--'),
    ['year', braced(String(work.year))],
  ];
  return `@${work.type}{${key},\n${fields.map(([name, value]) => `  ${name}=${value}`).join(',\n')}\n}\n`;
};

/** As people and older programs write it: capitals, quotes, LaTeX for every letter that is none of ASCII. */
export const writeByHand: WriteEntry = (key, work, stringOf, random) => {
  const quoted = (value: string) => `"${value.replaceAll('"', "''")}"`;
  const fields: Field[] = [
    ['AUTHOR', quoted(escapeAccents(work.authors.join(' and ')))],
    ['TITLE', quoted(protectNames(work.title))],
    [work.type === 'article' ? 'JOURNAL' : 'BOOKTITLE', stringOf(work.venue) ?? quoted(work.venue)],
    ['YEAR', String(work.year)],
    ...pagesOf(work, random, '-').map(([name, value]): Field => [name.toUpperCase(), value]),
    ...(work.doi === undefined ? [] : ([['DOI', quoted(`https://doi.org/${work.doi}`)]] as const)),
    ...(work.abstract === undefined ? [] : ([['ABSTRACT', quoted(work.abstract)]] as const)),
  ];
  return `@${work.type.toUpperCase()}{${key},\n${fields.map(([name, value]) => `    ${name} = ${value}`).join(',\n')}\n}\n`;
};

function given(name: string, value: string | undefined): readonly Field[] {
  return value === undefined || value === '' ? [] : [[name, braced(value)]];
}

function braced(value: string): string {
  return `{${value}}`;
}

function pagesOf({ type }: Work, random: Random, dash: string): readonly Field[] {
  const first = random.between(1, 900);
  const pages: Field = ['pages', braced(`${first}${dash}${first + random.between(4, 40)}`)];
  return type === 'article' ? [['volume', braced(String(random.between(1, 60)))], pages] : [pages];
}

function addressOf({ doi, arxiv }: Work, key: string): string {
  if (arxiv !== undefined) return `http://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? `https://example.org/paper/${key}` : `https://doi.org/${doi}`;
}

/** Braces around what BibTeX must not write in small letters. */
function protectNames(title: string): string {
  return title.replace(/\b\w+[A-Z]\w*\b/g, '{$&}');
}

/** @example surnameFirst('Ada de Rose') === 'Rose, Ada de' */
function surnameFirst(name: string): string {
  const at = name.lastIndexOf(' ');
  return at === -1 ? name : `${name.slice(at + 1)}, ${name.slice(0, at)}`;
}

function escapeAccents(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => ACCENTS[letter] ?? letter);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
