import * as vscode from 'vscode';
import { printsAll } from '../../cite/check/citedKeysOf';
import { findLabels } from '../../cite/check/findLabels';
import { languageOf } from '../../cite/languages/citationLanguages';
import { openDocument } from '../citing/workspaceFiles';
import { pause } from '../pause';
import { findCitingFiles } from '../writing/citingFiles';
import type { FileChanges } from '../writing/fileChanges';

/** What the checks need of a document besides its citations. */
interface TextSigns {
  /** The names that it gives to figures and the like. */
  readonly labels: ReadonlySet<string>;
  /** It prints entries that it does not cite. */
  readonly printsAll: boolean;
}

/** What the documents of a workspace folder say besides their citations; each is looked at once, until it changes. */
export class ProjectTexts implements vscode.Disposable {
  private readonly known = new Map<string, TextSigns>();
  private readonly folders = new Map<string, Promise<readonly vscode.Uri[]>>();
  private listening: vscode.Disposable | undefined;

  constructor(private readonly changes: FileChanges) {}

  /** All labels of a folder's documents, and whether one of them prints all of its bibliography. */
  async of(folder: vscode.WorkspaceFolder | undefined): Promise<TextSigns> {
    this.listening ??= this.changes.listen(({ uri, kind }) => {
      this.known.delete(uri.toString());
      if (kind === 'created' || kind === 'deleted') this.folders.clear();
    });
    const id = folder?.uri.toString() ?? '';
    const files = this.folders.get(id) ?? findCitingFiles(folder);
    this.folders.set(id, files);
    const labels = new Set<string>();
    let all = false;
    for (const uri of await files) {
      const signs = await this.look(uri);
      for (const label of signs.labels) labels.add(label);
      all ||= signs.printsAll;
    }
    return { labels, printsAll: all };
  }

  dispose(): void {
    this.listening?.dispose();
  }

  private async look(uri: vscode.Uri): Promise<TextSigns> {
    const id = uri.toString();
    const before = this.known.get(id);
    if (before) return before;
    const signs = signsOf(uri, openDocument(uri)?.getText() ?? (await readText(uri)));
    this.known.set(id, signs);
    await pause();
    return signs;
  }
}

/** What one text says. */
export function signsOf(uri: vscode.Uri, text: string): TextSigns {
  const [format] = languageOf({ languageId: '', fileName: uri.path }).formats;
  // mystmd reads Markdown, and gives names in its own way.
  const labels = [format, ...(format === 'pandoc' ? (['myst'] as const) : [])].flatMap((one) => [
    ...findLabels(text, one),
  ]);
  return { labels: new Set(labels), printsAll: printsAll(text) };
}

async function readText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
