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
  void tellUnused(reading.message);
  return DEFAULT_KEY_PATTERN;
}

/** With the way to the setting: it is told at each new entry until that is mended. */
async function tellUnused(why: string): Promise<void> {
  const open = vscode.l10n.t('Open the Setting');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The setting literature.citationKey.pattern is not used: {0} New keys follow {1}.',
      messageText(why),
      DEFAULT_KEY_PATTERN.text,
    ),
    open,
  );
  if (answer === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'literature.citationKey.pattern');
  }
}
