import * as vscode from 'vscode';
import type { TextRange } from '../../core/textRange';
import type { FoundEntry, ReadBibliography } from './bibliographyEntries';
import type { Writing } from './writing';

/** A key on which a person points, in a document or in a bibliography. */
export interface KeyUnder {
  readonly key: string;
  readonly range: vscode.Range;
  /** The entry that the key means: of the document's bibliographies, or of the same file. */
  readonly found: FoundEntry | undefined;
  /** What was looked into for it. */
  readonly bibliographies: readonly ReadBibliography[];
}

/**
 * The key that a position is on, its end included: that of a citation, of an entry or in a field such as `crossref`.
 *
 * @returns undefined where there is none
 */
export async function keyUnder(
  { documents, entries }: Writing,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<KeyUnder | undefined> {
  const cited = documents.keyAt(document, position)?.cited;
  if (cited) {
    const { find, bibliographies } = await entries.entriesOf(document);
    const range = rangeIn(document, cited.range);
    return { key: cited.key, range, found: find(cited.key), bibliographies };
  }
  for (const bibliography of await entries.bibliographiesIn(document)) {
    const key = keyIn(bibliography, document.offsetAt(position));
    if (!key) continue;
    const entry = bibliography.byKey.get(key.key);
    return {
      key: key.key,
      range: bibliography.rangeOf(key.range),
      found: entry && { bibliography, entry },
      bibliographies: [bibliography],
    };
  }
  return undefined;
}

function rangeIn(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The key of an entry, or in a field of one, that a place is on. */
function keyIn(
  { entries }: ReadBibliography,
  offset: number,
): { readonly key: string; readonly range: TextRange } | undefined {
  const isOn = ({ start, end }: TextRange) => start <= offset && offset <= end;
  const entry = entries.find(({ range }) => isOn(range));
  if (!entry) return undefined;
  if (entry.key !== '' && isOn(entry.keyRange)) return { key: entry.key, range: entry.keyRange };
  return entry.mentions().find(({ range }) => isOn(range));
}
