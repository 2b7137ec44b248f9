import * as vscode from 'vscode';
import { languageOf } from '../../cite/languages/citationLanguages';
import { nameOf } from '../../cite/project/paths';
import { renameInText } from '../../cite/rename/renameInText';
import { type KeyNotation, writeKey } from '../../cite/rename/writeKey';
import { known } from '../../core/known';
import { latexCommandOf } from '../citing/chooseForm';
import { refuseMisread } from '../files/misreadDocument';
import { shareOf } from '../neighbours/shareOf';
import type { FoundEntry, ReadBibliography } from '../writing/bibliographyEntries';
import { keyUnder, type KeyUnder } from '../writing/keyUnder';
import type { Writing } from '../writing/writing';
import { messageText } from '../visibleText';
import { findCiting } from './findCiting';
import { keyPlaces } from './keyPlaces';

/**
 * The key that can be renamed at a position.
 *
 * @throws Error with a sentence for the person where there is none; VS Code then asks other extensions
 */
export async function prepareRename(
  writing: Writing,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly range: vscode.Range; readonly placeholder: string }> {
  const { range, key } = await keyToRename(writing, document, position);
  return { range, placeholder: key };
}

/**
 * Renames a key in all documents that cite it and in the bibliography, with the fields of other entries that name it.
 * Where the new key is taken, or a language cannot write it, the person is told and nothing is changed: VS Code takes an
 * error for a reason to ask the next extension, and its own for Markdown takes `[@a; @b]` for a link whose whole text it
 * would rename.
 */
export async function renameKey(...asked: Parameters<typeof planRename>): Promise<vscode.WorkspaceEdit> {
  try {
    return await planRename(...asked);
  } catch (error) {
    void vscode.window.showErrorMessage(messageText(error instanceof Error ? error.message : String(error)));
    return new vscode.WorkspaceEdit();
  }
}

/** @throws Error with a sentence for the person where the new key is taken, or a language cannot write it */
async function planRename(
  writing: Writing,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): Promise<vscode.WorkspaceEdit> {
  const under = await keyToRename(writing, document, position);
  const { key, found } = under;
  const newKey = newName.trim();
  const edit = new vscode.WorkspaceEdit();
  if (newKey === key) return edit;
  if (newKey === '') throw new Error(vscode.l10n.t('A citation key needs a letter at least.'));
  // A key without an entry is a slip: it may get the name of an entry that is there.
  if (found) refuseTaken(under, newKey);
  for (const { uri } of await findCiting(writing, document, key, found)) {
    await renameInDocument(edit, uri, key, newKey);
  }
  if (found) await renameInEntries(edit, found, key, newKey, writing);
  return edit;
}

async function keyToRename(
  ...[writing, document, position]: Parameters<typeof prepareRename>
): Promise<KeyUnder> {
  const under =
    shareOf('rename', document) === 'all' ? await keyUnder(writing, document, position) : undefined;
  if (!under) throw new Error(vscode.l10n.t('There is no citation key here that could be renamed.'));
  return under;
}

/** BibTeX does not tell keys apart by their letter case, but a key may change its own. */
function refuseTaken({ key, bibliographies }: KeyUnder, newKey: string): void {
  const folded = newKey.toLowerCase();
  for (const { byKey, uri } of bibliographies) {
    const taken = [...byKey.keys()].find((one) => one !== key && one.toLowerCase() === folded);
    if (taken === undefined) continue;
    throw new Error(
      vscode.l10n.t('“{0}” is the key of another entry in {1}: choose another key.', taken, nameOf(uri.path)),
    );
  }
}

async function renameInDocument(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  key: string,
  newKey: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await refuseMisread(document);
  const language = languageOf({ languageId: document.languageId, fileName: uri.path });
  const options = known({ command: latexCommandOf(document) });
  const edits = renameInText(document.getText(), key, newKey, language.formats[0], (text) =>
    language.readCitations(text, options),
  );
  if (edits === undefined) throw cannotWrite(newKey, language.name, uri);
  for (const { start, end, text } of edits) {
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
}

async function renameInEntries(
  edit: vscode.WorkspaceEdit,
  { bibliography: { uri, dialect } }: FoundEntry,
  key: string,
  newKey: string,
  { entries }: Writing,
): Promise<void> {
  // Opened first: its places are then those of the text that the edit is for.
  const document = await vscode.workspace.openTextDocument(uri);
  await refuseMisread(document);
  const text = document.getText();
  const [read] =
    dialect === 'listed' ? await entries.bibliographiesIn(document) : [await entries.read(uri, dialect)];
  if (!read) return;
  const notation = notationOf(read, document);
  for (const range of keyPlaces(read, key)) {
    const written = writeKey(text, range, newKey, notation);
    if (written === undefined) throw cannotWrite(newKey, 'BibTeX', uri);
    edit.replace(uri, read.rangeOf(range), written);
  }
}

function notationOf({ dialect }: ReadBibliography, { uri, languageId }: vscode.TextDocument): KeyNotation {
  switch (dialect) {
    case 'bibtex':
    case 'biblatex':
      return 'bibtex';
    case 'csl-json':
      return 'json';
    case 'listed':
      return languageOf({ languageId, fileName: uri.path }).formats[0] === 'latex' ? 'latex' : 'yaml';
    case 'hayagriva':
    case 'other':
      return 'yaml';
  }
}

function cannotWrite(key: string, language: string, uri: vscode.Uri): Error {
  return new Error(
    vscode.l10n.t(
      '“{0}” cannot be a citation key in {1} ({2}). Letters, digits, “-”, “_” and “:” can.',
      key,
      language,
      nameOf(uri.path),
    ),
  );
}
