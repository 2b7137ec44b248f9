import * as vscode from 'vscode';
import { DEFAULT_KEY_PATTERN } from '../../cite/key/citationKey';
import { type KeyPattern, readKeyPattern } from '../../cite/key/keyPattern';
import { messageText } from '../visibleText';

/** The pattern of the setting `literature.citationKey.pattern`; the default, and a word about it, where it is none. */
export function keyPatternOf(bibliography: vscode.Uri): KeyPattern {
  const setting = vscode.workspace
    .getConfiguration('literature', bibliography)
    .get<string>('citationKey.pattern', DEFAULT_KEY_PATTERN.text);
  const reading = readKeyPattern(setting);
  if (reading.kind === 'pattern') return reading.pattern;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The setting literature.citationKey.pattern is not used: {0} New keys follow {1}.',
      messageText(reading.message),
      DEFAULT_KEY_PATTERN.text,
    ),
  );
  return DEFAULT_KEY_PATTERN;
}
