import * as vscode from 'vscode';
import { nameOf } from '../cite/project/paths';
import type { Paper } from '../core/paper';
import { isIn, seenFrom } from '../core/seenFrom';
import type { LiteratureLibrary } from './library/literatureLibrary';
import { pickPapers } from './paperPicker/paperPicker';
import type { PaperPanels } from './paperView/paperPanels';
import type { RecentlyCited } from './recentlyCited';

/** So many papers are suggested of the document's bibliographies, and as many of the newest. */
const SUGGESTED = 30;

/** What a picker is opened for. */
export interface PickerTexts {
  readonly title: string;
  readonly placeholder: string;
}

/**
 * Asks for papers with the picker. It starts with those cited recently, those of the document's own bibliographies and
 * the newest ones, and shows papers with the keys that the document's bibliographies give them.
 *
 * @param sources the names of these bibliographies as sources
 */
export type ChoosePapers = (
  texts: PickerTexts,
  sources: Promise<readonly string[]>,
) => Promise<readonly Paper[]>;

/** Binds the picker to the library. */
export function createChoosePapers(
  library: LiteratureLibrary,
  recentlyCited: RecentlyCited,
  panels: PaperPanels,
): ChoosePapers {
  const suggest = async (own: readonly string[]) => {
    const recent = await library.papers(recentlyCited.ids);
    // Enough that none of those that are shown above is missing below.
    const limit = SUGGESTED + recent.length;
    const ours = await library.ask({ kind: 'newest', limit, sources: own });
    const newest = await library.ask({ kind: 'newest', limit: limit + SUGGESTED });
    const shown = new Set<Paper['id']>();
    const group = (heading: string, papers: readonly Paper[], most: number) => {
      const fresh = papers.filter(({ id }) => !shown.has(id)).slice(0, most);
      for (const { id } of fresh) shown.add(id);
      return { heading, papers: fresh.map((paper) => seenFrom(paper, own)) };
    };
    const ownFirst = recent.toSorted((a, b) => Number(isIn(b, own)) - Number(isIn(a, own)));
    return [
      group(vscode.l10n.t('Recently cited'), ownFirst, Infinity),
      group(vscode.l10n.t('In {0}', own.map(nameOf).join(', ')), ours, SUGGESTED),
      group(vscode.l10n.t('Newest'), newest, SUGGESTED),
    ];
  };
  return (texts, sources) => {
    library.warmUp();
    let own: readonly string[] = [];
    // A search must not wait until the project is read: what it finds meanwhile is keyed when it is chosen.
    void sources.then((names) => {
      own = names;
    });
    const seen = {
      onDidChange: library.onDidChange,
      search: async (query: string, limit: number) => {
        const found = await library.search(query, limit);
        return found.map(({ paper, reason }) => ({ paper: seenFrom(paper, own), reason }));
      },
    };
    // The picker opens at once, whatever is not read yet: letters that are typed meanwhile belong to it.
    return pickPapers(texts, {
      library: seen,
      show: (paper) => panels.show([paper], true),
      initial: async () => suggest(await sources),
    });
  };
}
