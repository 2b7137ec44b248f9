import * as vscode from 'vscode';
import { shareOf } from '../neighbours/shareOf';
import { keyUnder } from '../writing/keyUnder';
import type { Writing } from '../writing/writing';
import { keyPlaces } from './keyPlaces';

/** Marks all places of a document that have the key under the cursor. */
export async function highlightKey(
  writing: Writing,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.DocumentHighlight[]> {
  if (shareOf('highlight', document) !== 'all') return [];
  const { documents, entries } = writing;
  const under = await keyUnder(writing, document, position);
  if (!under) return [];
  const { key } = under;
  const cited = documents
    .of(document)
    .citations.flatMap(({ keys }) => keys.flatMap((one) => (one.key === key ? [one.range] : [])))
    .map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
  const own = await entries.bibliographiesIn(document);
  const placed = own.flatMap((one) => keyPlaces(one, key).map((range) => one.rangeOf(range)));
  return [
    ...cited.map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Read)),
    ...placed.map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Write)),
  ];
}
