import * as vscode from 'vscode';
import { declareBibliography } from '../../cite/project/declareBibliography';
import type { FileEdits, ProjectBibliography } from '../../cite/project/citingProject';
import type { WritableDialect } from '../../cite/bibliography/addition';
import { folderOf, nameOf, relativePath, resolvePath } from '../../cite/project/paths';
import type { CitingPlace } from './citingPlace';
import { askRow } from './askRow';

/** The bibliography that entries go to. */
export interface ChosenBibliography {
  readonly uri: vscode.Uri;
  readonly dialect: WritableDialect;
  /** It is there, or is to be created. */
  readonly exists: boolean;
  /** What else has to be edited for the document to use it. */
  readonly declarations: readonly FileEdits[];
}

/** A person may also cite without an entry, or put the whole thing off. */
export type BibliographyChoice =
  | { readonly kind: 'chosen'; readonly bibliography: ChosenBibliography }
  | { readonly kind: 'none' }
  | { readonly kind: 'cancelled' };

const STATE_KEY = 'bibliographies';
const NEW_FILE = 'references.bib';

/**
 * Chooses the bibliography of a document: the one that its tool reads, or that was chosen before. Asks where there are
 * several, and offers to create one where there is none; answers are remembered for the workspace.
 */
export class BibliographyChooser {
  /** Roots for which a person cited without an entry: asked again in the next session, not at every citation. */
  private readonly without = new Set<string>();

  constructor(private readonly state: vscode.Memento) {}

  /** @param always ask also where a choice was made before: the person has come to choose */
  async choose(place: CitingPlace, always = false): Promise<BibliographyChoice> {
    // A person who writes in a bibliography means this one.
    if (place.format === 'bibtex') {
      return {
        kind: 'chosen',
        bibliography: { uri: place.document.uri, dialect: 'bib', exists: true, declarations: [] },
      };
    }
    const writable = place.project.bibliographies.flatMap((bibliography): Offer[] =>
      bibliography.dialect === 'other' ? [] : [{ ...bibliography, dialect: bibliography.dialect }],
    );
    const [only] = writable;
    if (only === undefined) return this.offerNew(place, always);
    if (writable.length === 1) return chosen(place, only);
    const remembered = this.remembered(place);
    const before = writable.find(({ path }) => path === remembered);
    if (before && !always) return chosen(place, before);
    const rows = writable
      .toSorted((a, b) => Number(b === before) - Number(a === before))
      .map((offer) => ({
        label: `$(file) ${nameOf(offer.path)}`,
        description: shownPath(place, offer.path),
        ...(offer.exists
          ? {}
          : { detail: vscode.l10n.t('It is named, but not there yet: it will be created.') }),
        value: offer,
      }));
    const offer = await askRow(rows, {
      title: vscode.l10n.t('Which bibliography do new entries go to?'),
      placeholder: vscode.l10n.t('Remembered for this workspace; “Add to Bibliography…” asks again'),
    });
    if (!offer) return { kind: 'cancelled' };
    await this.remember(place, offer.path);
    return chosen(place, offer);
  }

  private async offerNew(place: CitingPlace, always: boolean): Promise<BibliographyChoice> {
    const { project, citing, files } = place;
    const hasNoUse = project.tool === 'none' || project.listsReferences;
    const folder = folderForNew(place);
    if ((hasNoUse || this.without.has(rootKey(place))) && !always) return { kind: 'none' };
    if (folder === undefined) return { kind: 'none' };
    const path = resolvePath(folder, NEW_FILE);
    const bibliographyPath = citing.path === undefined ? NEW_FILE : path;
    const declarations = await declareBibliography({ project, document: citing, bibliographyPath }, files);
    const declaredIn = declarations.map(({ path: file }) =>
      file ? shownPath(place, file) : vscode.l10n.t('this document'),
    );
    const exists = await files.exists(path);
    const shown = shownPath(place, path);
    const answer = await askRow(
      [
        {
          label: exists
            ? `$(file) ${vscode.l10n.t('Use {0}', shown)}`
            : `$(new-file) ${vscode.l10n.t('Create {0}', shown)}`,
          ...(declaredIn.length > 0 && {
            detail: vscode.l10n.t('and name it in {0}', [...new Set(declaredIn)].join(', ')),
          }),
          value: 'create' as const,
        },
        {
          label: `$(circle-slash) ${vscode.l10n.t('Cite without an entry')}`,
          detail: vscode.l10n.t('Not asked again until the window is reloaded'),
          value: 'without' as const,
        },
      ],
      {
        title: vscode.l10n.t('The document has no bibliography'),
        placeholder: vscode.l10n.t('Entries of cited papers are kept in a bibliography'),
      },
    );
    if (answer === undefined) return { kind: 'cancelled' };
    if (answer === 'without') {
      this.without.add(rootKey(place));
      return { kind: 'none' };
    }
    const dialect = place.format === 'biblatex' ? 'biblatex' : 'bibtex';
    return {
      kind: 'chosen',
      bibliography: { uri: files.uriOf(path), dialect, exists, declarations },
    };
  }

  private remembered(place: CitingPlace): string | undefined {
    return this.state.get<Readonly<Record<string, string>>>(STATE_KEY, {})[rootKey(place)];
  }

  private async remember(place: CitingPlace, path: string): Promise<void> {
    const all = this.state.get<Readonly<Record<string, string>>>(STATE_KEY, {});
    await this.state.update(STATE_KEY, { ...all, [rootKey(place)]: path });
  }
}

type Offer = ProjectBibliography & { readonly dialect: Exclude<ProjectBibliography['dialect'], 'other'> };

function chosen(place: CitingPlace, { path, dialect, exists }: Offer): BibliographyChoice {
  const bibliography = {
    uri: place.files.uriOf(path),
    // LaTeX's programs read one dialect each; the tools of other languages read both, so the file has the say.
    dialect: dialect === 'bibtex' && place.project.tool !== 'latex' ? ('bib' as const) : dialect,
    exists,
    declarations: [],
  };
  return { kind: 'chosen', bibliography };
}

/** Documents of one root share their answers. */
function rootKey({ project, document }: CitingPlace): string {
  return project.root ?? document.uri.toString();
}

/** Beside the root, since that is where tools look from; undefined where a lone untitled document has no folder. */
function folderForNew({ project, citing, files }: CitingPlace): string | undefined {
  const whole = project.root ?? citing.path;
  return whole === undefined ? files.root : folderOf(whole);
}

function shownPath({ files }: CitingPlace, path: string): string {
  return files.root === undefined ? path : relativePath(files.root, path);
}
