import * as vscode from 'vscode';

/** Leads to a place in a document, in the column where the document is seen. */
export async function goTo({
  uri,
  line,
  character,
}: {
  uri: string;
  line: string;
  character: string;
}): Promise<void> {
  const at = new vscode.Position(Number(line), Number(character));
  const target = vscode.Uri.parse(uri, true);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await vscode.window.showTextDocument(target, {
    selection: new vscode.Range(at, at),
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    preview: false,
  });
}
