import type { CitationFormat, CitationLanguage } from './citationLanguage';
import { readAsciidoc } from './asciidoc/readAsciidoc';
import { readLatex } from './latex/readLatex';
import { readMyst, readPandoc } from './markdown/readMarkdown';
import { readOrg } from './org/readOrg';
import { readRestructuredText } from './restructuredtext/readRestructuredText';
import { readTypst } from './typst/readTypst';

/** Where nothing is cited by key. */
const readNothing = () => ({ citations: [], opaque: [] });

const PLAIN_TEXT: CitationLanguage = {
  formats: ['text'],
  name: 'Plain text',
  languageIds: [],
  fileEndings: [],
  readCitations: readNothing,
};

/** One row a language; the first that fits a document is its language. */
export const CITATION_LANGUAGES: readonly CitationLanguage[] = [
  {
    formats: ['latex', 'natbib', 'biblatex'],
    name: 'LaTeX',
    languageIds: ['latex', 'tex', 'latex-expl3', 'doctex', 'rsweave', 'jlweave', 'pweave', 'context'],
    fileEndings: ['.tex', '.ltx', '.rnw', '.jnw', '.sty', '.cls'],
    readCitations: readLatex,
  },
  {
    formats: ['myst'],
    name: 'MyST',
    languageIds: ['myst'],
    fileEndings: ['.myst'],
    readCitations: readMyst,
  },
  {
    formats: ['pandoc'],
    name: 'Markdown',
    languageIds: ['markdown', 'quarto', 'rmd', 'pandoc', 'juliamarkdown', 'pweave_md'],
    fileEndings: ['.md', '.markdown', '.qmd', '.rmd', '.pmd', '.jmd'],
    readCitations: readPandoc,
  },
  {
    formats: ['typst'],
    name: 'Typst',
    languageIds: ['typst'],
    fileEndings: ['.typ'],
    readCitations: readTypst,
  },
  {
    formats: ['restructuredtext'],
    name: 'reStructuredText',
    languageIds: ['restructuredtext'],
    fileEndings: ['.rst', '.rest'],
    readCitations: readRestructuredText,
  },
  {
    formats: ['org', 'org-ref'],
    name: 'Org',
    languageIds: ['org'],
    fileEndings: ['.org'],
    readCitations: readOrg,
  },
  {
    formats: ['asciidoc'],
    name: 'AsciiDoc',
    languageIds: ['asciidoc'],
    fileEndings: ['.adoc', '.asciidoc', '.asc'],
    readCitations: readAsciidoc,
  },
  {
    formats: ['jupyter'],
    name: 'Jupyter',
    languageIds: [],
    fileEndings: ['.ipynb'],
    readCitations: readMyst,
  },
  {
    formats: ['bibtex'],
    name: 'BibTeX',
    languageIds: ['bibtex', 'biblatex'],
    fileEndings: ['.bib'],
    readCitations: readNothing,
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

/** The language that cites in a format. */
export function languageOfFormat(format: CitationFormat): CitationLanguage {
  return CITATION_LANGUAGES.find(({ formats }) => formats.includes(format)) ?? PLAIN_TEXT;
}

/** Whether the setting `literature.citation.format` names a format, not `auto` or what another version knew. */
export function isCitationFormat(name: string): name is CitationFormat {
  return CITATION_LANGUAGES.some(({ formats }) => formats.some((format) => format === name));
}
