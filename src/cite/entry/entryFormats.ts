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

/** What a person notes on a paper, in Markdown; empty where there is nothing. */
export type NoteOf = (paper: Paper) => string;

interface EntryFormatRow {
  readonly id: EntryFormat;
  /** As people call it. */
  readonly name: string;
  /** Of a file that holds such entries. */
  readonly fileEnding: `.${string}`;
  /** Whether it has a place for notes. */
  readonly hasNotes: boolean;
  /** Ends with a line end; never called for no papers. */
  readonly format: (papers: readonly Paper[], noteOf: NoteOf) => string;
}

/** One row a form, in the order in which people are offered them. */
export const ENTRY_FORMATS: readonly EntryFormatRow[] = [
  {
    id: 'bibtex',
    name: 'BibTeX',
    fileEnding: '.bib',
    hasNotes: true,
    format: (papers, noteOf) => formatBib(papers, 'bibtex', noteOf),
  },
  {
    id: 'biblatex',
    name: 'BibLaTeX',
    fileEnding: '.bib',
    hasNotes: true,
    format: (papers, noteOf) => formatBib(papers, 'biblatex', noteOf),
  },
  {
    id: 'csl-json',
    name: 'CSL-JSON',
    fileEnding: '.json',
    hasNotes: true,
    format: (papers, noteOf) => {
      const items = papers.map((paper) => composeCslItem(paper, noteOf(paper)));
      return `${JSON.stringify(items, undefined, 2)}\n`;
    },
  },
  {
    id: 'hayagriva',
    name: 'Hayagriva',
    fileEnding: '.yml',
    hasNotes: true,
    format: (papers, noteOf) =>
      formatHayagriva(
        Object.fromEntries(papers.map((paper) => [paper.key, composeHayagrivaEntry(paper, noteOf(paper))])),
      ),
  },
  {
    id: 'ris',
    name: 'RIS',
    fileEnding: '.ris',
    hasNotes: true,
    format: (papers, noteOf) => papers.map((paper) => formatRis(paper, noteOf(paper))).join('\n'),
  },
  { id: 'markdown', name: 'Markdown link', fileEnding: '.md', hasNotes: false, format: formatLinks },
  {
    id: 'text',
    name: 'Formatted reference',
    fileEnding: '.txt',
    hasNotes: false,
    format: (papers) => papers.map((paper) => `${formatReference(paper)}\n`).join(''),
  },
];

/** The papers in a form, ending with a line end; empty for no papers. */
export function formatEntries(
  papers: readonly Paper[],
  format: EntryFormat,
  noteOf: NoteOf = () => '',
): string {
  if (papers.length === 0) return '';
  return ENTRY_FORMATS.find(({ id }) => id === format)?.format(papers, noteOf) ?? '';
}

function formatBib(papers: readonly Paper[], dialect: 'bibtex' | 'biblatex', noteOf: NoteOf): string {
  const entryOf = (paper: Paper) => composeBibtexEntry(paper, dialect, noteOf(paper));
  return papers.map((paper) => `${formatBibtexEntry(entryOf(paper), paper.key)}\n`).join('\n');
}

/** Several links make a list. */
function formatLinks(papers: readonly Paper[]): string {
  const bullet = papers.length > 1 ? '- ' : '';
  return papers.map((paper) => `${bullet}${formatMarkdownLink(paper)}\n`).join('');
}
