import * as vscode from 'vscode';
import { languageOf } from '../../cite/languages/citationLanguages';
import type { CitingDocument, ProjectBibliography } from '../../cite/project/citingProject';
import type { ProjectFiles } from '../../cite/project/projectFiles';
import { isNotebook } from '../../cite/project/projectReading';
import { readProjects } from '../../cite/project/readProjects';
import { rememberFiles } from '../../cite/project/rememberFiles';
import { globOfEndings, openDocument, WorkspaceFiles } from '../citing/workspaceFiles';
import { findWorkspaceFiles } from '../files/findWorkspaceFiles';
import { createBreather } from '../pause';
import type { ReadBibliography } from '../writing/bibliographyEntries';
import { excludedGlobs } from '../writing/citingFiles';
import type { Writing } from '../writing/writing';
import type { WrittenFile } from '../writing/writtenFile';
import type { CheckedDocument, Checker } from './checker';
import { severitiesOf } from './checkSettings';
import type { FileFindings } from './fileFindings';
import type { LiveChecks } from './liveChecks';

/** How often a person is told which file is checked, in milliseconds. */
const TELLING = 100;

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
    let told = 0;
    checks.writing.changes.lookAgain();
    for (const folder of vscode.workspace.workspaceFolders ?? [undefined]) {
      for await (const findings of checkFolder(checks, folder)) {
        if (token.isCancellationRequested) return undefined;
        const now = performance.now();
        if (now - told > TELLING) {
          told = now;
          progress.report({ message: vscode.workspace.asRelativePath(findings.uri) });
        }
        checks.live.show(findings, openDocument(findings.uri)?.version);
        total.files += 1;
        const severityOf = severitiesOf(findings.uri);
        total.problems += findings.findings.filter(
          ({ check }) => check !== 'unusedEntry' && severityOf(check) !== undefined,
        ).length;
      }
    }
    return total;
  });
  if (checked) void tell(checked);
  return checked;
}

async function tell({ problems, files }: CheckedWorkspace): Promise<void> {
  if (problems === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No problems with citations in {0} files.', files),
    );
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const count =
    problems === 1
      ? vscode.l10n.t('1 problem with citations in {0} files.', files)
      : vscode.l10n.t('{0} problems with citations in {1} files.', problems, files);
  if ((await vscode.window.showWarningMessage(count, show)) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

async function* checkFolder(
  { writing, checker }: WorkspaceChecks,
  folder: vscode.WorkspaceFolder | undefined,
): AsyncGenerator<FileFindings> {
  const uris = await writing.files.in(folder);
  const base = folder?.uri ?? uris[0];
  if (!base) return;
  const read = await writing.files.readAll(uris);
  // A notebook is JSON on disk; its cells are checked while it is open.
  const written = new Map(
    read.flatMap((file) => (file && !isNotebook(file.uri.path) ? [[file.uri.path, file] as const] : [])),
  );
  const documents = Array.from(written, ([path, { uri, text }]): CitingDocument => {
    const [format] = languageOf(kindOf(uri)).formats;
    return { path, text, format };
  });
  const workspaceFiles = new WorkspaceFiles(base, folder);
  const files = rememberFiles(withTexts(workspaceFiles, written));
  const groups = new Map<
    string,
    { readonly group: readonly ReadBibliography[]; readonly reader: CheckedDocument }
  >();
  const known = new Map<string, ReturnType<Writing['entries']['read']>>();
  const readOnce = ({ path, dialect }: ProjectBibliography) => {
    const bibliography = known.get(path) ?? writing.entries.read(workspaceFiles.uriOf(path), dialect);
    known.set(path, bibliography);
    return bibliography;
  };
  const breathe = createBreather();
  for await (const { document, project } of readProjects(documents, files, settingsOf(base))) {
    await breathe();
    const file = written.get(document.path ?? '');
    if (!file) continue;
    const found = await Promise.all(project.bibliographies.map(readOnce));
    const bibliographies = found.flatMap((one) => one ?? []);
    const { uri, text, citing } = file;
    const reader = { uri, text, citing, project, bibliographies, rangeOf: rangesOf(file) };
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

/** The files of a workspace, of which some have been read. */
function withTexts(files: WorkspaceFiles, written: ReadonlyMap<string, WrittenFile>): ProjectFiles {
  return {
    root: files.root,
    read: (path) => {
      const file = written.get(path);
      return file ? Promise.resolve(file.text) : files.read(path);
    },
    exists: (path) => (written.has(path) ? Promise.resolve(true) : files.exists(path)),
    list: (path) => files.list(path),
    find: (endings) => files.find(endings),
  };
}

function rangesOf({ positionOf }: WrittenFile): FileFindings['rangeOf'] {
  const place = (offset: number) => {
    const { line, character } = positionOf(offset);
    return new vscode.Position(line, character);
  };
  return ({ start, end }) => new vscode.Range(place(start), place(end));
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
