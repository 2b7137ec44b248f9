import * as vscode from 'vscode';
import taxonomyJson from '../../data/taxonomy.json';
import { createLibrary, type Library } from '../core/library';
import { readBundledIndex } from '../sources/bundledIndex';
import { parseTaxonomy, type Taxonomy } from '../topics/taxonomy';

const INDEX_PATH = 'dist/papers.json';

/** The tree of topics that the extension ships. */
export function bundledTaxonomy(): Taxonomy {
  return parseTaxonomy(taxonomyJson);
}

/** The papers that the extension ships; none if they cannot be read, which the view and the log then say. */
export async function loadBundledLibrary(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<Library> {
  const started = performance.now();
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, INDEX_PATH));
    const library = createLibrary(readBundledIndex(INDEX_PATH, new TextDecoder().decode(bytes)));
    log.info(
      `Read ${library.papers.length} bundled papers in ${(performance.now() - started).toFixed(0)} ms.`,
    );
    return library;
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    await vscode.commands.executeCommand('setContext', 'literature.indexUnreadable', true);
    return createLibrary([]);
  }
}
