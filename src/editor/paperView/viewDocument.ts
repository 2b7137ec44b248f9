import * as vscode from 'vscode';
import { type DocumentParts, renderDocument } from './renderDocument';

/** The document of a web view in the person's language, with the extension's own script and style. */
export function viewDocument(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  parts: Omit<DocumentParts, 'language' | 'source' | 'style' | 'script'>,
): string {
  const fileOf = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(mediaOf(extensionUri), name)).toString();
  return renderDocument({
    ...parts,
    language: vscode.env.language,
    source: webview.cspSource,
    style: fileOf('paper.css'),
    script: fileOf('paper.js'),
  });
}

/** What a web view may do: run the extension's own script. */
export function viewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [mediaOf(extensionUri)] };
}

function mediaOf(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media');
}
