import * as vscode from 'vscode';
import type { LibraryAnswers, SourceReport } from '../../library/libraryMessages';
import { PieceStore } from '../../library/store/pieceStore';
import { describeProblem } from '../../sources/problem';
import { pause } from '../pause';
import type { OpenFromDisk } from './workerPort';
import { storageFolder } from '../sources/storageFolder';
import type { LibraryClient } from './libraryClient';

/** The folder in the extension's storage for the workspace. */
const FOLDER = 'library';
/** The sources of a smaller library are read as quickly as its saved state, in papers. */
const SMALLEST = 1000;
/** A library is saved when nothing in it has changed for so long, in milliseconds. */
const REST = 3000;
/** Smaller ones may be parts of what others use, and are copied in no time; in bytes. */
const LARGE = 1 << 20;

/** Keeps the library as it was last, so that the next start answers from it instead of reading all sources. */
export class LibraryStore implements vscode.Disposable {
  private readonly store: PieceStore;
  private saving: ReturnType<typeof setTimeout> | undefined;

  /** @param version of the extension: another may read or sort differently */
  constructor(
    storage: vscode.Uri,
    private readonly version: string,
    private readonly log: vscode.LogOutputChannel,
    openFromDisk: OpenFromDisk | undefined,
  ) {
    this.store = new PieceStore(storageFolder(vscode.Uri.joinPath(storage, FOLDER), openFromDisk), { pause });
  }

  /** Under which topics, and by which version of the extension, a library is made. */
  stampOf({ hash }: Pick<LibraryAnswers['topics'], 'hash'>): string {
    return `${this.version}:${hash.toString(36)}`;
  }

  /**
   * Gives a library that has only its topics what was saved.
   *
   * @returns what came of reading its sources; none where nothing fitting was saved, or it is damaged
   */
  async restore(client: LibraryClient, stamp: string): Promise<readonly SourceReport[]> {
    const head = await this.open(client);
    if (!head) return [];
    const reports = await client.ask({ kind: 'restore', head, stamp }, ownBuffer(head));
    this.log.info(
      reports
        ? `The saved library has ${reports.length} sources; those that have changed are read anew.`
        : 'The saved library was made by another version or under other topics; its sources are read anew.',
    );
    return reports ?? [];
  }

  /** Saves a library when it has come to rest. */
  saveLater(client: LibraryClient, stamp: string, papers: number): void {
    clearTimeout(this.saving);
    if (papers < SMALLEST) return;
    this.saving = setTimeout(() => void this.save(client, stamp), REST);
  }

  dispose(): void {
    clearTimeout(this.saving);
  }

  private async open(client: LibraryClient): Promise<Uint8Array | undefined> {
    try {
      const { head, problems } = await this.store.open((name, bytes) =>
        client.ask({ kind: 'restore-piece', name, bytes }, ownBuffer(bytes)),
      );
      for (const problem of problems) this.log.warn(describeProblem(problem));
      // Of an older state that is whole only what has changed since is read.
      if (!head && problems.some(({ damage }) => damage === 'damaged')) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The saved library was damaged, so its sources are read anew. Nothing is lost.'),
        );
      }
      return head;
    } catch (error) {
      this.log.warn(`The saved library cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private async save(client: LibraryClient, stamp: string): Promise<void> {
    if (client.isDead) return;
    try {
      const started = performance.now();
      const { head, pieces } = await client.ask({ kind: 'save', stamp });
      await this.store.save(head, pieces, (name) => client.ask({ kind: 'piece', name }));
      this.log.info(`The library was saved in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
      this.log.warn(`The library could not be saved, so the next start reads its sources: ${String(error)}`);
    }
  }
}

/**
 * What large bytes lie in, to be handed over instead of copied: a copy of the 9 MB of a head takes the host up to 60 ms, most
 * of it for new memory. Beside them are only a file's header and the names of pieces, which nobody needs any more.
 */
function ownBuffer({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && byteLength >= LARGE ? [buffer] : [];
}
