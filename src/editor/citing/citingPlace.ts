import * as vscode from 'vscode';
import type { CitingDocument, CitingProject } from '../../cite/project/citingProject';
import type { ProjectFiles } from '../../cite/project/projectFiles';
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
  const uri = fileOf(document);
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  const hasPath = uri.scheme !== 'untitled';
  const files = new WorkspaceFiles(hasPath ? uri : (folder?.uri ?? uri), folder);
  const [own] = languageOf({ languageId: document.languageId, fileName: document.uri.path }).formats;
  const set = formatSetting(document);
  const citing = {
    path: hasPath ? uri.path : undefined,
    text: document.getText(),
    format: set ?? own,
  };
  const project = await readProjectOf(citing, files, document);
  log?.info(`${uri.path}:`, ...project.reasons);
  return { document, citing, project, files, format: set ?? project.format };
}

/** Reads what a file belongs to that is not open, as it would be if it were. */
export async function readFileProject(uri: vscode.Uri, files: ProjectFiles): Promise<CitingProject> {
  const [own] = languageOf({ languageId: '', fileName: uri.path }).formats;
  const text = (await files.read(uri.path)) ?? '';
  return readProjectOf({ path: uri.path, text, format: formatSetting(uri) ?? own }, files, uri);
}

function readProjectOf(
  citing: CitingDocument,
  files: ProjectFiles,
  scope: vscode.ConfigurationScope,
): Promise<CitingProject> {
  const setting = vscode.workspace.getConfiguration('literature', scope).get<string>('bibliography.file', '');
  const bibliographyFile = setting.trim();
  return readProject(citing, files, bibliographyFile === '' ? {} : { bibliographyFile });
}

/** The format that the settings name; undefined where they leave it to the document. */
function formatSetting(scope: vscode.ConfigurationScope): CitationFormat | undefined {
  const setting = vscode.workspace
    .getConfiguration('literature', scope)
    .get<string>('citation.format', 'auto');
  return isCitationFormat(setting) ? setting : undefined;
}

/** The file that a document lies in: for a cell its notebook. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
  if (document.uri.scheme !== 'vscode-notebook-cell') return document.uri;
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document === document),
  );
  return notebook?.uri ?? document.uri;
}
