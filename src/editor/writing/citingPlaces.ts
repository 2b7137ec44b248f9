import * as vscode from 'vscode';
import { endingOf } from '../../cite/project/paths';
import { namingSigns } from '../../cite/project/namingSigns';
import { type CitingPlace, readCitingPlace } from '../citing/citingPlace';
import { openDocument } from '../citing/workspaceFiles';
import type { FileChange, FileChanges } from './fileChanges';

/** Files that are asked for their being there alone. */
const BIBLIOGRAPHIES = ['.bib', '.bibtex', '.biblatex', '.json'];

/**
 * What each document belongs to, found out once and again when something changes on which that depends: not at each
 * letter that is typed, as it takes a look into many files.
 */
export class CitingPlaces implements vscode.Disposable {
  private readonly known = new Map<string, Promise<CitingPlace>>();
  /** What documents say that projects depend on, as they were when they were last looked at. */
  private readonly seen = new Map<string, { readonly signs: string; readonly isDirty: boolean }>();
  /** Documents that have been edited since. */
  private readonly edited = new Map<string, vscode.TextDocument>();
  private listening: vscode.Disposable | undefined;

  constructor(private readonly changes: FileChanges) {}

  /** What a document belongs to. */
  of(document: vscode.TextDocument): Promise<CitingPlace> {
    this.listening ??= this.listen();
    for (const edited of this.edited.values()) {
      if (!this.see(edited)) this.known.clear();
    }
    this.edited.clear();
    const id = `${document.languageId} ${document.uri.toString()}`;
    const before = this.known.get(id);
    if (before) return before;
    this.see(document);
    const place = readCitingPlace(document);
    this.known.set(id, place);
    return place;
  }

  dispose(): void {
    this.listening?.dispose();
  }

  private listen(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changes.listen((change) => {
        this.note(change);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('literature')) this.known.clear();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.known.clear();
      }),
    );
  }

  private note({ uri, kind }: FileChange): void {
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
        if (this.edited.delete(id) || this.seen.get(id)?.isDirty === true) this.known.clear();
        this.seen.delete(id);
        return;
      case 'changed':
        // An open document takes the file's text over, and so is edited.
        if (!document && !BIBLIOGRAPHIES.includes(endingOf(uri.path))) this.known.clear();
        return;
      case 'created':
      case 'deleted':
        this.known.clear();
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

/** Project files depend on all that they say; other documents may have any name. */
function isSettings({ path }: vscode.Uri): boolean {
  return ['.yml', '.yaml', '.py'].includes(endingOf(path));
}
