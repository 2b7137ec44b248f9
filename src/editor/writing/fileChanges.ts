import * as vscode from 'vscode';
import { DOCUMENT_ENDINGS } from '../../cite/project/namingFiles';
import { globOfEndings } from '../citing/workspaceFiles';

/** Endings of bibliographies, and of project files that name them. */
const OTHER_ENDINGS = ['.bib', '.bibtex', '.biblatex', '.json', '.yml', '.yaml', '.py'];

/** A file whose text may be another one now. */
export interface FileChange {
  readonly uri: vscode.Uri;
  /**
   * `created`, `changed` and `deleted` are on disk. While a document is `opened` on it, and maybe `edited`, its text
   * counts; once it is `closed`, the file's.
   */
  readonly kind: 'created' | 'changed' | 'deleted' | 'opened' | 'edited' | 'closed';
}

/**
 * Tells of changes to whatever citations depend on: documents, bibliographies and project files, in editors and on disk.
 * It begins to watch when somebody first listens.
 */
export class FileChanges implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<FileChange>();
  private watching: vscode.Disposable | undefined;

  /** Calls back for each change. Not every file system tells of what other programs do. */
  listen(note: (change: FileChange) => void): vscode.Disposable {
    this.watching ??= this.watch();
    return this.changed.event(note);
  }

  dispose(): void {
    this.watching?.dispose();
    this.changed.dispose();
  }

  private watch(): vscode.Disposable {
    const {
      createFileSystemWatcher,
      onDidChangeTextDocument,
      onDidCloseTextDocument,
      onDidOpenTextDocument,
    } = vscode.workspace;
    const tell = (kind: FileChange['kind']) => (uri: vscode.Uri) => {
      this.changed.fire({ uri, kind });
    };
    const [opened, edited, closed] = [tell('opened'), tell('edited'), tell('closed')];
    const watcher = createFileSystemWatcher(globOfEndings([...DOCUMENT_ENDINGS, ...OTHER_ENDINGS]));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(tell('created')),
      watcher.onDidChange(tell('changed')),
      watcher.onDidDelete(tell('deleted')),
      onDidChangeTextDocument(({ document, contentChanges }) => {
        // Without a change of the text, only that it was saved or is now dirty is told.
        if (contentChanges.length > 0) edited(document.uri);
      }),
      onDidCloseTextDocument(({ uri }) => {
        closed(uri);
      }),
      // A document that is given another language is closed and opened.
      onDidOpenTextDocument(({ uri }) => {
        opened(uri);
      }),
    );
  }
}
