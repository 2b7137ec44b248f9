import * as vscode from 'vscode';
import style from '../../../media/paper.css';
import { randomName } from '../../library/store/generation';
import { type DocumentParts, renderDocument } from './renderDocument';

/** The document of a web view in the person's language, with the extension's own script and style. */
export function viewDocument(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  parts: Omit<DocumentParts, 'language' | 'source' | 'style' | 'nonce' | 'script'>,
): string {
  const script = vscode.Uri.joinPath(mediaOf(extensionUri), 'paper.js');
  return renderDocument({
    ...parts,
    language: vscode.env.language,
    source: webview.cspSource,
    style,
    nonce: randomName(),
    script: webview.asWebviewUri(script).toString(),
  });
}

/** What a web view may do: run the extension's own script. */
export function viewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [mediaOf(extensionUri)] };
}

function mediaOf(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media');
}
