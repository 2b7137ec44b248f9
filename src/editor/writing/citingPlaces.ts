import * as vscode from 'vscode';
import { endingOf } from '../../cite/project/paths';
import { namingSigns } from '../../cite/project/namingSigns';
import type { BibliographyDialect, CitingProject } from '../../cite/project/citingProject';
import type { ProjectFiles } from '../../cite/project/projectFiles';
import { rememberFiles } from '../../cite/project/rememberFiles';
import { type CitingPlace, readCitingPlace, readFileProject } from '../citing/citingPlace';
import { openDocument, WorkspaceFiles } from '../citing/workspaceFiles';
import type { FileChange, FileChanges, UnknownChange } from './fileChanges';

/** A bibliography that a file draws on. */
export interface NamedFile {
  readonly uri: vscode.Uri;
  readonly dialect: BibliographyDialect;
}

/** Files that are asked for their being there alone. */
const BIBLIOGRAPHIES = ['.bib', '.bibtex', '.biblatex', '.json'];

/**
 * What each document belongs to, found out once and again when something changes on which that depends: not at each
 * letter that is typed, as it takes a look into many files.
 */
export class CitingPlaces implements vscode.Disposable {
  private readonly known = new Map<string, Promise<CitingPlace>>();
  /** The bibliographies of files that are not open. */
  private readonly unopened = new Map<string, Promise<readonly NamedFile[]>>();
  /** What documents say that projects depend on, as they were when they were last looked at. */
  private readonly seen = new Map<string, { readonly signs: string; readonly isDirty: boolean }>();
  /** Documents that have been edited since. */
  private readonly edited = new Map<string, vscode.TextDocument>();
  private listening: vscode.Disposable | undefined;

  constructor(private readonly changes: FileChanges) {}

  /** What a document belongs to. */
  of(document: vscode.TextDocument): Promise<CitingPlace> {
    this.refresh();
    const id = `${document.languageId} ${document.uri.toString()}`;
    const before = this.known.get(id);
    if (before) return before;
    this.see(document);
    const place = readCitingPlace(document);
    this.known.set(id, place);
    return place;
  }

  /**
   * The bibliographies that files draw on, in the order of each one's project, without opening them. What they share is
   * read once.
   */
  async bibliographiesOf(files: readonly vscode.Uri[]): Promise<readonly (readonly NamedFile[])[]> {
    this.refresh();
    const shared = new Map<string, ProjectFiles>();
    return Promise.all(
      files.map(async (uri) => {
        const document = openDocument(uri);
        if (document) {
          const { project, files } = await this.of(document);
          return toFiles(project, files);
        }
        const before = this.unopened.get(uri.toString());
        if (before) return before;
        const folder = vscode.workspace.getWorkspaceFolder(uri);
        const own = new WorkspaceFiles(uri, folder);
        const id = (folder?.uri ?? uri).toString();
        const remembered = shared.get(id) ?? rememberFiles(own);
        shared.set(id, remembered);
        const named = readFileProject(uri, remembered).then((project) => toFiles(project, own));
        this.unopened.set(uri.toString(), named);
        return named;
      }),
    );
  }

  dispose(): void {
    this.listening?.dispose();
  }

  /** Forgets what may be other than it was. */
  private refresh(): void {
    this.listening ??= this.listen();
    for (const edited of this.edited.values()) {
      if (!this.see(edited)) this.forget();
    }
    this.edited.clear();
  }

  private forget(): void {
    this.known.clear();
    this.unopened.clear();
  }

  private listen(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changes.listen((change) => {
        this.note(change);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('literature')) this.forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.forget();
      }),
    );
  }

  private note(change: FileChange | UnknownChange): void {
    if (change.kind === 'unknown') {
      this.forget();
      return;
    }
    const { uri, kind } = change;
    const id = uri.toString();
    const document = openDocument(uri);
    switch (kind) {
      case 'opened':
        return;
      case 'edited':
        if (document) this.edited.set(id, document);
        return;
      case 'closed':
        // What was saved before is what the file says.
        if (this.edited.delete(id) || this.seen.get(id)?.isDirty === true) this.forget();
        this.seen.delete(id);
        return;
      case 'changed':
        // An open document takes the file's text over, and so is edited.
        if (!document && !BIBLIOGRAPHIES.includes(endingOf(uri.path))) this.forget();
        return;
      case 'created':
      case 'deleted':
        this.forget();
    }
  }

  /** Looks at a document; tells whether it says of projects what it said before. */
  private see(document: vscode.TextDocument): boolean {
    const { uri, isDirty } = document;
    if (BIBLIOGRAPHIES.includes(endingOf(uri.path))) return true;
    const signs = isSettings(uri) ? document.getText() : namingSigns(document.getText());
    const before = this.seen.get(uri.toString());
    this.seen.set(uri.toString(), { signs, isDirty });
    return before?.signs === signs;
  }
}

function toFiles({ bibliographies }: CitingProject, files: WorkspaceFiles): readonly NamedFile[] {
  return bibliographies.map(({ path, dialect }) => ({ uri: files.uriOf(path), dialect }));
}

/** Project files depend on all that they say; other documents may have any name. */
function isSettings({ path }: vscode.Uri): boolean {
  return ['.yml', '.yaml', '.py'].includes(endingOf(path));
}
