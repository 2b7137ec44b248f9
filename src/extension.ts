import * as vscode from 'vscode';
import { bundledTaxonomy, loadBundledLibrary } from './editor/bundledLibrary';
import { createChoosePapers } from './editor/choosePapers';
import { BibliographyChooser } from './editor/citing/chooseBibliography';
import { SavedEdits } from './editor/citing/savedEdits';
import { CitingEditor } from './editor/citingEditor';
import { registerCommands } from './editor/commands';
import { LibrarySearch } from './editor/librarySearch';
import { registerPaperDocuments } from './editor/paperDocument/paperDocument';
import { RecentlyCited } from './editor/recentlyCited';
import { registerTopicTree } from './editor/topicTree/topicTree';

/** Begins to read the bundled index and registers what a person sees; everything else waits until it is asked for. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Literature Lookup', { log: true });
  const library = loadBundledLibrary(context.extensionUri, log);
  const taxonomy = bundledTaxonomy();
  const search = new LibrarySearch(context.extensionUri, library, taxonomy, log);
  const recentlyCited = new RecentlyCited(context.globalState);
  const citingEditor = new CitingEditor();
  const savedEdits = new SavedEdits();
  const bibliographies = new BibliographyChooser(context.workspaceState);
  const choosePapers = createChoosePapers(library, search, recentlyCited);

  context.subscriptions.push(
    log,
    search,
    citingEditor,
    savedEdits,
    registerTopicTree(library, taxonomy),
    registerPaperDocuments(library, taxonomy),
    registerCommands({ choosePapers, recentlyCited, citingEditor, bibliographies, savedEdits, log }),
  );
}
