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
import { pause } from '../pause';

/** Longer texts are no documents. */
const MOST_BYTES = 8 * 2 ** 20;

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

/**
 * Reads a document that is not open.
 *
 * @param breathe awaited before a stretch of work
 * @returns undefined for what cannot be read or is too large
 */
export async function readWrittenFile(
  uri: vscode.Uri,
  breathe: () => Promise<void>,
): Promise<WrittenFile | undefined> {
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
  return describeFile(uri, text, nothing, () => ({ line: 0, character: 0 }), citations);
}

/**
 * A document whose citations have been read. What else it says is looked for when it is asked for, once.
 *
 * @param citations where they are others than those that have places
 */
export function describeFile(
  uri: vscode.Uri,
  text: string,
  citing: CitingText,
  positionOf: PositionOf,
  citations?: FileCitations,
): WrittenFile {
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
