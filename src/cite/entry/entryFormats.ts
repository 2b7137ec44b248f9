import type { Paper } from '../../core/paper';
import { formatReference } from '../reference';
import { formatBibtexEntry } from './bibtexEntry';
import { composeBibtexEntry } from './composeEntry';

/** The forms of a paper that stand for themselves; `npm run cite --as` takes these. */
export type EntryFormat = 'bibtex' | 'biblatex' | 'text';

/** The papers in a form, ending with a line end; empty for no papers. */
export function formatEntries(papers: readonly Paper[], format: EntryFormat): string {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return papers
        .map((paper) => `${formatBibtexEntry(composeBibtexEntry(paper, format), paper.key)}\n`)
        .join('\n');
    case 'text':
      return papers.map((paper) => `${formatReference(paper)}\n`).join('');
  }
}
