import * as vscode from 'vscode';
import { placeAgain } from '../../cite/bibliography/placed/placeAgain';
import { placeBibtex } from '../../cite/bibliography/placed/placeBibtex';
import type { PlacedBibtex, PlacedEntries, PlacedEntry } from '../../cite/bibliography/placed/placedEntry';
import { placeEntriesOf } from '../../cite/bibliography/placed/placeEntriesOf';
import { placeListed } from '../../cite/bibliography/placed/placeListed';
import { languageOf } from '../../cite/languages/citationLanguages';
import type { BibliographyDialect } from '../../cite/project/citingProject';
import { runInSlices, type Slices } from '../../core/slices';
import { findChange } from '../../core/textChange';
import type { TextRange } from '../../core/textRange';
import { decodeText } from '../../sources/decodeText';
import { changeLines, findLines, type LineTable, positionIn } from '../../sources/lineTable';
import type { CitingPlace } from '../citing/citingPlace';
import { openDocument } from '../citing/workspaceFiles';
import { readBytes } from '../files/readBytes';
import { pause } from '../pause';
import type { CitingPlaces } from './citingPlaces';
import { stampOf } from './fileStamp';

/** A text that was read for its entries. */
export interface ReadBibliography extends PlacedEntries {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** `listed`: the document's own list of references. */
  readonly dialect: BibliographyDialect | 'listed';
  /** Of a `.bib` file, what it takes to read a part of it anew. */
  readonly bibtex?: PlacedBibtex;
  readonly lines?: LineTable;
  /** Where a stretch of the text stands in an editor. */
  readonly rangeOf: (range: TextRange) => vscode.Range;
}

/** All entries that a document can cite. */
export interface DocumentEntries {
  /** Its project; `citing.text` is that of when the project was read. */
  readonly place: CitingPlace;
  /** What the document lists itself, then its bibliographies in the order of the project. */
  readonly bibliographies: readonly ReadBibliography[];
  /** Whether all of its bibliographies could be read: else a key that is not found may be in another. */
  readonly isComplete: boolean;
  /** The entry that a citation of a key means; undefined where there is none. */
  readonly find: (key: string) => FoundEntry | undefined;
}

/** An entry and what it stands in. */
export interface FoundEntry {
  readonly bibliography: ReadBibliography;
  readonly entry: PlacedEntry;
}

/** What a text was when it was read. */
type Stamp = string | { readonly document: vscode.TextDocument; readonly version: number };

interface Reading {
  readonly stamp: Stamp;
  readonly read: Promise<ReadBibliography | undefined>;
}

