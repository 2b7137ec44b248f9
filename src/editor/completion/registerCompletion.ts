import * as vscode from 'vscode';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import type { InsertContext } from '../insertCitation';
import { documentsOf } from '../writing/languageSelector';
import { CITE_COMPLETED, citeCompleted, type CompletedPaper } from './citeCompleted';
import { KeyCompletion, type CompletionSources } from './keyCompletion';

/**
 * The signs behind which a key may begin, by language: VS Code asks for suggestions there without being told. With a
 * space, since it gives a list up when a word ends, and words of a title are typed for a key.
 */
const TRIGGERS: readonly {
  readonly formats: readonly CitationFormat[];
  readonly signs: readonly string[];
}[] = [
  { formats: ['latex'], signs: ['{', ',', ' '] },
  { formats: ['pandoc', 'myst'], signs: ['@', '`', ',', ' '] },
  { formats: ['typst'], signs: ['@', '<', ' '] },
  { formats: ['restructuredtext'], signs: ['`', ',', ' '] },
  { formats: ['org'], signs: ['@', '&', ',', ' '] },
  { formats: ['asciidoc'], signs: ['[', ',', ' '] },
];

/** Suggests keys while a person types a citation. */
export function registerCompletion(context: CompletionSources & InsertContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...TRIGGERS.map(({ formats, signs }) =>
      vscode.languages.registerCompletionItemProvider(
        documentsOf(...formats),
        new KeyCompletion(formats, context),
        ...signs,
      ),
    ),
    vscode.commands.registerCommand(CITE_COMPLETED, (completed: CompletedPaper) =>
      citeCompleted(completed, context),
    ),
  );
}
