import type { Paper } from '../core/paper';
import { formatEntries } from './entry/entryFormats';
import { referTo } from './reference';

/** The forms that the setting `literature.citation.format` names, besides `auto`. */
export type CitationFormat =
  'latex' | 'pandoc' | 'typst' | 'restructuredtext' | 'myst' | 'org' | 'asciidoc' | 'bibtex' | 'text';

/** How one writing language cites. */
export interface CitationLanguage {
  readonly format: CitationFormat;
  /** As people call it. */
  readonly name: string;
  /** VS Code's language identifiers, its own and those of well-known extensions. */
  readonly languageIds: readonly string[];
  /** In lower case with the dot; they decide where no extension has given the document a language. */
  readonly fileEndings: readonly string[];
  /** One citation of one or more papers. */
  cite(papers: readonly Paper[]): string;
}

const PLAIN_TEXT: CitationLanguage = {
  format: 'text',
  name: 'Plain text',
  languageIds: [],
  fileEndings: [],
  cite: (papers) => papers.map(referTo).join('; '),
};

/** One row a language; the first that fits a document is its language. */
export const CITATION_LANGUAGES: readonly CitationLanguage[] = [
  {
    format: 'latex',
    name: 'LaTeX',
    languageIds: ['latex', 'tex', 'latex-expl3', 'doctex', 'rsweave', 'jlweave', 'pweave', 'context'],
    fileEndings: ['.tex', '.ltx', '.rnw', '.jnw', '.sty', '.cls'],
    cite: (papers) => `\\cite{${keys(papers).join(',')}}`,
  },
  {
    format: 'myst',
    name: 'MyST',
    languageIds: ['myst'],
    fileEndings: ['.myst'],
    cite: (papers) => `{cite:p}\`${keys(papers).join(',')}\``,
  },
  {
    format: 'pandoc',
    name: 'Markdown',
    languageIds: ['markdown', 'quarto', 'rmd', 'pandoc', 'juliamarkdown', 'pweave_md'],
    fileEndings: ['.md', '.markdown', '.qmd', '.rmd', '.pmd', '.jmd'],
    cite: (papers) =>
      `[${keys(papers)
        .map((key) => `@${key}`)
        .join('; ')}]`,
  },
  {
    format: 'typst',
    name: 'Typst',
    languageIds: ['typst'],
    fileEndings: ['.typ'],
    cite: (papers) =>
      keys(papers)
        .map((key) => `@${key}`)
        .join(' '),
  },
  {
    format: 'restructuredtext',
    name: 'reStructuredText',
    languageIds: ['restructuredtext'],
    fileEndings: ['.rst', '.rest'],
    cite: (papers) => `:cite:p:\`${keys(papers).join(',')}\``,
  },
  {
    format: 'org',
    name: 'Org',
    languageIds: ['org'],
    fileEndings: ['.org'],
    cite: (papers) =>
      `[cite:${keys(papers)
        .map((key) => `@${key}`)
        .join(';')}]`,
  },
  {
    format: 'asciidoc',
    name: 'AsciiDoc',
    languageIds: ['asciidoc'],
    fileEndings: ['.adoc', '.asciidoc', '.asc'],
    cite: (papers) => `cite:[${keys(papers).join(',')}]`,
  },
  {
    format: 'bibtex',
    name: 'BibTeX',
    languageIds: ['bibtex', 'biblatex'],
    fileEndings: ['.bib'],
    cite: (papers) => formatEntries(papers, 'bibtex'),
  },
  PLAIN_TEXT,
];

/** What is known of a document when its language is asked for. */
export interface DocumentKind {
  readonly languageId: string;
  /** Path or name; only its ending counts. */
  readonly fileName: string;
}

/** The language of a document: by its language id, else its file ending, else plain text. */
export function languageOf({ languageId, fileName }: DocumentKind): CitationLanguage {
  const ending = /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';
  return (
    CITATION_LANGUAGES.find((language) => language.languageIds.includes(languageId)) ??
    CITATION_LANGUAGES.find((language) => language.fileEndings.includes(ending)) ??
    PLAIN_TEXT
  );
}

/** The language of a format, as the setting names it; undefined for a name that is none. */
export function languageOfFormat(format: string): CitationLanguage | undefined {
  return CITATION_LANGUAGES.find((language) => language.format === format);
}

function keys(papers: readonly Paper[]): readonly string[] {
  return papers.map((paper) => paper.key);
}
