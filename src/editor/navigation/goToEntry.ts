import type * as vscode from 'vscode';
import { shareOf } from '../neighbours/shareOf';
import { keyUnder } from '../writing/keyUnder';
import type { Writing } from '../writing/writing';

/** Leads from a key to its entry. */
export async function goToEntry(
  writing: Writing,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  if (shareOf('definition', document) !== 'all') return [];
  const under = await keyUnder(writing, document, position);
  if (!under?.found) return [];
  const { entry, bibliography } = under.found;
  return [
    {
      originSelectionRange: under.range,
      targetUri: bibliography.uri,
      targetRange: bibliography.rangeOf(entry.range),
      targetSelectionRange: bibliography.rangeOf(entry.keyRange),
    },
  ];
}
