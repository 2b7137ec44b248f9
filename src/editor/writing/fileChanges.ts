import * as vscode from 'vscode';
import { DOCUMENT_ENDINGS } from '../../cite/project/namingFiles';
import { endingOf } from '../../cite/project/paths';
import { globOfEndings } from '../citing/workspaceFiles';
import { watchFiles } from '../files/watchFiles';
import { excludedGlobs } from './citingFiles';

/** Endings of documents, of bibliographies, and of project files that name them. */
const ENDINGS = [...DOCUMENT_ENDINGS, '.bib', '.bibtex', '.biblatex', '.json', '.yml', '.yaml', '.py'];

/** A file whose text may be another one now. */
export interface FileChange {
  readonly uri: vscode.Uri;
  /**
   * `created`, `changed` and `deleted` are on disk. While a document is `opened` on it, and maybe `edited`, its text
   * counts; once it is `closed`, the file's.
   */
  readonly kind: 'created' | 'changed' | 'deleted' | 'opened' | 'edited' | 'closed';
}

/** Files may have come, gone or changed, and nobody tells which. */
export interface UnknownChange {
  readonly kind: 'unknown';
}

/**
 * Tells of changes to whatever citations depend on: documents, bibliographies and project files, in editors and on disk.
 * It begins to watch when somebody first listens.
 */
export class FileChanges implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<FileChange | UnknownChange>();
  private watching: vscode.Disposable | undefined;

  /** Calls back for each change. */
  listen(note: (change: FileChange | UnknownChange) => void): vscode.Disposable {
    this.watching ??= this.watch();
    return this.changed.event(note);
  }

  /**
   * Has all files looked at again by who asks next, for an answer that has to be complete. VS Code tells of files a while
   * after they were written, of those in a folder that is made anew at once maybe never, and not on every file system.
   */
  lookAgain(): void {
    this.changed.fire({ kind: 'unknown' });
  }

  dispose(): void {
    this.watching?.dispose();
    this.changed.dispose();
  }

  private watch(): vscode.Disposable {
    const {
      onDidChangeTextDocument,
      onDidCloseTextDocument,
      onDidCreateFiles,
      onDidDeleteFiles,
      onDidOpenTextDocument,
      onDidRenameFiles,
    } = vscode.workspace;
    const tell = (kind: FileChange['kind']) => (uri: vscode.Uri) => {
      this.changed.fire({ uri, kind });
    };
    const [opened, edited, closed] = [tell('opened'), tell('edited'), tell('closed')];
    // What a person does in VS Code is known before the watcher tells of it.
    const tellAll = (kind: 'created' | 'deleted', uris: readonly vscode.Uri[]) => {
      uris.filter(isWatched).forEach(tell(kind));
      if (!uris.every(isWatched)) this.lookAgain();
    };
    return vscode.Disposable.from(
      watchFiles([globOfEndings(ENDINGS)], excludedGlobs, {
        created: tell('created'),
        changed: tell('changed'),
        deleted: tell('deleted'),
        folderGone: () => {
          this.lookAgain();
        },
      }),
      onDidCreateFiles(({ files }) => {
        tellAll('created', files);
      }),
      onDidDeleteFiles(({ files }) => {
        tellAll('deleted', files);
      }),
      onDidRenameFiles(({ files }) => {
        tellAll(
          'deleted',
          files.map(({ oldUri }) => oldUri),
        );
        tellAll(
          'created',
          files.map(({ newUri }) => newUri),
        );
      }),
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

/** Whether it is a file that citations depend on; anything else may be a folder of such files. */
function isWatched({ path }: vscode.Uri): boolean {
  return ENDINGS.includes(endingOf(path));
}
