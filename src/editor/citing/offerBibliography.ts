import * as vscode from 'vscode';
import { declareBibliography } from '../../cite/project/declareBibliography';
import { folderOf, resolvePath } from '../../cite/project/paths';
import { askRow } from './askRow';
import type { CitingPlace } from './citingPlace';
import { shownPath, type WritableBibliography } from './writableBibliographies';

const NEW_FILE = 'references.bib';

/**
 * Offers to create a bibliography for a document that has none, together with the line by which the document uses it.
 *
 * @returns undefined when the person leaves the question, `without` when they want no entry
 */
export async function offerBibliography(
  place: CitingPlace,
  folder: string,
): Promise<WritableBibliography | 'without' | undefined> {
  const { project, citing, files } = place;
  const path = resolvePath(folder, NEW_FILE);
  const bibliographyPath = citing.path === undefined ? NEW_FILE : path;
  const declarations = await declareBibliography({ project, document: citing, bibliographyPath }, files);
  const bibliography: WritableBibliography = {
    uri: files.uriOf(path),
    dialect: place.format === 'biblatex' || place.format === 'typst' ? place.format : 'bibtex',
    exists: await files.exists(path),
    declarations,
  };
  const names = declarations.map(({ path: file }) =>
    file === undefined ? vscode.l10n.t('this document') : shownPath(place, file),
  );
  const shown = shownPath(place, path);
  return askRow<WritableBibliography | 'without'>(
    [
      {
        label: bibliography.exists
          ? `$(file) ${vscode.l10n.t('Use {0}', shown)}`
          : `$(new-file) ${vscode.l10n.t('Create {0}', shown)}`,
        ...(names.length > 0 && {
          detail: vscode.l10n.t('The line that names it is added to {0}', [...new Set(names)].join(', ')),
        }),
        value: bibliography,
      },
      {
        label: `$(circle-slash) ${vscode.l10n.t('Cite without an entry')}`,
        detail: vscode.l10n.t('Not asked again until the window is reloaded'),
        value: 'without',
      },
    ],
    {
      title: vscode.l10n.t('The document has no bibliography'),
      placeholder: vscode.l10n.t('Entries of cited papers are kept in a bibliography'),
    },
  );
}

/** Beside the root, since that is where tools look from; undefined where a lone untitled document has no folder. */
export function folderForNew({ project, citing, files }: CitingPlace): string | undefined {
  const whole = project.root ?? citing.path;
  return whole === undefined ? files.root : folderOf(whole);
}
