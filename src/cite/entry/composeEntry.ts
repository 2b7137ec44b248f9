import type { Paper } from '../../core/paper';
import { isCollective } from '../../core/collective';
import { paperUrl } from '../reference';
import { formatBibtexName } from './bibtexName';
import { entryDate, entryYear, knownDoi } from './entryFacts';
import { escapeLatex, type BibDialect } from './latexText';
import { splitPages } from './pageRange';
import { protectCapitals } from './protectCapitals';

/** An entry before a file's manner is applied. */
export interface BibtexEntryData {
  /** In small letters: `inproceedings`. */
  readonly type: string;
  /** In the order in which they are written; none is empty. */
  readonly fields: readonly BibtexFieldData[];
}

/** A field whose value is LaTeX with balanced braces, without delimiters. */
export interface BibtexFieldData {
  readonly name: string;
  readonly value: string;
}

type Field = readonly [name: string, value: string | undefined];

/**
 * What an entry of the paper says. What is not known is left out; a published paper is dated by its venue, a preprint
 * by when it first appeared. There is always a DOI where the paper is on arXiv: the publisher's, else arXiv's own,
 * for a published paper too. No style prints the note, but those of annotated bibliographies.
 *
 * Sources: O. Patashnik, BibTeXing (1988), section 3; `eprint` and `archivePrefix` as arXiv recommends; for BibLaTeX
 * its manual, sections 2.1 (types), 2.2 (fields) and 3.14.7 (electronic publishing).
 */
export function composeBibtexEntry(paper: Paper, dialect: BibDialect, note = ''): BibtexEntryData {
  const escape = (text: string) => escapeLatex(text, dialect);
  const type = entryType(paper, dialect);
  const fields: readonly Field[] = [
    ['title', formatTitle(paper.title, escape)],
    ...authorFields(paper, dialect, escape),
    ...dateFields(paper, dialect),
    ...publicationFields(paper, type, dialect, escape),
    ['volume', paper.volume && escape(paper.volume)],
    ['pages', paper.pages && splitPages(paper.pages).map(escape).join('--')],
    ['eprint', paper.arxiv && keepVerbatim(paper.arxiv)],
    ...(dialect !== 'bibtex'
      ? [['eprinttype', paper.arxiv && 'arxiv'] as const]
      : [['archivePrefix', paper.arxiv && 'arXiv'] as const]),
    ['doi', verbatimDoi(paper)],
    // biblatex makes links of eprint and doi by itself, and would print all three.
    ['url', dialect === 'biblatex' ? undefined : url(paper)],
    [dialect === 'bibtex' ? 'annote' : 'annotation', escape(note.trim())],
  ];
  return { type, fields: fields.flatMap(([name, value]) => (value ? [{ name, value }] : [])) };
}

/**
 * A published work is what its venue makes it. A thesis has its school for a venue: where the school is not known, a
 * thesis becomes the type that needs none, because `@phdthesis` and `@thesis` require it. A preprint is `@online` for
 * biblatex, which wants an address of it.
 */
function entryType(paper: Paper, dialect: BibDialect): string {
  const { kind, venue, arxiv, doi } = paper;
  if (kind === 'conference' && venue) return 'inproceedings';
  if (kind === 'journal' && venue) return 'article';
  if (kind === 'thesis' && venue) return dialect !== 'bibtex' ? 'thesis' : 'phdthesis';
  return dialect !== 'bibtex' && (arxiv || doi) ? 'online' : 'misc';
}

function publicationFields(
  { kind, venue }: Paper,
  type: string,
  dialect: BibDialect,
  escape: (text: string) => string,
): readonly Field[] {
  switch (type) {
    case 'inproceedings':
      return [['booktitle', venue && escape(venue)]];
    case 'article':
      return [[dialect !== 'bibtex' ? 'journaltitle' : 'journal', venue && escape(venue)]];
    case 'phdthesis':
    case 'thesis':
      // Which degree it was for is not known, and styles print “PhD thesis” unless they are told the type.
      return [
        [dialect !== 'bibtex' ? 'institution' : 'school', venue && escape(venue)],
        ['type', 'Thesis'],
      ];
    default:
      return kind === 'thesis' ? [['note', 'Thesis']] : [];
  }
}

/**
 * Where no author is known, BibTeX sorts and labels by `key`: by the title up to its colon, as bibliographies do. Its
 * own braces keep brackets and parentheses from ending a label.
 */
function authorFields(
  { authors, authorCount, title }: Paper,
  dialect: BibDialect,
  escape: (text: string) => string,
): readonly Field[] {
  const names = authors.map((name) => formatBibtexName(name, escape)).filter(Boolean);
  if (names.length === 0)
    return dialect === 'bibtex' ? [['key', `{${escape(title.replace(/:\s[^]*/, ''))}}`]] : [];
  // A collective stands for all the people in it.
  const isCut = authorCount !== undefined && authorCount > authors.length && !authors.some(isCollective);
  return [['author', [...names, ...(isCut ? ['others'] : [])].join(' and ')]];
}

function dateFields(paper: Paper, dialect: BibDialect): readonly Field[] {
  const year = entryYear(paper);
  if (year === undefined) return [];
  return dialect !== 'bibtex' ? [['date', entryDate(paper)]] : [['year', String(year)]];
}

function formatTitle(title: string, escape: (text: string) => string): string {
  return protectCapitals(title)
    .map(({ text, protect }) => (protect ? protectGroup(escape(text)) : escape(text)))
    .join('');
}

/** BibTeX takes a group that begins with a command for a letter with its accent, and changes its case after all. */
function protectGroup(latex: string): string {
  return latex.startsWith('\\') ? `{{${latex}}}` : `{${latex}}`;
}

function verbatimDoi(paper: Paper): string | undefined {
  const doi = knownDoi(paper);
  return doi && keepVerbatim(doi);
}

function url(paper: Paper): string | undefined {
  const address = paperUrl(paper);
  return address && keepVerbatim(address);
}

/** Identifiers and addresses are read letter by letter, but braces are counted in them as everywhere. */
function keepVerbatim(text: string): string {
  return text.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character));
}
