import * as vscode from 'vscode';
import type { DuplicatePaper, Finding, UnknownKey } from '../../cite/check/finding';
import { removeEntry, replaceCited } from '../../cite/check/mergeEntries';
import type { TextEdit } from '../../cite/edit/textEdit';
import { keyParts } from '../../cite/key/keyParts';
import { makeUnique } from '../../cite/key/makeUnique';
import { nearestKeys, prepareKeys } from '../../cite/key/nearestKeys';
import { referTo } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import { refuseMisread } from '../files/misreadDocument';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { within } from '../within';
import type { ReadBibliography } from '../writing/bibliographyEntries';
import type { Writing } from '../writing/writing';
import { ADD_CITED } from './addCited';
import { severitiesOf } from './checkSettings';
import { type FileFindings, toDiagnostic } from './fileFindings';
import type { LiveChecks } from './liveChecks';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('literature');
/** So many papers that may be meant are offered. */
const MOST_PAPERS = 3;
/** A menu of fixes does not wait longer for papers of a library that is still being read, in milliseconds. */
const PATIENCE = 1000;

/** An action that still has to find out what it changes in other files. */
class MergeAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly found: FileFindings,
    readonly finding: DuplicatePaper,
    readonly first: ReadBibliography,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
  }
}

/** What mends the findings of the checks: one by one, and all at once what is beyond doubt. */
export class CheckActions implements vscode.CodeActionProvider {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };

  constructor(
    private readonly live: LiveChecks,
    private readonly writing: Writing,
    private readonly library: LiteratureLibrary,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const found = await this.live.findingsOf(document);
    if (!found) return [];
    if (only && FIX_ALL.intersects(only)) return [fixAll(found)];
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const here = found.findings.filter((finding) => found.rangeOf(finding.range).intersection(range));
    return (await Promise.all(here.map((finding) => this.actionsFor(document, found, finding)))).flat();
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (action instanceof MergeAction) action.edit = await this.merge(action);
    return action;
  }

  private async actionsFor(
    document: vscode.TextDocument,
    found: FileFindings,
    finding: Finding,
  ): Promise<readonly vscode.CodeAction[]> {
    const fix = (title: string, edit: TextEdit, isPreferred = false) =>
      quickFix(found, finding, title, edit, isPreferred);
    switch (finding.check) {
      case 'unknownKey':
        return [
          ...(await this.nearestFixes(document, found, finding)),
          ...((await within(this.additions(document, found, finding), PATIENCE)) ?? []),
        ];
      case 'duplicateKey': {
        const { entry, isCopy } = finding;
        if (isCopy)
          return [fix(vscode.l10n.t('Remove this copy'), removeEntry(found.text, entry.range), true)];
        const taken = new Set([...(await this.keysOf(document)), entry.key].map((one) => one.toLowerCase()));
        const key = makeUnique(entry.key, taken);
        return [fix(vscode.l10n.t('Give this entry the key “{0}”', key), { ...entry.keyRange, text: key })];
      }
      case 'duplicatePaper': {
        const first = found.firstIn.get(finding);
        if (!first || !isBib(found.uri)) return [];
        const title = vscode.l10n.t('Cite “{0}” instead, and remove this entry', finding.first.entry.key);
        const action = new MergeAction(title, found, finding, first);
        attach(action, found, finding);
        return [action];
      }
      case 'damagedEntry':
        return finding.mend ? [fix(describeMend(finding.mend), finding.mend, true)] : [];
      case 'doubtfulEntry':
        return finding.correction
          ? [fix(vscode.l10n.t('Change to “{0}”', finding.correction.text), finding.correction, true)]
          : [];
      case 'unusedEntry':
        return isBib(found.uri)
          ? [fix(vscode.l10n.t('Remove this entry'), removeEntry(found.text, finding.entry.range))]
          : [];
    }
  }

  private async nearestFixes(
    document: vscode.TextDocument,
    found: FileFindings,
    finding: UnknownKey,
  ): Promise<readonly vscode.CodeAction[]> {
    const near =
      finding.nearest.length > 0
        ? finding.nearest
        : nearestKeys(finding.key, prepareKeys(await this.keysOf(document)), 1 / 4);
    return near.map((key, at) =>
      quickFix(
        found,
        finding,
        vscode.l10n.t('Change to “{0}”', key),
        { ...finding.range, text: key },
        at === 0,
      ),
    );
  }

  /** Papers of the library that have this key, or are what it is made of. */
  private async additions(
    document: vscode.TextDocument,
    found: FileFindings,
    finding: UnknownKey,
  ): Promise<readonly vscode.CodeAction[]> {
    const { key } = finding;
    const lists = await Promise.all([key, keyParts(key)].map((query) => this.library.search(query, 10)));
    const papers = new Map(lists.flat().map(({ paper }) => [paper.id, paper]));
    return [...papers.values()]
      .filter((paper) => isMeant(paper, key))
      .slice(0, MOST_PAPERS)
      .map((paper) => {
        const title = vscode.l10n.t('Add to bibliography: “{0}”, {1}', shorten(paper.title), referTo(paper));
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.command = {
          command: ADD_CITED,
          title,
          arguments: [document.uri, key, paper.id],
        };
        attach(action, found, finding);
        return action;
      });
  }

  private async keysOf(document: vscode.TextDocument): Promise<readonly string[]> {
    const { bibliographies } = await this.writing.entries.entriesOf(document);
    return bibliographies.flatMap(({ byKey }) => [...byKey.keys()]);
  }

  /** Cites the first entry wherever the other one is cited, and takes the other one out. */
  private async merge({ found, finding }: MergeAction): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    const { entry, first } = finding;
    const bibliography = await vscode.workspace.openTextDocument(found.uri);
    await refuseMisread(bibliography);
    this.writing.changes.lookAgain();
    const cited = await this.writing.project.around(bibliography);
    for (const { file } of cited.placesOf(entry.key)) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file, true));
      await refuseMisread(document);
      for (const one of replaceCited(this.writing.documents.of(document), entry.key, first.entry.key)) {
        const range = new vscode.Range(document.positionAt(one.start), document.positionAt(one.end));
        edit.replace(document.uri, range, one.text);
      }
    }
    const removal = removeEntry(found.text, entry.range);
    edit.replace(found.uri, found.rangeOf(removal), removal.text);
    return edit;
  }
}

