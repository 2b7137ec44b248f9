import * as vscode from 'vscode';
import type { CitingDocument, CitingProject } from '../../cite/project/citingProject';
import { readProject } from '../../cite/project/readProject';
import { isCitationFormat, languageOf } from '../../cite/languages/citationLanguages';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import { WorkspaceFiles } from './workspaceFiles';

/** A document with everything around it that citing depends on. */
export interface CitingPlace {
  readonly document: vscode.TextDocument;
  readonly citing: CitingDocument;
  readonly project: CitingProject;
  readonly files: WorkspaceFiles;
  /** As the setting says, else as the project does. */
  readonly format: CitationFormat;
}

/** Reads what a document belongs to, and logs what was found where and why; nothing without a log. */
export async function readCitingPlace(
  document: vscode.TextDocument,
  log?: vscode.LogOutputChannel,
): Promise<CitingPlace> {
  const settings = vscode.workspace.getConfiguration('literature', document);
  const uri = fileOf(document);
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  const hasPath = uri.scheme !== 'untitled';
  const files = new WorkspaceFiles(hasPath ? uri : (folder?.uri ?? uri), folder);
  const setting = settings.get<string>('citation.format', 'auto');
  const set = isCitationFormat(setting) ? setting : undefined;
  const [own] = languageOf({ languageId: document.languageId, fileName: document.uri.path }).formats;
  const citing = {
    path: hasPath ? uri.path : undefined,
    text: document.getText(),
    format: set ?? own,
  };
  const bibliographyFile = settings.get<string>('bibliography.file', '').trim();
  const project = await readProject(citing, files, bibliographyFile === '' ? {} : { bibliographyFile });
  log?.info(`${uri.path}:`, ...project.reasons);
  return { document, citing, project, files, format: set ?? project.format };
}

/** The file that a document lies in: for a cell its notebook. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
  if (document.uri.scheme !== 'vscode-notebook-cell') return document.uri;
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document === document),
  );
  return notebook?.uri ?? document.uri;
}
