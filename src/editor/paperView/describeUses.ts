import * as vscode from 'vscode';
import { openDocument } from '../citing/workspaceFiles';
import { readBytes } from '../files/readBytes';
import { sourceNameOf } from '../library/sourceName';
import { decodeText } from '../../sources/decodeText';
import { cutAtWord } from '../paperText';
import type { PaperUse } from './findUses';
import type { CitedRow } from './renderParts';

/** More places of one paper are looked for in the editor, not on its page. */
const MOST_ROWS = 100;
/** A paragraph may be one line. */
const LINE_CHARACTERS = 160;

/** The places as the page lists them, with their lines. */
export async function describeUses(uses: readonly PaperUse[]): Promise<readonly CitedRow[]> {
  const lines = new Map<string, Promise<readonly string[]>>();
  return Promise.all(
    uses.slice(0, MOST_ROWS).map(async ({ uri, position: { line, character } }) => {
      const id = uri.toString();
      const read = lines.get(id) ?? readLines(uri);
      lines.set(id, read);
      return {
        uri: id,
        line,
        character,
        name: vscode.l10n.t('{0}, line {1}', sourceNameOf(uri), line + 1),
        text: lineAround((await read)[line] ?? '', character),
      };
    }),
  );
}

async function readLines(uri: vscode.Uri): Promise<readonly string[]> {
  const document = openDocument(uri);
  try {
    const text = document ? document.getText() : decodeText(uri.path, await readBytes(uri)).text;
    return text.split(/\r\n?|\n/);
  } catch {
    // The file has gone meanwhile: its name is still told.
    return [];
  }
}

/** The part of a long line in which the citation stands. */
function lineAround(line: string, character: number): string {
  const start = Math.max(0, character - LINE_CHARACTERS / 2);
  const from = start === 0 ? 0 : line.indexOf(' ', start) + 1;
  return `${from > 0 ? '… ' : ''}${cutAtWord(line.slice(from), LINE_CHARACTERS)}`;
}
