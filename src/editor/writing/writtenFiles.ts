import * as vscode from 'vscode';
import { printsAll } from '../../cite/check/citedKeysOf';
import { findLabels } from '../../cite/check/findLabels';
import type { CitingText } from '../../cite/languages/citationLanguage';
import { languageOf } from '../../cite/languages/citationLanguages';
import { collectCitedKeys, type FileCitations, type PositionOf } from '../../cite/project/citedKeys';
import { readNotebookTexts } from '../../cite/project/markdown/notebook';
import { isNotebook } from '../../cite/project/projectReading';
import { known } from '../../core/known';
import { runInSlices } from '../../core/slices';
import { findLines, positionIn } from '../../sources/lineTable';
import { latexCommandOf } from '../citing/chooseForm';
import { openDocument } from '../citing/workspaceFiles';
import { createBreather, pause } from '../pause';
import { findCitingFiles } from './citingFiles';
import type { DocumentCitations } from './documentCitations';
import type { FileChange, FileChanges } from './fileChanges';
import { stampOf } from './fileStamp';

/** Longer texts are no documents. */
const MOST_BYTES = 8 * 2 ** 20;
/** Texts of more characters together are not kept. */
const MOST_KEPT = 32_000_000;
/** So many files are asked for at a time, so that a slow remote is asked less often. */
const AT_ONCE = 16;
/** Who asks a moment later gets what was just found: not every file system tells of changes. In milliseconds. */
const MOMENT = 2000;

/** A document of the workspace as it was read, open or not. */
export interface WrittenFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly citing: CitingText;
  readonly positionOf: PositionOf;
  readonly citations: FileCitations;
  /** The names that it gives to figures and the like. */
  readonly labels: ReadonlySet<string>;
  /** It prints entries that it does not cite. */
  readonly printsAll: boolean;
}

interface Reading {
  readonly stamp: string;
  readonly file: Promise<WrittenFile | undefined>;
  checked: number;
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
    if (before && performance.now() - before.at < MOMENT) return before.files;
    const files = findCitingFiles(folder);
    this.lists.set(id, { files, at: performance.now() });
    return files;
  }

  /** Looks again at what may have changed without anybody telling: who asks next asks the file system. */
  lookAgain(): void {
    this.lists.clear();
    for (const reading of this.readings.values()) reading.checked = -Infinity;
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
    if (before && performance.now() - before.checked < MOMENT) return before.file;
    const stamp = await stampOf(uri);
    const now = this.readings.get(id);
    if (now && now.stamp === stamp) {
      now.checked = performance.now();
      return now.file;
    }
    if (stamp === undefined) return undefined;
    const file = readFile(uri, this.breathe);
    this.keep(id, { stamp, file, checked: performance.now() });
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

  private keep(id: string, reading: Reading): void {
    this.readings.set(id, reading);
    void reading.file.then((file) => {
      this.kept += file?.text.length ?? 0;
      if (this.kept > MOST_KEPT) this.forget();
    });
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

  private note({ uri, kind }: FileChange): void {
    this.readings.delete(uri.toString());
    if (kind !== 'changed' && kind !== 'edited') this.lists.clear();
  }
}

async function readFile(uri: vscode.Uri, breathe: () => Promise<void>): Promise<WrittenFile | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > MOST_BYTES) return undefined;
    const text = new TextDecoder().decode(bytes);
    // Reading a document is one stretch of work: a few milliseconds for a long chapter.
    await breathe();
    const language = languageOf({ languageId: '', fileName: uri.path });
    if (isNotebook(uri.path)) {
      const cells = readNotebookTexts(text).map((cell) => language.readCitations(cell));
      return describeNotebook(uri, text, cells);
    }
    const citing = language.readCitations(text, known({ command: latexCommandOf(uri) }));
    const lines = await runInSlices(findLines(text), { pause });
    return describeFile(uri, text, citing, (offset) => positionIn(lines, offset));
  } catch {
    return undefined;
  }
}

/**
 * The keys of a notebook have no places: its text is JSON, and its cells are documents of their own while it is open.
 */
function describeNotebook(uri: vscode.Uri, text: string, cells: readonly CitingText[]): WrittenFile {
  const keys = cells.flatMap(({ citations }) => citations.flatMap((one) => one.keys.map(({ key }) => key)));
  const citations = new Map(keys.filter((key) => key !== '').map((key) => [key, []]));
  const nothing = { citations: [], opaque: [] };
  const file = describeFile(uri, text, nothing, () => ({ line: 0, character: 0 }));
  return { ...file, citations };
}

/** What else a text says is looked for when it is asked for, once. */
function describeFile(
  uri: vscode.Uri,
  text: string,
  citing: CitingText,
  positionOf: PositionOf,
): WrittenFile {
  let citations: FileCitations | undefined;
  let labels: ReadonlySet<string> | undefined;
  let all: boolean | undefined;
  return {
    uri,
    text,
    citing,
    positionOf,
    get citations() {
      return (citations ??= collectCitedKeys(citing, positionOf));
    },
    get labels() {
      return (labels ??= labelsOf(uri, text));
    },
    get printsAll() {
      return (all ??= printsAll(text));
    },
  };
}

function labelsOf({ path }: vscode.Uri, text: string): ReadonlySet<string> {
  const [format] = languageOf({ languageId: '', fileName: path }).formats;
  // mystmd reads Markdown, and gives names in its own way.
  const formats = [format, ...(format === 'pandoc' ? (['myst'] as const) : [])];
  return new Set(formats.flatMap((one) => [...findLabels(text, one)]));
}
