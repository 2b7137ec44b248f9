import * as vscode from 'vscode';
import type { CheckName } from '../../cite/check/finding';

/** What the settings `literature.checks.*` take. */
const SEVERITIES: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** How the findings of a check are shown; undefined where the check is off. */
export type SeverityOf = (check: CheckName) => vscode.DiagnosticSeverity | undefined;

/** How the findings in a file are shown, for one look at it: VS Code takes its time to find a setting out. */
export function severitiesOf(uri: vscode.Uri): SeverityOf {
  const settings = vscode.workspace.getConfiguration('literature.checks', uri);
  const known = new Map<CheckName, vscode.DiagnosticSeverity | undefined>();
  return (check) => {
    if (!known.has(check)) known.set(check, SEVERITIES[settings.get<string>(check, 'warning')]);
    return known.get(check);
  };
}
