import * as vscode from 'vscode';
import taxonomyJson from '../data/taxonomy.json';
import { createLibrary, type Library } from './core/library';
import { loadBundledLibrary } from './editor/bundledLibrary';
import { createChoosePapers } from './editor/choosePapers';
import { registerCommands } from './editor/commands';
import { LibrarySearch } from './editor/librarySearch';
import { registerPaperDocuments } from './editor/paperDocument/paperDocument';
import { RecentlyCited } from './editor/recentlyCited';
import { registerTopicTree } from './editor/topicTree/topicTree';
import { parseTaxonomy, topicNames } from './topics/taxonomy';

/** Begins to read the bundled index and registers what a person sees; everything else waits until it is asked for. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Literature Lookup', { log: true });
  const library = loadLibrary(context.extensionUri, log);
  const taxonomy = parseTaxonomy(taxonomyJson);
  const names = topicNames(taxonomy);
  const recentlyCited = new RecentlyCited(context.globalState);
  const search = new LibrarySearch(context.extensionUri, library, names, log);
  const choosePapers = createChoosePapers(library, search, recentlyCited);

  context.subscriptions.push(
    log,
    search,
    registerTopicTree(library, taxonomy),
    registerPaperDocuments(library, names),
    registerCommands({ choosePapers, recentlyCited, log }),
  );
}

/** The bundled papers; none if they cannot be read, which the view and the log then say. */
async function loadLibrary(extensionUri: vscode.Uri, log: vscode.LogOutputChannel): Promise<Library> {
  const started = performance.now();
  try {
    const library = await loadBundledLibrary(extensionUri);
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
