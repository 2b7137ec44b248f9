import type { Citation, CitationFormat } from '../languages/citationLanguage';
import type { CitationMeaning, CitedWork } from './citationMeaning';
import { readAsciidocMeaning } from './meanings/asciidocMeaning';
import { readLatexMeaning } from './meanings/latexMeaning';
import { readOrgMeaning, readOrgRefMeaning } from './meanings/orgMeaning';
import { readPandocMeaning } from './meanings/pandocMeaning';
import type { ReadMeaning } from './meanings/rawMeaning';
import { readRoleMeaning } from './meanings/roleMeaning';
import { readTypstMeaning } from './meanings/typstMeaning';
import { namePages, readNote } from './noteText';

/** By the format in which the citation stands, which its text tells more exactly than its language. */
const READERS: Partial<Record<CitationFormat, ReadMeaning>> = {
  natbib: readLatexMeaning,
  pandoc: readPandocMeaning,
  myst: readRoleMeaning,
  restructuredtext: readRoleMeaning,
  typst: readTypstMeaning,
  org: readOrgMeaning,
  'org-ref': readOrgRefMeaning,
  asciidoc: readAsciidocMeaning,
};

/** Footnotes that may hold one citation and nothing else. */
const FOOTNOTES: Partial<Record<CitationFormat, string>> = { pandoc: '^[', typst: '#footnote[' };

/**
 * What a citation says.
 *
 * @param language any format of the language whose reader has found the citation
 * @returns undefined for a citation that is unfinished or of which something would get lost
 */
export function readMeaning(
  text: string,
  citation: Citation,
  language: CitationFormat,
): CitationMeaning | undefined {
  if (!isFinished(text, citation)) return undefined;
  const format = formatOf(text, citation, language);
  const raw = READERS[format]?.(text, citation);
  if (!raw) return undefined;
  const works = raw.works.flatMap(({ key, prefix, suffix }): CitedWork[] => {
    const before = readNote(prefix, format);
    const behind = readNote(suffix, format);
    if (before === undefined || behind === undefined) return [];
    return [{ key, prefix: before, suffix: raw.meansPages ? namePages(behind) : behind }];
  });
  if (works.length < raw.works.length) return undefined;
  const meaning = { form: raw.form, works, range: citation.range };
  const opening = FOOTNOTES[format];
  return opening === undefined ? meaning : readFootnote(text, meaning, opening);
}

/**
 * The format that a citation is in, of those of its language: Markdown has roles beside Pandoc's citations, Org has
 * org-ref's links; all of LaTeX is `natbib`.
 */
export function formatOf(text: string, { name, range }: Citation, language: CitationFormat): CitationFormat {
  switch (language) {
    case 'latex':
    case 'biblatex':
      return 'natbib';
    case 'pandoc':
    case 'myst':
    case 'jupyter':
      if (text[range.start] === '<') return 'jupyter';
      return name === '' ? 'pandoc' : 'myst';
    case 'org':
    case 'org-ref':
      return text.startsWith('[cite', range.start) ? 'org' : 'org-ref';
    default:
      return language;
  }
}

/** Whether nothing of a citation is still to be written: a key, or what closes it. */
export function isFinished(text: string, { around, name, range, keys }: Citation): boolean {
  // Of Pandoc's `@a` more keys would follow in brackets; that it may have none is no fault.
  const isClosed = around === undefined || (name === '' && text[range.start] !== '[');
  return isClosed && keys.length > 0 && keys.every(({ key }) => key !== '');
}

/** A footnote that holds the citation alone is part of it; in one that holds more the citation cannot stand alone. */
function readFootnote(
  text: string,
  { form, works, range: { start, end } }: CitationMeaning,
  opening: string,
): CitationMeaning | undefined {
  const from = start - opening.length;
  if (from < 0 || !text.startsWith(opening, from)) return { form, works, range: { start, end } };
  if (text[end] !== ']') return undefined;
  return { form: 'footnote', works, range: { start: from, end: end + 1 } };
}
