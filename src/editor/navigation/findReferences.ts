import * as vscode from 'vscode';
import { shareOf } from '../neighbours/shareOf';
import { keyUnder } from '../writing/keyUnder';
import type { Writing } from '../writing/writing';
import { findCiting } from './findCiting';
import { keyPlaces } from './keyPlaces';

/** Finds all citations of a key over the project, from a citation or from the entry. */
export async function findReferences(
  writing: Writing,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
): Promise<vscode.Location[]> {
  if (shareOf('references', document) !== 'all') return [];
  const under = await keyUnder(writing, document, position);
  if (!under) return [];
  const { key, found } = under;
  const citing = await findCiting(writing, document, key, found);
  const citations = citing.flatMap(({ uri, places }) =>
    places.map(({ range, position: { line, character } }) => {
      const start = new vscode.Position(line, character);
      return new vscode.Location(uri, new vscode.Range(start, start.translate(0, range.end - range.start)));
    }),
  );
  if (!found) return citations;
  const { bibliography, entry } = found;
  const inEntries = keyPlaces(bibliography, key)
    .filter((range) => includeDeclaration || range !== entry.keyRange)
    .map((range) => new vscode.Location(bibliography.uri, bibliography.rangeOf(range)));
  return [...citations, ...inEntries];
}
