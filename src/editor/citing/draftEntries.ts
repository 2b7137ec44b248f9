import * as vscode from 'vscode';
import { addEntries } from '../../cite/bibliography/addEntries';
import { type Addition, refuse } from '../../cite/bibliography/addition';
import { nameOf } from '../../cite/project/paths';
import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import { runInSlices } from '../../core/slices';
import { isMisread, misreadMessage } from '../files/misreadDocument';
import { withLateProgress } from '../lateProgress';
import { pause } from '../pause';
import type { WritableBibliography } from './writableBibliographies';
import { keyPatternOf } from './keyPatternOf';
import { openDocument } from './workspaceFiles';

/** What a bibliography needs for some papers, computed on the text that is there now. */
export interface DraftedEntries {
  readonly bibliography: WritableBibliography;
  /** Undefined for a file that is to be created. */
  readonly document: vscode.TextDocument | undefined;
  /** The document's version that the addition was computed on: with another one its places are void. */
  readonly version: number | undefined;
  readonly addition: Addition;
}

/** Whether the bibliography has changed since: by the person, or by a program on disk. */
export function isStale({ document, version }: DraftedEntries): boolean {
  return document?.version !== version;
}

/**
 * Works out which entries a bibliography lacks and how they are to be written; nothing is changed. A large file shows
 * progress and can be cancelled.
 *
 * @param elsewhere keys of the document's other bibliographies, in lower case
 * @throws Error when the file cannot be read, vscode.CancellationError when the person cancels
 */
export async function draftEntries(
  bibliography: WritableBibliography,
  papers: readonly Paper[],
  elsewhere?: ReadonlySet<string>,
): Promise<DraftedEntries> {
  const { uri, dialect, exists } = bibliography;
  const document = exists ? (openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri))) : undefined;
  const version = document?.version;
  const manner = { dialect, pattern: keyPatternOf(uri), ...known({ elsewhere }) };
  const drafting = addEntries(document?.getText() ?? '', papers, manner);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading {0}', nameOf(uri.path)),
    cancellable: true,
  };
  const addition = await withLateProgress(options, (_report, signal) =>
    runInSlices(drafting, { pause, signal }),
  );
  const isWritten = addition.kind === 'added' && addition.edits.length > 0;
  const isLost = isWritten && document !== undefined && (await isMisread(document));
  return { bibliography, document, version, addition: isLost ? refuse(misreadMessage()) : addition };
}
