import * as vscode from 'vscode';
import { languageOf } from '../../cite/languages/citationLanguages';
import type { BibliographyDialect } from '../../cite/project/citingProject';
import { fileOf } from '../citing/citingPlace';
import { openDocument } from '../citing/workspaceFiles';
import { logFailure } from '../logFailure';
import type { ReadBibliography } from '../writing/bibliographyEntries';
import { cites } from '../writing/citingFiles';
import type { FileChange, UnknownChange } from '../writing/fileChanges';
import type { Writing } from '../writing/writing';
import type { Checker } from './checker';
import { areSameDiagnostics, type FileFindings, shownFindings } from './fileFindings';

/** A document is checked when nobody has typed in it for so long, in milliseconds. */
const PAUSE = 25;
/** What depends on other documents may wait until people stop to think. */
const LONG_PAUSE = 700;
/** Of unused entries there may be thousands. */
const MANY_MARKS = 200;

/** Shows what is wrong in the documents that are open, and keeps up with what is typed. */
export class LiveChecks implements vscode.Disposable {
  readonly diagnostics = vscode.languages.createDiagnosticCollection('literature');
  private readonly found = new Map<string, FileFindings & { readonly version: number | undefined }>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly writing: Writing,
    private readonly checker: Checker,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.diagnostics,
      writing.changes.listen((change) => {
        this.note(change);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('literature')) this.checkAll(PAUSE);
      }),
      vscode.extensions.onDidChange(() => {
        this.checkAll(LONG_PAUSE);
      }),
    );
    this.checkAll(PAUSE);
  }

  /** What was found in a document, of the text that it has now. */
  async findingsOf(document: vscode.TextDocument): Promise<FileFindings | undefined> {
    const before = this.found.get(document.uri.toString());
    return before?.version === document.version ? before : this.check(document);
  }

  /** Takes what a look over the workspace has found. */
  show(findings: FileFindings, version: number | undefined): void {
    const { uri } = findings;
    const before = this.found.get(uri.toString());
    this.found.set(uri.toString(), { ...findings, version });
    const shown = shownFindings(findings, openDocument(uri));
    // Where marks are set again, VS Code drops the fixes that somebody has just asked for. After an edit even equal ones are
    // set, since it loses marks with text that is replaced; not so many that this would take longer than the check.
    const mayBeLost = before?.version !== version && shown.length > 0 && shown.length < MANY_MARKS;
    if (!mayBeLost && areSameDiagnostics(this.diagnostics.get(uri) ?? [], shown)) return;
    this.diagnostics.set(uri, shown);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscriptions.dispose();
  }

  private note(change: FileChange | UnknownChange): void {
    if (change.kind === 'unknown') {
      this.checkAll(LONG_PAUSE);
      return;
    }
    const { uri, kind } = change;
    const document = openDocument(uri);
    if (kind === 'closed' || kind === 'deleted') {
      this.found.delete(uri.toString());
      this.diagnostics.delete(uri);
    }
    if (document && (kind === 'opened' || kind === 'edited')) this.schedule(document, PAUSE);
    // A document that cites less leaves entries unused; a bibliography that says more has what was unknown.
    const isBibliography = /\.(?:bib|bibtex|ya?ml|json|py)$/i.test(uri.path);
    if (isBibliography && kind !== 'closed') this.checkAll(kind === 'opened' ? LONG_PAUSE : PAUSE, cites);
    else if (kind !== 'opened') this.checkAll(LONG_PAUSE, (one) => !cites(one) || kind !== 'edited');
  }

  private checkAll(after: number, isMeant: (document: vscode.TextDocument) => boolean = () => true): void {
    for (const document of vscode.workspace.textDocuments) {
      if (isMeant(document)) this.schedule(document, after);
    }
  }

  private schedule(document: vscode.TextDocument, after: number): void {
    if (!cites(document) && !isBibliographyFile(document)) return;
    const id = document.uri.toString();
    const before = this.timers.get(id);
    // What is to be done soon is not put off by what can wait.
    if (before !== undefined && after > PAUSE) return;
    clearTimeout(before);
    const timer = setTimeout(() => {
      this.timers.delete(id);
      void this.check(document);
    }, after);
    this.timers.set(id, timer);
  }

  private async check(document: vscode.TextDocument): Promise<FileFindings | undefined> {
    if (document.isClosed) return undefined;
    const { version } = document;
    try {
      const findings = cites(document)
        ? await this.checkCiting(document)
        : await this.checkBibliography(document);
      // Who has typed meanwhile gets another check.
      if (!findings || !isStill(document, version)) return undefined;
      this.show(findings, version);
      return findings;
    } catch (error) {
      logFailure(this.log, error);
      return undefined;
    }
  }

  private async checkCiting(document: vscode.TextDocument): Promise<FileFindings> {
    const { place, bibliographies } = await this.writing.entries.entriesOf(document);
    const rangeOf: FileFindings['rangeOf'] = ({ start, end }) =>
      new vscode.Range(document.positionAt(start), document.positionAt(end));
    const citing = this.writing.documents.of(document);
    const { project } = place;
    return this.checker.checkDocument({
      uri: fileOf(document),
      text: document.getText(),
      citing,
      project,
      bibliographies,
      rangeOf,
    });
  }

  /** A file of YAML or JSON is a bibliography if an open document reads it as one. */
  private async checkBibliography(document: vscode.TextDocument): Promise<FileFindings | undefined> {
    const citing = vscode.workspace.textDocuments.filter(cites);
    const readers = await Promise.all(citing.map((one) => this.writing.entries.entriesOf(one)));
    const own = (one: ReadBibliography) => one.uri.toString() === document.uri.toString();
    const reader = readers.find(({ bibliographies }) => bibliographies.some(own));
    const dialect = reader?.bibliographies.find(own)?.dialect ?? dialectOf(document);
    if (dialect === undefined || dialect === 'listed') return undefined;
    const bibliography = await this.writing.entries.read(document.uri, dialect);
    if (!bibliography) return undefined;
    const groups = readers.flatMap(({ bibliographies }) =>
      bibliographies.includes(bibliography) && bibliographies.length > 1 ? [bibliographies] : [],
    );
    return this.checker.checkBibliography(bibliography, groups, reader?.place.project);
  }
}

function isStill(document: vscode.TextDocument, version: number): boolean {
  return !document.isClosed && document.version === version;
}

function isBibliographyFile(document: vscode.TextDocument): boolean {
  const isKept =
    document.uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(document.uri.scheme);
  return (
    isKept !== false && (dialectOf(document) !== undefined || /\.(?:ya?ml|json)$/i.test(document.uri.path))
  );
}

function dialectOf({ languageId, uri }: vscode.TextDocument): BibliographyDialect | undefined {
  return languageOf({ languageId, fileName: uri.path }).formats[0] === 'bibtex' ? 'bibtex' : undefined;
}