/** Mends at once what is mended in one way only. */
function fixAll(found: FileFindings): vscode.CodeAction {
  const edits = found.findings.flatMap((finding): TextEdit[] => {
    switch (finding.check) {
      case 'damagedEntry':
        return finding.mend ? [finding.mend] : [];
      case 'duplicateKey':
        return finding.isCopy ? [removeEntry(found.text, finding.entry.range)] : [];
      case 'unknownKey': {
        const [nearest] = finding.nearest;
        const isCase = nearest?.toLowerCase() === finding.key.toLowerCase();
        return nearest !== undefined && isCase ? [{ ...finding.range, text: nearest }] : [];
      }
      default:
        return [];
    }
  });
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all citation problems'), FIX_ALL);
  action.edit = new vscode.WorkspaceEdit();
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // What is within an entry that goes needs no mending.
    if (start < done) continue;
    done = end;
    action.edit.replace(found.uri, found.rangeOf({ start, end }), text);
  }
  return action;
}

function quickFix(
  found: FileFindings,
  finding: Finding,
  title: string,
  { start, end, text }: TextEdit,
  isPreferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(found.uri, found.rangeOf({ start, end }), text);
  action.isPreferred = isPreferred;
  attach(action, found, finding);
  return action;
}

function attach(action: vscode.CodeAction, found: FileFindings, finding: Finding): void {
  const diagnostic = toDiagnostic(found, finding, severitiesOf(found.uri));
  if (diagnostic) action.diagnostics = [diagnostic];
}

function describeMend({ start, end, text }: TextEdit): string {
  if (text === '') return vscode.l10n.t('Remove this character');
  return end > start ? vscode.l10n.t('Write “{0}” here', text) : vscode.l10n.t('Add “{0}”', text.trim());
}

/** A key names a paper that has it somewhere, or whose first author and year it has. */
function isMeant({ key, authors, year, origins }: Paper, typed: string): boolean {
  const wanted = typed.toLowerCase();
  if (key.toLowerCase() === wanted || origins.some((origin) => origin.key?.toLowerCase() === wanted))
    return true;
  const family = authors[0]?.split(' ').at(-1)?.toLowerCase() ?? '';
  return (
    family.length > 1 && wanted.startsWith(family) && year !== undefined && wanted.includes(String(year))
  );
}

function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59)}…`;
}

function isBib({ path }: vscode.Uri): boolean {
  return /\.(?:bib|bibtex|biblatex)$/i.test(path);
}
