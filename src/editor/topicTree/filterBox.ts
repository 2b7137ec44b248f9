import * as vscode from 'vscode';
import type { TopicTreeProvider } from './topicTreeProvider';

/** Asks for words, and shows at each letter the branches and papers that have them. Escape clears, Enter keeps them. */
export function openFilterBox(provider: Pick<TopicTreeProvider, 'filter' | 'rows'>): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Papers');
  box.placeholder = vscode.l10n.t('Title, author, topic, year …, typing errors welcome');
  // VS Code adds what Enter does.
  box.prompt = vscode.l10n.t('Escape shows all papers again');
  box.value = provider.rows.filtered;
  // A person looks at the tree and unfolds it while they type.
  box.ignoreFocusOut = true;
  box.onDidChangeValue((value) => {
    provider.filter(value);
  });
  let isKept = false;
  box.onDidAccept(() => {
    isKept = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isKept) provider.filter('');
    box.dispose();
  });
  box.show();
}
