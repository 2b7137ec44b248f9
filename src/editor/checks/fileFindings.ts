import * as vscode from 'vscode';
import type { CheckName, Finding } from '../../cite/check/finding';
import type { TextRange } from '../../core/textRange';
import { shareOf } from '../neighbours/shareOf';
import type { ReadBibliography } from '../writing/bibliographyEntries';
import { severitiesOf, type SeverityOf } from './checkSettings';
import { describeFinding } from './describeFinding';

/** What was found in one text. */
export interface FileFindings {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly rangeOf: (range: TextRange) => vscode.Range;
  /** Where the entry before stands of which a finding tells. */
  readonly firstIn: ReadonlyMap<Finding, ReadBibliography>;
}

/** A finding as VS Code shows it; undefined where its check is off. */
export function toDiagnostic(
  { rangeOf, firstIn }: FileFindings,
  finding: Finding,
  severityOf: SeverityOf,
): vscode.Diagnostic | undefined {
  const severity = severityOf(finding.check);
  if (severity === undefined) return undefined;
  const diagnostic = new vscode.Diagnostic(rangeOf(finding.range), describeFinding(finding), severity);
  diagnostic.source = 'Literature';
  diagnostic.code = finding.check;
  if (finding.check === 'unusedEntry') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  const first = firstIn.get(finding);
  if (first && 'first' in finding) {
    const place = new vscode.Location(first.uri, first.rangeOf(finding.first.entry.keyRange));
    const message = vscode.l10n.t('The entry before');
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, message)];
  }
  return diagnostic;
}

/** VS Code shows no more of a file, and puts a mark of its own into the text that says so: of unused entries there may be more. */
const MOST_SHOWN = 1000;

/** What is shown of the findings of a file: not what another extension shows already, and of very many the most severe. */
export function shownFindings(
  findings: FileFindings,
  document: vscode.TextDocument | undefined,
): readonly vscode.Diagnostic[] {
  const severityOf = severitiesOf(findings.uri);
  const isOurs = (check: CheckName) =>
    check !== 'unknownKey' || !document || shareOf('unknownKeys', document) === 'all';
  const rankOf = ({ check }: Finding) => severityOf(check) ?? Infinity;
  const shown = findings.findings.filter((one) => isOurs(one.check) && rankOf(one) < Infinity);
  const most = shown.length > MOST_SHOWN ? shown.toSorted((a, b) => rankOf(a) - rankOf(b)) : shown;
  return most.slice(0, MOST_SHOWN).flatMap((finding) => toDiagnostic(findings, finding, severityOf) ?? []);
}

/** Whether two lists of findings look the same in an editor, so that it need not be given the second. */
export function areSameDiagnostics(
  a: readonly vscode.Diagnostic[],
  b: readonly vscode.Diagnostic[],
): boolean {
  return a.length === b.length && a.every((one, place) => isSame(one, b[place]));
}

function isSame(a: vscode.Diagnostic, b: vscode.Diagnostic | undefined): boolean {
  if (a.message !== b?.message || a.severity !== b.severity || a.code !== b.code) return false;
  if (!a.range.isEqual(b.range)) return false;
  const [ours, theirs] = [a, b].map(({ relatedInformation }) => relatedInformation?.[0]?.location);
  if (!ours || !theirs) return ours === theirs;
  return ours.range.isEqual(theirs.range) && ours.uri.toString() === theirs.uri.toString();
}
