import * as vscode from 'vscode';
import type { CheckName } from '../../cite/check/finding';

/** What the settings `literature.checks.*` take. */
const SEVERITIES: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** How the findings of a check are shown in a file; undefined where the check is off. */
export function severityOf(check: CheckName, uri: vscode.Uri): vscode.DiagnosticSeverity | undefined {
  return SEVERITIES[
    vscode.workspace.getConfiguration('literature.checks', uri).get<string>(check, 'warning')
  ];
}
