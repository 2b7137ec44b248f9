import assert from 'node:assert/strict';
import {
  commands,
  CompletionItemKind,
  type CompletionItem,
  type CompletionList,
  type TextEditor,
} from 'vscode';

/** The rows that VS Code would list at the cursor of an editor but for its own words, in order. */
export async function suggestionsIn({ document, selection }: TextEditor): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return list.items
    .filter(({ kind }) => kind === CompletionItemKind.Reference || kind === CompletionItemKind.File)
    .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The rows as soon as they are as they should be: the library starts, and files are read, beside the writing. */
export async function suggestionsWhen(
  editor: TextEditor,
  holds: (rows: readonly CompletionItem[]) => boolean,
): Promise<readonly CompletionItem[]> {
  const end = Date.now() + 10_000;
  let rows = await suggestionsIn(editor);
  while (!holds(rows) && Date.now() < end) rows = await suggestionsIn(editor);
  assert.ok(holds(rows), rows.map(nameOf).join('\n'));
  return rows;
}

/** What a row stands for: a key, or a paper by its whole title. */
export function nameOf({ label, kind, detail = '' }: CompletionItem): string {
  if (kind === CompletionItemKind.File) return detail;
  return typeof label === 'string' ? label : label.label;
}

/** Asks for suggestions at the cursor of the active editor, and accepts the first one as soon as it is there. */
export async function acceptSuggestion({ document }: TextEditor): Promise<void> {
  const { version } = document;
  await commands.executeCommand('editor.action.triggerSuggest');
  const end = Date.now() + 10_000;
  while (document.version === version && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await commands.executeCommand('acceptSelectedSuggestion');
  }
}
