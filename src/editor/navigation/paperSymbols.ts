import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { originsInFiles } from '../../core/seenFrom';
import { SourceRank } from '../../library/sourceRank';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { paperUri } from '../paperDocument/paperDocument';
import { bylineOf, inLine, titleInLine } from '../paperText';

/** As many as a person looks through. */
const MOST = 50;
const SHORTEST_QUERY = 2;

/** What papers are searched in. */
export type SearchedLibrary = Pick<LiteratureLibrary, 'search' | 'sources'>;

/**
 * Papers for _Go to Symbol in Workspace_, found by our search. VS Code then leaves out the symbols whose names do not
 * have the letters of the query in their order, which is why authors, year and key are in the name.
 */
export async function findPaperSymbols(
  query: string,
  library: SearchedLibrary,
): Promise<vscode.SymbolInformation[]> {
  if (query.trim().length < SHORTEST_QUERY) return [];
  const found = await library.search(query, MOST);
  return found.map(({ paper }) => symbolOf(paper, library));
}

function symbolOf(paper: Paper, library: SearchedLibrary): vscode.SymbolInformation {
  const name = `${titleInLine(paper)} (${inLine(bylineOf(paper))})`;
  return new vscode.SymbolInformation(name, vscode.SymbolKind.Constant, paper.key, placeOf(paper, library));
}

/** Its entry in a bibliography of the workspace, else its page. */
function placeOf(paper: Paper, { sources }: SearchedLibrary): vscode.Location {
  for (const { source, line } of originsInFiles(paper)) {
    const file = sources.find(({ name, rank }) => name === source && rank === SourceRank.workspace);
    if (file) return new vscode.Location(vscode.Uri.parse(file.id, true), new vscode.Position(line - 1, 0));
  }
  return new vscode.Location(paperUri(paper), new vscode.Position(0, 0));
}
