import * as vscode from 'vscode';
import type { CitingText } from '../../cite/languages/citationLanguage';
import { openDocument } from '../citing/workspaceFiles';
import { createBreather } from '../pause';
import { findCitingFiles } from './citingFiles';
import type { DocumentCitations } from './documentCitations';
import type { FileChange, FileChanges, UnknownChange } from './fileChanges';
import { stampOf } from './fileStamp';
import { describeFile, readWrittenFile, type WrittenFile } from './writtenFile';

/** Texts of more characters together are not kept. */
const MOST_KEPT = 32_000_000;
/** So many files are asked for at a time, so that a slow remote is asked less often. */
const AT_ONCE = 16;
/** Who asks a moment later gets what was just found: not every file system tells of changes. In milliseconds. */
const MOMENT = 2000;

interface Reading {
  readonly stamp: string;
  readonly file: Promise<WrittenFile | undefined>;
  /** When the file had the stamp. */
  checked: number;
  /** Of its text, once that was read. */
  length: number;
}

/** The documents of the workspace, each read once for each of its states, whoever asks: an open document before its file. */
export class WrittenFiles implements vscode.Disposable {
  private readonly readings = new Map<string, Reading>();
  private readonly open = new WeakMap<CitingText, WrittenFile>();
  private readonly lists = new Map<
    string,
    { readonly files: Promise<readonly vscode.Uri[]>; readonly at: number }
  >();
  private readonly breathe = createBreather();
  private listening: vscode.Disposable | undefined;
  /** What was found before may be other now. */
  private doubted = -Infinity;
  /** Characters of all readings. */
  private kept = 0;

  constructor(
    private readonly documents: DocumentCitations,
    private readonly changes: FileChanges,
  ) {}

  /** The documents of a folder, with those that are open; without one the open ones that lie in none. */
  in(folder: vscode.WorkspaceFolder | undefined): Promise<readonly vscode.Uri[]> {
    this.listening ??= this.listen();
    const id = folder?.uri.toString() ?? '';
    const before = this.lists.get(id);
    if (before && this.isGood(before.at)) return before.files;
    const files = findCitingFiles(folder);
    this.lists.set(id, { files, at: performance.now() });
    return files;
  }

  /** Reads files, several at a time, in their order; undefined for what cannot be read or is too large. */
  async readAll(uris: readonly vscode.Uri[]): Promise<readonly (WrittenFile | undefined)[]> {
    const files: (WrittenFile | undefined)[] = [];
    for (let done = 0; done < uris.length; done += AT_ONCE) {
      files.push(...(await Promise.all(uris.slice(done, done + AT_ONCE).map((uri) => this.read(uri)))));
    }
    return files;
  }

  /** Reads one file. */
  async read(uri: vscode.Uri): Promise<WrittenFile | undefined> {
    const document = openDocument(uri);
    if (document) return this.readDocument(document);
    this.listening ??= this.listen();
    const id = uri.toString();
    const before = this.readings.get(id);
    if (before && this.isGood(before.checked)) return before.file;
    const checked = performance.now();
    const stamp = await stampOf(uri);
    const now = this.readings.get(id);
    if (now && now.stamp === stamp) {
      now.checked = checked;
      return now.file;
    }
    this.drop(id);
    if (stamp === undefined) return undefined;
    const file = readWrittenFile(uri, this.breathe);
    this.keep(id, { stamp, file, checked, length: 0 });
    return file;
  }

  dispose(): void {
    this.listening?.dispose();
  }

  private readDocument(document: vscode.TextDocument): WrittenFile {
    const citing = this.documents.of(document);
    const before = this.open.get(citing);
    if (before) return before;
    const file = describeFile(document.uri, document.getText(), citing, (offset) =>
      document.positionAt(offset),
    );
    this.open.set(citing, file);
    return file;
  }

  private isGood(found: number): boolean {
    return found > this.doubted && performance.now() - found < MOMENT;
  }

  private keep(id: string, reading: Reading): void {
    this.readings.set(id, reading);
    void reading.file.then((file) => {
      if (this.readings.get(id) !== reading) return;
      reading.length = file?.text.length ?? 0;
      this.kept += reading.length;
      if (this.kept > MOST_KEPT) this.forget();
    });
  }

  private drop(id: string): void {
    this.kept -= this.readings.get(id)?.length ?? 0;
    this.readings.delete(id);
  }

  private listen(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changes.listen((change) => {
        this.note(change);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('literature')) this.forget();
      }),
    );
  }

  private forget(): void {
    this.readings.clear();
    this.lists.clear();
    this.kept = 0;
  }

  private note(change: FileChange | UnknownChange): void {
    if (change.kind === 'unknown') {
      this.doubted = performance.now();
      return;
    }
    this.drop(change.uri.toString());
    if (change.kind !== 'changed' && change.kind !== 'edited') this.lists.clear();
  }
}
