import * as vscode from 'vscode';
import { languageOf, languageOfFormat, type CitationLanguage } from '../cite/languages';

/** The language in which a document cites: as the setting says for it, else its own. */
export function citationLanguageOf(document: vscode.TextDocument): CitationLanguage {
  const format = vscode.workspace
    .getConfiguration('literature', document)
    .get<string>('citation.format', 'auto');
  return (
    languageOfFormat(format) ?? languageOf({ languageId: document.languageId, fileName: document.uri.path })
  );
}
