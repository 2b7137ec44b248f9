import * as vscode from 'vscode';
import { registerChecks } from './editor/checks/registerChecks';
import { createChoosePapers } from './editor/choosePapers';
import { BibliographyChooser } from './editor/citing/chooseBibliography';
import { SavedEdits } from './editor/citing/savedEdits';
import { CitingEditor } from './editor/citingEditor';
import { registerCitationForm } from './editor/citationForm/registerCitationForm';
import { registerCommands } from './editor/commands';
import { registerCompletion } from './editor/completion/registerCompletion';
import { CurrentIds } from './editor/currentIds';
import { registerHover } from './editor/hover/registerHover';
import { BundledFeed } from './editor/library/bundledFeed';
import { FatalSources } from './editor/library/fatalSources';
import { LibraryStore } from './editor/library/libraryStore';
import { LiteratureLibrary } from './editor/library/literatureLibrary';
import { createStartLibrary } from './editor/library/startLibrary';
import { TopicsFile } from './editor/library/topicsFile';
import type { HostAbilities } from './editor/library/workerPort';
import { WorkspaceFeed } from './editor/library/workspaceFeed';
import type { LiteratureApi } from './editor/literatureApi';
import { registerNavigation } from './editor/navigation/registerNavigation';
import { registerPaperDocuments } from './editor/paperDocument/paperDocument';
import { PaperNotes } from './editor/paperView/paperNotes';
import { PaperPanels } from './editor/paperView/paperPanels';
import { registerPaste } from './editor/paste/registerPaste';
import { ReadingList } from './editor/readingList';
import { RecentlyCited } from './editor/recentlyCited';
import { ImportFeed } from './editor/sources/importFeed';
import { ProblemReports } from './editor/sources/problemReports';
import { CitedHere } from './editor/topicTree/citedHere';
import { registerTopicTree } from './editor/topicTree/topicTree';
import { TreeChoices } from './editor/topicTree/treeChoices';
import { createWriting } from './editor/writing/writing';

/**
 * What VS Code calls to activate the extension: registers what a person sees; the library is read when something is
 * first wanted of it.
 *
 * @param host what the host that runs the extension can do by itself
 */
export function activateWith(host: HostAbilities): (context: vscode.ExtensionContext) => LiteratureApi {
  return (context) => register(host, context);
}

/** What each host calls: the extension is loaded first. */
export type Activate = (context: vscode.ExtensionContext) => Promise<LiteratureApi>;

function register(host: HostAbilities, context: vscode.ExtensionContext): LiteratureApi {
  const log = vscode.window.createOutputChannel('Literature Lookup', { log: true });
  const topics = new TopicsFile(context.extensionUri);
  const bundled = new BundledFeed(context.extensionUri);
  const workspace = new WorkspaceFeed(context.workspaceState, host.openFromDisk, log);
  const imports = new ImportFeed(context.globalStorageUri, host.openFromDisk, log);
  const { version } = context.extension.packageJSON as { readonly version: string };
  const store = new LibraryStore(
    context.storageUri ?? context.globalStorageUri,
    version,
    log,
    host.openFromDisk,
  );
  const fatal = new FatalSources(context.workspaceState);
  const startLibrary = createStartLibrary(host.startWorker, context.extensionUri);
  const feeds = [bundled, workspace, imports];
  const library = new LiteratureLibrary(startLibrary, topics, feeds, store, fatal, log);
  const problems = new ProblemReports(library);
  const currentIds: CurrentIds = new CurrentIds(library, () =>
    [notes, readingList, recentlyCited].flatMap(({ storedIds }) => storedIds),
  );
  const recentlyCited = new RecentlyCited(context.globalState, currentIds);
  const citingEditor = new CitingEditor();
  const savedEdits = new SavedEdits();
  const bibliographies = new BibliographyChooser(context.workspaceState);
  const writing = createWriting();
  const notes = new PaperNotes(context.globalState, currentIds);
  const { extensionUri } = context;
  const readingList = new ReadingList(context.globalState, currentIds);
  const panels = new PaperPanels({
    extensionUri,
    library,
    writing,
    notes,
    citingEditor,
    readingList,
    currentIds,
    log,
  });
  const citedHere = new CitedHere(writing, citingEditor);
  const choices = new TreeChoices(context.workspaceState);
  const choosePapers = createChoosePapers(library, recentlyCited, panels);

  context.subscriptions.push(
    log,
    topics,
    bundled,
    workspace,
    imports,
    store,
    library,
    citingEditor,
    savedEdits,
    problems,
    writing,
    panels,
    currentIds,
    recentlyCited,
    readingList,
    citedHere,
    registerTopicTree({
      library,
      imports,
      problems,
      readingList,
      recentlyCited,
      citedHere,
      choices,
      panels,
      log,
    }),
    registerPaperDocuments(library),
    registerChecks({ library, bundled, writing, bibliographies, savedEdits, log }),
    registerCompletion({ library, writing, recentlyCited, bibliographies, savedEdits, log }),
    registerHover({ writing, library }),
    registerNavigation({ writing, library }),
    registerPaste({ library, writing, recentlyCited, bibliographies, savedEdits, log }),
    registerCitationForm(writing),
    registerCommands({
      library,
      imports,
      problems,
      choosePapers,
      recentlyCited,
      citingEditor,
      panels,
      notes,
      readingList,
      bibliographies,
      savedEdits,
      log,
    }),
  );
  return library;
}
