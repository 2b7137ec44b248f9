import * as vscode from 'vscode';
import { languageOf } from '../../cite/languages/citationLanguages';
import type { CitingDocument } from '../../cite/project/citingProject';
import { readProjects } from '../../cite/project/readProjects';
import { rememberFiles } from '../../cite/project/rememberFiles';
import { known } from '../../core/known';
import { runInSlices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import { findLines, positionIn } from '../../sources/lineTable';
import { latexCommandOf } from '../citing/chooseForm';
import { globOfEndings, openDocument, WorkspaceFiles } from '../citing/workspaceFiles';
import { findWorkspaceFiles } from '../files/findWorkspaceFiles';
import { pause } from '../pause';
import type { ReadBibliography } from '../writing/bibliographyEntries';
import { excludedGlobs, findCitingFiles } from '../writing/citingFiles';
import type { Writing } from '../writing/writing';
import type { CheckedDocument, Checker } from './checker';
import { severityOf } from './checkSettings';
import type { FileFindings } from './fileFindings';
import type { LiveChecks } from './liveChecks';

/** What a look over the workspace works with. */
interface WorkspaceChecks {
  readonly writing: Writing;
  readonly checker: Checker;
  readonly live: LiveChecks;
}

/** What came of a check of the workspace. */
export interface CheckedWorkspace {
  readonly problems: number;
  readonly files: number;
}

/** Checks all documents and bibliographies of the workspace, shows what is wrong, and tells how much that is. */
export async function checkWorkspace(checks: WorkspaceChecks): Promise<CheckedWorkspace | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking citations'),
    cancellable: true,
  };
  const checked = await vscode.window.withProgress(options, async (progress, token) => {
    const total = { problems: 0, files: 0 };
    for (const folder of vscode.workspace.workspaceFolders ?? [undefined]) {
      for await (const findings of checkFolder(checks, folder)) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ message: vscode.workspace.asRelativePath(findings.uri) });
        checks.live.show(findings, openDocument(findings.uri)?.version);
        total.files += 1;
        total.problems += findings.findings.filter(
          ({ check }) => severityOf(check, findings.uri) !== undefined && check !== 'unusedEntry',
        ).length;
      }
    }
    return total;
  });
  if (checked) void tell(checked);
  return checked;
}

async function tell({ problems, files }: CheckedWorkspace): Promise<void> {
  const { t } = vscode.l10n;
  if (problems === 0) {
    void vscode.window.showInformationMessage(t('No problems with citations in {0} files.', files));
    return;
  }
  const show = t('Show Problems');
  const count =
    problems === 1
      ? t('1 problem with citations in {0} files.', files)
      : t('{0} problems with citations in {1} files.', problems, files);
  if ((await vscode.window.showWarningMessage(count, show)) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

async function* checkFolder(
  { writing, checker }: WorkspaceChecks,
  folder: vscode.WorkspaceFolder | undefined,
): AsyncGenerator<FileFindings> {
  const uris = new Map((await findCitingFiles(folder)).map((uri) => [uri.path, uri]));
  const [first] = uris.values();
  const base = folder?.uri ?? first;
  if (!base) return;
  const workspaceFiles = new WorkspaceFiles(base, folder);
  const files = rememberFiles(workspaceFiles);
  const documents: CitingDocument[] = [];
  for (const [path, uri] of uris) {
    const text = await files.read(path);
    const [format] = languageOf(kindOf(uri)).formats;
    // A notebook is JSON on disk; its cells are checked while it is open.
    if (text !== undefined && format !== 'jupyter') documents.push({ path, text, format });
    await pause();
  }
  const groups = new Map<
    string,
    { readonly group: readonly ReadBibliography[]; readonly reader: CheckedDocument }
  >();
  for await (const { document, project } of readProjects(documents, files, settingsOf(base))) {
    const read = await Promise.all(
      project.bibliographies.map(({ path, dialect }) =>
        writing.entries.read(workspaceFiles.uriOf(path), dialect),
      ),
    );
    const bibliographies = read.flatMap((one) => one ?? []);
    const uri = uris.get(document.path ?? '') ?? base;
    const reader = await readDocument(uri, document, bibliographies, project);
    const id = bibliographies.map((one) => one.uri.toString()).join('\n');
    if (!groups.has(id)) groups.set(id, { group: bibliographies, reader });
    yield await checker.checkDocument(reader);
  }
  const named = new Set([...groups.values()].flatMap(({ group }) => group));
  for (const bibliography of [...named, ...(await findOthers(writing, folder, named))]) {
    const readers = [...groups.values()].filter(({ group }) => group.includes(bibliography));
    const several = readers.flatMap(({ group }) => (group.length > 1 ? [group] : []));
    yield await checker.checkBibliography(bibliography, several, readers[0]?.reader.project);
  }
}

async function readDocument(
  uri: vscode.Uri,
  { text }: CitingDocument,
  bibliographies: readonly ReadBibliography[],
  project: CheckedDocument['project'],
): Promise<CheckedDocument> {
  const citing = languageOf(kindOf(uri)).readCitations(text, known({ command: latexCommandOf(uri) }));
  await pause();
  const lines = await runInSlices(findLines(text), { pause });
  const positionOf = (offset: number) => {
    const { line, character } = positionIn(lines, offset);
    return new vscode.Position(line, character);
  };
  const rangeOf = ({ start, end }: TextRange) => new vscode.Range(positionOf(start), positionOf(end));
  return { uri, text, citing, project, bibliographies, rangeOf };
}

/** Bibliographies that no document reads. */
async function findOthers(
  writing: Writing,
  folder: vscode.WorkspaceFolder | undefined,
  named: ReadonlySet<ReadBibliography>,
): Promise<readonly ReadBibliography[]> {
  if (!folder) return [];
  const globs = { include: [globOfEndings(['.bib', '.bibtex'])], exclude: excludedGlobs() };
  const known = new Set(Array.from(named, ({ uri }) => uri.toString()));
  const others = (await findWorkspaceFiles(folder, globs)).filter((uri) => !known.has(uri.toString()));
  const read: ReadBibliography[] = [];
  for (const uri of others) {
    const bibliography = await writing.entries.read(uri, 'bibtex');
    if (bibliography) read.push(bibliography);
  }
  return read;
}

function kindOf(uri: vscode.Uri): { readonly languageId: string; readonly fileName: string } {
  return { languageId: openDocument(uri)?.languageId ?? '', fileName: uri.path };
}

function settingsOf(uri: vscode.Uri): { readonly bibliographyFile?: string } {
  const file = vscode.workspace
    .getConfiguration('literature', uri)
    .get<string>('bibliography.file', '')
    .trim();
  return file === '' ? {} : { bibliographyFile: file };
}
