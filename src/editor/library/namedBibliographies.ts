import * as vscode from 'vscode';
import { kindOfNaming } from '../../cite/project/namingFiles';
import { isExcluded } from '../files/matchGlobs';
import { isBelow, watchFiles } from '../files/watchFiles';
import { logFailure } from '../logFailure';
import {
  FILE_SETTING,
  findNamingFiles,
  isNamingDocument,
  type Naming,
  NAMING_FILES,
  readNamings,
  readSettingsNaming,
} from './lookAtNaming';

const STATE_KEY = 'namedBibliographies';
/** Projects may take in settings from files of any name. */
const SETTINGS_FILES = '**/*.{yml,yaml}';
/** Programs write a file in several steps: its changes are taken together, in milliseconds. */
const GATHER = 100;

/** A bibliography, and what names it. */
export interface NamedBibliography {
  readonly uri: vscode.Uri;
  /** The files that do, and the setting, as people know them. */
  readonly by: readonly string[];
}

/** How they are remembered. */
type Remembered = readonly (readonly [id: string, by: readonly string[]])[];

/**
 * The bibliographies that documents, project files and the setting `literature.bibliography.file` name: a Hayagriva
 * file or CSL-JSON cannot be told by its own name, and what lies outside the workspace matches no glob. What is known is
 * given at once; looking for more goes on behind.
 */
export class NamedBibliographies implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Other bibliographies are named than before, or by others. */
  readonly onDidChange = this.changed.event;

  /** What each file names, by its address; of a workspace folder what the setting does. */
  private readonly namings = new Map<string, Naming>();
  private known: Remembered | undefined;
  /** Files are looked into one list after the other. */
  private looking: Promise<void> | undefined;
  private readonly noted = new Map<string, vscode.Uri>();
  private areAllNoted = false;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: { dispose(): unknown }[] = [this.changed];

  /** @param exclude gives the globs of files that are not looked into */
  constructor(
    private readonly state: vscode.Memento,
    private readonly exclude: () => readonly string[],
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Those that are known, at first those of the last time; the first call begins to look and to watch. */
  list(): readonly NamedBibliography[] {
    // Kept from start to start: else each start would drop their papers, and read them again a moment later.
    this.known ??= this.state.get<Remembered>(STATE_KEY, []);
    if (!this.looking) {
      this.watch();
      this.looking = this.lookAtAll().catch(this.tellFailure);
    }
    return this.known.map(([id, by]) => ({ uri: vscode.Uri.parse(id), by }));
  }

  /** Looks into all files again. */
  lookAgain(): void {
    this.areAllNoted = true;
    this.gather();
  }

  dispose(): void {
    clearTimeout(this.gathering);
    vscode.Disposable.from(...this.listening).dispose();
  }

  private watch(): void {
    const note = (uri: vscode.Uri) => {
      this.note(uri);
    };
    const noteDocument = (document: vscode.TextDocument) => {
      if (isNamingDocument(document)) this.note(document.uri);
    };
    const folderGone = (folder: vscode.Uri) => {
      if ([...this.namings.keys()].some((id) => isBelow(id, folder))) this.lookAgain();
    };
    const watched = { created: note, changed: note, deleted: note, folderGone };
    const { onDidSaveTextDocument, onDidOpenTextDocument, onDidChangeWorkspaceFolders } = vscode.workspace;
    this.listening.push(
      watchFiles([...NAMING_FILES, SETTINGS_FILES], this.exclude, watched),
      // Not every file system tells of changes, and a document may lie outside the workspace.
      onDidSaveTextDocument(noteDocument),
      onDidOpenTextDocument(noteDocument),
      onDidChangeWorkspaceFolders(() => {
        this.lookAgain();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const settings = ['literature.sources', FILE_SETTING];
        if (settings.some((setting) => event.affectsConfiguration(setting))) this.lookAgain();
      }),
    );
  }

  private note(uri: vscode.Uri): void {
    const kind = kindOfNaming(uri.path);
    if (kind === 'document') this.noted.set(uri.toString(), uri);
    // What a project says holds for all its documents.
    else if (kind === 'project' || this.isTakenIn(uri)) this.areAllNoted = true;
    else return;
    this.gather();
  }

  /** A file of settings under any name, by which bibliographies are named. */
  private isTakenIn(uri: vscode.Uri): boolean {
    const name = vscode.workspace.asRelativePath(uri);
    return this.known?.some(([, by]) => by.includes(name)) ?? false;
  }

  private gather(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      const noted = [...this.noted.values()];
      const look = this.areAllNoted ? () => this.lookAtAll() : () => this.lookAt(noted);
      this.noted.clear();
      this.areAllNoted = false;
      this.looking = this.looking?.then(look).catch(this.tellFailure);
    }, GATHER);
  }

  private async lookAtAll(): Promise<void> {
    const { files, mayBeMore } = await findNamingFiles(this.exclude());
    const open = vscode.workspace.textDocuments.filter(isNamingDocument).map(({ uri }) => uri);
    const more = mayBeMore ? '; there may be more, which are looked into when they are opened' : '';
    this.log.info(`${files.length} documents and project files may name bibliographies${more}.`);
    this.namings.clear();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      this.namings.set(folder.uri.toString(), await readSettingsNaming(folder));
    }
    await this.lookAt([...open, ...files]);
  }

  private async lookAt(uris: readonly vscode.Uri[]): Promise<void> {
    const exclude = this.exclude();
    const wanted = uris.filter((uri) => !isExcluded(uri, exclude));
    for (const [id, naming] of await readNamings(wanted)) this.namings.set(id, naming);
    const by = new Map<string, Set<string>>();
    for (const [id, name] of [...this.namings.values()].flatMap((naming) => [...naming])) {
      by.set(id, (by.get(id) ?? new Set()).add(name));
    }
    const now = [...by]
      .map(([id, names]) => [id, [...names].toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (JSON.stringify(now) === JSON.stringify(this.known)) return;
    this.known = now;
    this.changed.fire();
    await this.state.update(STATE_KEY, now);
  }

  private readonly tellFailure = (error: unknown): void => {
    logFailure(this.log, error);
  };
}
