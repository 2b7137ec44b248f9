import * as vscode from 'vscode';
import type { ProjectFiles } from '../../cite/project/projectFiles';
import { findWorkspaceFiles } from '../files/findWorkspaceFiles';

/** Project files are small texts; what is larger is data, and reading it would only hold up the citation. */
const MAX_BYTES = 8 * 2 ** 20;

/** Folders that no tool of a writer looks into. */
const OUT_OF_SIGHT = '**/{node_modules,.git,.vscode-test,__pycache__,_book,_site,_build,.quarto}/**';

/**
 * The files around a document, whatever file system they are on. Their paths are those of URIs that differ from the
 * folder's in nothing else.
 */
export class WorkspaceFiles implements ProjectFiles {
  /** @param base the document itself, or the folder for a document that has no place yet */
  constructor(
    private readonly base: vscode.Uri,
    private readonly folder: vscode.WorkspaceFolder | undefined,
  ) {}

  get root(): string | undefined {
    return this.folder?.uri.path;
  }

  uriOf(path: string): vscode.Uri {
    return this.base.with({ path, query: '', fragment: '' });
  }

  async read(path: string): Promise<string | undefined> {
    const uri = this.uriOf(path);
    const open = openDocument(uri);
    if (open) return open.getText();
    try {
      const { size, type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.File) === 0 || size > MAX_BYTES) return undefined;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      return text.includes('\0') ? undefined : text;
    } catch {
      return undefined;
    }
  }

  async exists(path: string): Promise<boolean> {
    const uri = this.uriOf(path);
    if (openDocument(uri)) return true;
    try {
      return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
    } catch {
      return false;
    }
  }

  async list(folder: string): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uriOf(folder));
      return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
    } catch {
      return [];
    }
  }

  async find(endings: readonly string[]): Promise<readonly string[]> {
    if (!this.folder) return [];
    const pattern = globOfEndings(endings);
    const found = await findWorkspaceFiles(this.folder, { include: [pattern], exclude: [OUT_OF_SIGHT] });
    return found.map(({ path }) => path);
  }
}

/** A document that VS Code has open, shown or not; its text may be newer than the file's. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/** Fits all files with one of some endings, in any letter case. @example globOfEndings(['.md', '.typ']) */
export function globOfEndings(endings: readonly string[]): string {
  return `**/*{${endings.map(anyCase).join(',')}}`;
}

/** Globs tell cases apart where the file system does: `.bib` as `.[bB][iI][bB]`. */
function anyCase(ending: string): string {
  return ending.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
