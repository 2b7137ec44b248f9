import * as vscode from 'vscode';
import { hashString } from '../../core/hash';
import type { SourceReport } from '../../library/libraryMessages';
import type { TopicsJson } from '../../library/libraryTopics';
import { GenerationStore } from '../../library/store/generationStore';
import { describeProblem } from '../../sources/problem';
import { pause } from '../pause';
import { storageFolder } from '../sources/storageFolder';
import type { LibraryClient } from './libraryClient';

/** The folder in the extension's storage for the workspace, and the thing in it. */
const FOLDER = 'library';
const THING = 'library';
/** The sources of a smaller library are read as quickly as its saved state, in papers. */
const SMALLEST = 1000;
/** A library is saved when nothing in it has changed for so long, in milliseconds. */
const REST = 3000;
/** A smaller buffer may be a piece of one that others use, in bytes beside the content. */
const MARGIN = 64;

/** Keeps the library as it was last, so that the next start answers from it instead of reading all sources. */
export class LibraryStore implements vscode.Disposable {
  private readonly store: GenerationStore;
  private saving: ReturnType<typeof setTimeout> | undefined;

  /** @param version of the extension: another may read or sort differently */
  constructor(
    storage: vscode.Uri,
    private readonly version: string,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.store = new GenerationStore(storageFolder(vscode.Uri.joinPath(storage, FOLDER)), THING, { pause });
  }

  /** Under which topics, and by which version of the extension, a library is made. */
  stampOf(topics: TopicsJson): string {
    return `${this.version}:${hashString(JSON.stringify(topics)).toString(36)}`;
  }

  /**
   * Gives a library that has only its topics what was saved.
   *
   * @returns what came of reading its sources; none where nothing fitting was saved, or it is damaged
   */
  async restore(client: LibraryClient, stamp: string): Promise<readonly SourceReport[]> {
    const bytes = await this.open();
    if (!bytes) return [];
    const { buffer } = bytes;
    const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength - bytes.byteLength < MARGIN;
    const reports = await client.ask({ kind: 'restore', bytes, stamp }, isOwn ? [buffer] : []);
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

  private async open(): Promise<Uint8Array | undefined> {
    try {
      const { content, problems } = await this.store.open();
      for (const problem of problems) this.log.warn(describeProblem(problem));
      if (problems.some(({ damage }) => damage === 'damaged')) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The saved library was damaged, so its sources are read anew. Nothing is lost.'),
        );
      }
      return content;
    } catch (error) {
      this.log.warn(`The saved library cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private async save(client: LibraryClient, stamp: string): Promise<void> {
    if (client.isDead) return;
    try {
      const started = performance.now();
      await this.store.save(...(await client.ask({ kind: 'save', stamp })));
      this.log.info(`The library was saved in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
      this.log.warn(`The library could not be saved, so the next start reads its sources: ${String(error)}`);
    }
  }
}
