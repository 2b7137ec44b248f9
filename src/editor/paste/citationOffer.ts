import * as vscode from 'vscode';
import type { DocumentChange } from '../citing/applyToDocuments';

/** One thing that a paste or drop can come to, worked out before the person has chosen it. */
export interface CitationOffer {
  readonly title: string;
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  /** For each place that is pasted into; empty where all is in the edit. */
  readonly insertText: string;
  readonly edit?: vscode.WorkspaceEdit;
  /** What is still to be done once the edit stands in its documents. */
  readonly after?: { readonly changes: readonly DocumentChange[]; readonly run: () => Promise<void> };
}

const CITATION = vscode.DocumentDropOrPasteEditKind.Empty.append('literature', 'citation');

/** Papers that a link or an id names, as a citation. */
export const PAPERS_KIND = CITATION.append('papers');

/** Citations of another language, in the document's. */
export const CONVERTED_KIND = CITATION.append('converted');

/** What stays the default: the text as it is, and links as Markdown writes them. */
export const YIELDS_TO: readonly vscode.DocumentDropOrPasteEditKind[] = [
  vscode.DocumentDropOrPasteEditKind.Text,
  vscode.DocumentDropOrPasteEditKind.Empty.append('uri'),
  vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link'),
];
