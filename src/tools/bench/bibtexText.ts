import type { Paper } from '../../core/paper';
import { Random } from './random';

type Field = readonly [name: string, value: string];

const STRINGS = ['neurips', 'icml', 'acl', 'jmlr'] as const;
/** So many entries have lost or gained a character. */
const DAMAGED = 0.01;

/**
 * A bibliography as they grow over years: entries of several programs and their manners, with abstracts, accents,
 * strings, comments and text in between, and some damage. The same on every run.
 *
 * @param papers what the entries are about; each comes back under new keys until the text is long enough
 */
export function makeBibtexText(papers: readonly Paper[], characters: number): string {
  const random = new Random(50);
  const parts = STRINGS.map((name) => `@string{${name} = "Proceedings of ${name.toUpperCase()}"}\n`);
  let length = 0;
  for (let index = 0; length < characters; index++) {
    const paper = papers[index % papers.length];
    if (paper === undefined) throw new Error('makeBibtexText: there are no papers');
    const entry = damage(writeEntry(paper, `${paper.key}x${index}`, random), random);
    parts.push(entry, random.pick(['\n', '\n', '\n\n', between(index)]));
    length += entry.length + 2;
  }
  return parts.join('');
}

function writeEntry(paper: Paper, key: string, random: Random): string {
  const fields = fieldsOf(paper, random);
  const type = paper.kind === 'journal' ? 'article' : 'inproceedings';
  switch (random.between(0, 3)) {
    case 0:
      return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(12)} = {${value}},\n`).join('')}}\n`;
    case 1:
      return `@${type}{${key},\n${fields.map(([name, value]) => `\t${name}="${value.replace(/(?<!\\)"/g, '{"}')}"`).join(',\n')}\n}\n`;
    case 2:
      return `@${type.toUpperCase()}{${key},${fields.map(([name, value]) => `${name.toUpperCase()}={${value}}`).join(',')}}\n`;
    default:
      return `@${type} {${key},\r\n${fields.map(([name, value]) => `    ${name} = {{${value}}},\r\n`).join('')}}\r\n`;
  }
}

function fieldsOf(paper: Paper, random: Random): readonly Field[] {
  const { title, authors, year, arxiv, abstract } = paper;
  return [
    ['title', title.replace(/\b([A-Z]\w*[A-Z]\w*)\b/g, '{$1}')],
    ['author', authors.map((name) => name.replace(/o/g, '{\\"o}')).join(' and ')],
    ['year', String(year ?? 2020)],
    ['month', 'sep'],
    ['pages', `${random.between(1, 900)}--${random.between(901, 2000)}`],
    ['volume', String(random.between(1, 60))],
    ['doi', `10.1000/${paper.key}`],
    ['eprint', arxiv ?? '2309.17453'],
    ['url', `https://example.org/${paper.key}?a=1&b=%20`],
    ['keywords', title.split(' ').join(', ')],
    ...(random.next() < 0.9 ? ([['abstract', wrap(abstract, random)]] as const) : []),
  ];
}

/** An abstract on one line, or broken into lines with an indentation. */
function wrap(abstract: string, random: Random): string {
  return random.next() < 0.5 ? abstract : abstract.replace(/(.{70,90}) /g, '$1\n      ');
}

function between(index: number): string {
  return `\n% ---- ${index} ----\nImported by jane@uni.edu.\n@comment{jabref-meta: grouping ${index};}\n`;
}

function damage(entry: string, random: Random): string {
  if (random.next() >= DAMAGED) return entry;
  const at = random.between(0, entry.length - 1);
  return entry.slice(0, at) + random.pick(['', '', '}', '{', '"']) + entry.slice(at + 1);
}
