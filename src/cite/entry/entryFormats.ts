import type { Paper } from '../../core/paper';
import { formatReference } from '../reference';
import { formatBibtexEntry } from './bibtexEntry';
import { composeBibtexEntry } from './composeEntry';
import { composeCslItem } from './cslEntry';
import { composeHayagrivaEntry, formatHayagriva } from './hayagrivaEntry';
import { formatMarkdownLink } from './markdownLink';
import { formatRis } from './risEntry';

/** The forms of a paper that stand for themselves; `npm run cite --as` takes these. */
export type EntryFormat = 'bibtex' | 'biblatex' | 'csl-json' | 'hayagriva' | 'ris' | 'markdown' | 'text';

interface EntryFormatRow {
  readonly id: EntryFormat;
  /** As people call it. */
  readonly name: string;
  /** Of a file that holds such entries. */
  readonly fileEnding: `.${string}`;
  /** Ends with a line end; never called for no papers. */
  readonly format: (papers: readonly Paper[]) => string;
}

/** One row a form, in the order in which people are offered them. */
export const ENTRY_FORMATS: readonly EntryFormatRow[] = [
  { id: 'bibtex', name: 'BibTeX', fileEnding: '.bib', format: (papers) => formatBib(papers, 'bibtex') },
  { id: 'biblatex', name: 'BibLaTeX', fileEnding: '.bib', format: (papers) => formatBib(papers, 'biblatex') },
  {
    id: 'csl-json',
    name: 'CSL-JSON',
    fileEnding: '.json',
    format: (papers) => `${JSON.stringify(papers.map(composeCslItem), undefined, 2)}\n`,
  },
  {
    id: 'hayagriva',
    name: 'Hayagriva',
    fileEnding: '.yml',
    format: (papers) =>
      formatHayagriva(Object.fromEntries(papers.map((paper) => [paper.key, composeHayagrivaEntry(paper)]))),
  },
  { id: 'ris', name: 'RIS', fileEnding: '.ris', format: (papers) => papers.map(formatRis).join('\n') },
  { id: 'markdown', name: 'Markdown link', fileEnding: '.md', format: formatLinks },
  {
    id: 'text',
    name: 'Formatted reference',
    fileEnding: '.txt',
    format: (papers) => papers.map((paper) => `${formatReference(paper)}\n`).join(''),
  },
];

/** The papers in a form, ending with a line end; empty for no papers. */
export function formatEntries(papers: readonly Paper[], format: EntryFormat): string {
  return papers.length === 0 ? '' : (ENTRY_FORMATS.find(({ id }) => id === format)?.format(papers) ?? '');
}

function formatBib(papers: readonly Paper[], dialect: 'bibtex' | 'biblatex'): string {
  return papers
    .map((paper) => `${formatBibtexEntry(composeBibtexEntry(paper, dialect), paper.key)}\n`)
    .join('\n');
}

/** Several links make a list. */
function formatLinks(papers: readonly Paper[]): string {
  const bullet = papers.length > 1 ? '- ' : '';
  return papers.map((paper) => `${bullet}${formatMarkdownLink(paper)}\n`).join('');
}
