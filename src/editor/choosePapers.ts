import * as vscode from 'vscode';
import { compareNewestFirst, type Library } from '../core/library';
import type { Paper } from '../core/paper';
import type { LibrarySearch } from './librarySearch';
import { pickPapers } from './paperPicker/paperPicker';
import type { RecentlyCited } from './recentlyCited';

const NEWEST = 30;

/** Asks for papers with the picker, which starts with the recently cited and the newest ones. */
export type ChoosePapers = (texts: {
  readonly title: string;
  readonly placeholder: string;
}) => Promise<readonly Paper[]>;

/** Binds the picker to the library. */
export function createChoosePapers(
  library: Promise<Library>,
  search: LibrarySearch,
  recentlyCited: RecentlyCited,
): ChoosePapers {
  let newest: readonly Paper[] | undefined;
  const suggest = async () => {
    const known = await library;
    newest ??= [...known.papers].sort(compareNewestFirst);
    const recent = recentlyCited.papersIn(known);
    return [
      { heading: vscode.l10n.t('Recently cited'), papers: recent },
      {
        heading: vscode.l10n.t('Newest'),
        papers: newest.filter((paper) => !recent.includes(paper)).slice(0, NEWEST),
      },
    ];
  };
  return (texts) => {
    search.warmUp();
    // The picker opens at once, whatever is not read yet: letters that are typed meanwhile belong to it.
    return pickPapers(texts, { search, initial: suggest });
  };
}
