import * as vscode from 'vscode';
import { planCycle } from '../../cite/convert/planCycle';
import { applyEdits } from '../../cite/edit/textEdit';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import { languageOf } from '../../cite/languages/citationLanguages';
import { applyToDocuments } from '../citing/applyToDocuments';
import type { CitingPlace } from '../citing/citingPlace';
import { isReadonly } from '../citing/isReadonly';
import { showCursors } from '../citing/showCursors';
import { CommandId } from '../commandIds';
import type { Writing } from '../writing/writing';

/** So long the status bar says why nothing has changed, in milliseconds. */
const TELL = 4000;

/** Registers the command that turns the citation at the cursor into its next form. */
export function registerCitationForm(writing: Writing): vscode.Disposable {
  return vscode.commands.registerCommand(CommandId.cycleCitationForm, () =>
    cycleCitationForm(vscode.window.activeTextEditor, writing),
  );
}

/** Turns the citation at each cursor into its next form, as one undo step; the cursors stay at their characters. */
async function cycleCitationForm(
  editor: vscode.TextEditor | undefined,
  { documents, places }: Writing,
): Promise<void> {
  if (!editor || (await isReadonly(editor.document))) {
    tell(vscode.l10n.t('No editor is open that could be edited'));
    return;
  }
  const { document } = editor;
  const place = await places.of(document);
  // What follows is one piece of work on the text that is there now.
  const text = document.getText();
  const cursors = editor.selections.map(({ active }) => document.offsetAt(active));
  const plan = planCycle(text, documents.of(document), formatOf(place), cursors);
  if (plan.edits.length === 0) {
    tell(
      plan.hasCitation
        ? vscode.l10n.t('No other form is known for this citation')
        : vscode.l10n.t('No citation is at the cursor'),
    );
    return;
  }
  if (!(await applyToDocuments([{ document, edits: plan.edits }], []))) return;
  await showCursors(editor, applyEdits(text, plan.edits), plan.cursors);
}

/** The format of the document's own language: the setting may name one that its citations cannot be read in. */
function formatOf({ document, format }: CitingPlace): CitationFormat {
  const { formats } = languageOf({ languageId: document.languageId, fileName: document.uri.path });
  return formats.includes(format) ? format : formats[0];
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, TELL);
}
