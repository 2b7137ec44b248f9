import * as vscode from 'vscode';
import { findIdentifierLinks } from '../../cite/identifierLinks';
import { runInSlices } from '../../core/slices';
import { pause } from '../pause';

/** VS Code asks anew at each change; nobody clicks through more, in characters. */
const MOST = 4_000_000;

/** Makes links of the arXiv ids and DOIs in a document or bibliography. */
export async function linkIdentifiers(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentLink[]> {
  const text = document.getText();
  if (text.length > MOST) return [];
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => {
    stop.abort();
  });
  try {
    const links = await runInSlices(findIdentifierLinks(text), { pause, signal: stop.signal });
    return links.map(({ start, end, url }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return new vscode.DocumentLink(range, vscode.Uri.parse(url, true));
    });
  } catch {
    // It was cancelled.
    return [];
  } finally {
    listening.dispose();
  }
}
