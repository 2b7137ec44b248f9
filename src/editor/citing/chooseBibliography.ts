import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import { askRow } from './askRow';
import type { CitingPlace } from './citingPlace';
import { folderForNew, offerBibliography } from './offerBibliography';
import { shownPath, writableBibliographies, type WritableBibliography } from './writableBibliographies';

/** A person may also cite without an entry, or put the whole thing off. */
export type BibliographyChoice =
  | { readonly kind: 'chosen'; readonly bibliography: WritableBibliography }
  | { readonly kind: 'none' }
  | { readonly kind: 'cancelled' };

const STATE_KEY = 'bibliographies';

/**
 * Chooses the bibliography that new entries of a document go to: the one that its tool reads, or that was chosen
 * before. Asks where there are several, and offers to create one where there is none; answers are remembered.
 */
export class BibliographyChooser {
  /** Roots for which a person cited without an entry: asked again in the next session, not at every citation. */
  private readonly without = new Set<string>();

  constructor(private readonly state: vscode.Memento) {}

  /** @param always ask also where a choice was made before: the person has come to choose */
  async choose(place: CitingPlace, always = false): Promise<BibliographyChoice> {
    const writable = writableBibliographies(place);
    const [only] = writable;
    if (only === undefined) return this.chooseNew(place, always);
    if (writable.length === 1) return { kind: 'chosen', bibliography: only };
    const remembered = this.answers[rootKey(place)];
    const before = writable.find(({ uri }) => uri.path === remembered);
    const bibliography = before && !always ? before : await askWhich(place, writable, before);
    if (!bibliography) return { kind: 'cancelled' };
    const answers = { ...this.answers, [rootKey(place)]: bibliography.uri.path };
    await this.state.update(STATE_KEY, answers);
    return { kind: 'chosen', bibliography };
  }

  /** The choice that takes no question: the one that was made before, else the first; none where there is none yet. */
  chooseQuietly(place: CitingPlace): BibliographyChoice {
    const writable = writableBibliographies(place);
    const remembered = this.answers[rootKey(place)];
    const bibliography = writable.find(({ uri }) => uri.path === remembered) ?? writable[0];
    return bibliography ? { kind: 'chosen', bibliography } : { kind: 'none' };
  }

  private async chooseNew(place: CitingPlace, always: boolean): Promise<BibliographyChoice> {
    const { tool, listsReferences } = place.project;
    const isSettled = tool === 'none' || listsReferences || this.without.has(rootKey(place));
    const folder = folderForNew(place);
    if (folder === undefined || (isSettled && !always)) return { kind: 'none' };
    const answer = await offerBibliography(place, folder);
    if (answer === undefined) return { kind: 'cancelled' };
    if (answer !== 'without') return { kind: 'chosen', bibliography: answer };
    this.without.add(rootKey(place));
    return { kind: 'none' };
  }

  /** For each root the path of the bibliography that was chosen. */
  private get answers(): Readonly<Record<string, string>> {
    return this.state.get<Readonly<Record<string, string>>>(STATE_KEY, {});
  }
}

function askWhich(
  place: CitingPlace,
  writable: readonly WritableBibliography[],
  before: WritableBibliography | undefined,
): Promise<WritableBibliography | undefined> {
  const first = writable.toSorted((a, b) => Number(b === before) - Number(a === before));
  const rows = first.map((bibliography) => {
    const name = nameOf(bibliography.uri.path);
    const path = shownPath(place, bibliography.uri.path);
    return {
      label: `$(file) ${name}`,
      ...(path === name ? {} : { description: path }),
      ...(bibliography.exists
        ? {}
        : { detail: vscode.l10n.t('It is named, but not there yet: it will be created.') }),
      value: bibliography,
    };
  });
  return askRow(rows, {
    title: vscode.l10n.t('Which bibliography do new entries go to?'),
    placeholder: vscode.l10n.t('Remembered for this workspace; “Add to Bibliography…” asks again'),
  });
}

/** Documents of one root share their answers. */
function rootKey({ project, document }: CitingPlace): string {
  return project.root ?? document.uri.toString();
}
