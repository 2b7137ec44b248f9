import * as vscode from 'vscode';
import type { Paper } from '../core/paper';
import type { LiteratureLibrary } from './library/literatureLibrary';
import { pickPapers } from './paperPicker/paperPicker';
import type { RecentlyCited } from './recentlyCited';

const NEWEST = 30;

/** Asks for papers with the picker, which starts with the recently cited and the newest ones. */
export type ChoosePapers = (texts: {
  readonly title: string;
  readonly placeholder: string;
}) => Promise<readonly Paper[]>;

/** Binds the picker to the library. */
export function createChoosePapers(library: LiteratureLibrary, recentlyCited: RecentlyCited): ChoosePapers {
  const suggest = async () => {
    const recent = await library.papers(recentlyCited.ids);
    const known = new Set(recent.map(({ id }) => id));
    const newest = await library.ask({ kind: 'newest', limit: NEWEST + recent.length });
    return [
      { heading: vscode.l10n.t('Recently cited'), papers: recent },
      {
        heading: vscode.l10n.t('Newest'),
        papers: newest.filter(({ id }) => !known.has(id)).slice(0, NEWEST),
      },
    ];
  };
  return (texts) => {
    library.warmUp();
    // The picker opens at once, whatever is not read yet: letters that are typed meanwhile belong to it.
    return pickPapers(texts, { library, initial: suggest });
  };
}