/** The entries of bibliographies, each file read once for each of its states; an open document before its file. */
export class BibliographyEntries {
  private readonly readings = new Map<string, Reading>();
  /** How each bibliography was read last. */
  private readonly dialects = new Map<string, BibliographyDialect>();
  private readonly lists = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly list: ReadBibliography }
  >();

  constructor(private readonly places: CitingPlaces) {}

  /** The entries that a document can cite. */
  async entriesOf(document: vscode.TextDocument): Promise<DocumentEntries> {
    const place = await this.places.of(document);
    const { files, project } = place;
    const read = await Promise.all(
      project.bibliographies.map(({ path, dialect }) => this.read(files.uriOf(path), dialect)),
    );
    const list = this.listedIn(document);
    const found = [...(list.entries.length > 0 ? [list] : []), ...read.flatMap((one) => one ?? [])];
    return {
      place,
      bibliographies: found,
      isComplete: !read.includes(undefined),
      find: (key) => findEntry(found, key),
    };
  }

  /**
   * The entries of one bibliography.
   *
   * @returns undefined for a file that cannot be read, or whose format has no keys
   */
  async read(uri: vscode.Uri, dialect: BibliographyDialect): Promise<ReadBibliography | undefined> {
    const document = openDocument(uri);
    const stamp = document ? { document, version: document.version } : await stampOf(uri);
    if (stamp === undefined) return undefined;
    this.dialects.set(uri.toString(), dialect);
    const id = `${isBib(dialect) ? 'bib' : dialect}:${uri.toString()}`;
    const before = this.readings.get(id);
    if (before && isSame(before.stamp, stamp)) return before.read;
    const read = readText(uri, document).then(
      async (text) => (text === undefined ? undefined : place(uri, text, dialect, await before?.read)),
      () => undefined,
    );
    this.readings.set(id, { stamp, read });
    return read;
  }

  /**
   * What of entries stands in a document itself: it is a bibliography, or lists references. A file of YAML or JSON is a
   * bibliography where a document has been seen to draw on it.
   */
  async bibliographiesIn(document: vscode.TextDocument): Promise<readonly ReadBibliography[]> {
    const { uri, languageId } = document;
    const [format] = languageOf({ languageId, fileName: uri.path }).formats;
    const dialect = format === 'bibtex' ? 'bibtex' : this.dialects.get(uri.toString());
    const read = dialect && (await this.read(uri, dialect));
    if (read) return [read];
    const list = this.listedIn(document);
    return list.entries.length > 0 ? [list] : [];
  }

  /** What a document lists itself. */
  private listedIn(document: vscode.TextDocument): ReadBibliography {
    const { uri, version, languageId } = document;
    const before = this.lists.get(document);
    if (before?.version === version) return before.list;
    const [format] = languageOf({ languageId, fileName: uri.path }).formats;
    const text = document.getText();
    const entries = placeListed(text, format);
    const rangeOf = ({ start, end }: TextRange) =>
      new vscode.Range(document.positionAt(start), document.positionAt(end));
    const list: ReadBibliography = { ...entries, uri, text, dialect: 'listed', rangeOf };
    this.lists.set(document, { version, list });
    return list;
  }
}

/** The entry that the first of some bibliographies has for a key. */
export function findEntry(bibliographies: readonly ReadBibliography[], key: string): FoundEntry | undefined {
  for (const bibliography of bibliographies) {
    const entry = bibliography.byKey.get(key);
    if (entry) return { bibliography, entry };
  }
  return undefined;
}

function isSame(a: Stamp, b: Stamp): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.document === b.document && a.version === b.version;
}

/** Both are read alike. */
function isBib(dialect: BibliographyDialect): boolean {
  return dialect === 'bibtex' || dialect === 'biblatex';
}

async function readText(
  uri: vscode.Uri,
  document: vscode.TextDocument | undefined,
): Promise<string | undefined> {
  if (document) return document.getText();
  return decodeText(uri.path, await readBytes(uri)).text;
}

async function place(
  uri: vscode.Uri,
  text: string,
  dialect: BibliographyDialect,
  before: ReadBibliography | undefined,
): Promise<ReadBibliography | undefined> {
  const read = await runInSlices(placeText(uri, text, dialect, before), { pause });
  if (!read) return undefined;
  const { lines } = read;
  const positionOf = (offset: number) => {
    const { line, character } = positionIn(lines, offset);
    return new vscode.Position(line, character);
  };
  const rangeOf = ({ start, end }: TextRange) => new vscode.Range(positionOf(start), positionOf(end));
  return { ...read, uri, text, dialect, rangeOf };
}

function* placeText(
  { path }: vscode.Uri,
  text: string,
  dialect: BibliographyDialect,
  before: ReadBibliography | undefined,
): Slices<(PlacedEntries & { readonly bibtex?: PlacedBibtex; readonly lines: LineTable }) | undefined> {
  if (!isBib(dialect)) {
    const placed = yield* placeEntriesOf(text, dialect, path);
    return placed && { ...placed, lines: yield* findLines(text) };
  }
  if (!before?.bibtex || !before.lines) {
    const bibtex = yield* placeBibtex(text);
    return { ...bibtex, bibtex, lines: yield* findLines(text) };
  }
  const change = findChange(before.text, text);
  yield;
  const bibtex = yield* placeAgain({ text: before.text, placed: before.bibtex }, text, change);
  return { ...bibtex, bibtex, lines: yield* changeLines(before.lines, change, text) };
}
