import * as vscode from 'vscode';
import { BIBLIOGRAPHY_DOCUMENTS, CITING_DOCUMENTS } from '../writing/languageSelector';
import type { Writing } from '../writing/writing';
import { findReferences } from './findReferences';
import { goToEntry } from './goToEntry';
import { highlightKey } from './highlightKey';
import { linkIdentifiers } from './linkIdentifiers';
import { findPaperSymbols, type SearchedLibrary } from './paperSymbols';
import { prepareRename, renameKey } from './renameKey';

/** What navigation works with. */
export interface NavigationContext {
  readonly writing: Writing;
  readonly library: SearchedLibrary;
}

/** Lets a person go between citations and entries, rename keys, follow identifiers, and find papers as symbols. */
export function registerNavigation({ writing, library }: NavigationContext): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    ...[CITING_DOCUMENTS, BIBLIOGRAPHY_DOCUMENTS].flatMap((documents) => [
      languages.registerDefinitionProvider(documents, {
        provideDefinition: (document, position) => goToEntry(writing, document, position),
      }),
      languages.registerReferenceProvider(documents, {
        provideReferences: (document, position, context) =>
          findReferences(writing, document, position, context),
      }),
      languages.registerDocumentHighlightProvider(documents, {
        provideDocumentHighlights: (document, position) => highlightKey(writing, document, position),
      }),
      languages.registerRenameProvider(documents, {
        prepareRename: (document, position) => prepareRename(writing, document, position),
        provideRenameEdits: (document, position, name) => renameKey(writing, document, position, name),
      }),
      languages.registerDocumentLinkProvider(documents, {
        provideDocumentLinks: (document, token) => linkIdentifiers(document, token),
      }),
    ]),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) => findPaperSymbols(query, library),
    }),
  );
}
