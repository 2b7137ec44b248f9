import * as vscode from 'vscode';
import { formsOf, listForms } from '../../cite/languages/forms/citationForms';
import type { CitationForm, FormId } from '../../cite/languages/citationForm';
import type { CitationContent } from '../../cite/languages/renderForm';
import { askRow } from './askRow';
import type { CitingPlace } from './citingPlace';

const AUTO = 'auto';

/** The form in which a document's citations are written unless the person asks for another one. */
export function formOfSettings(place: CitingPlace): CitationForm {
  const [form] = formsOf(place.format, { latexCommand: latexCommandSetting(place.document) });
  return form;
}

/** Lets the person choose a form, with what it gives beside it; undefined when they leave the list. */
export function askForForm(place: CitingPlace, content: CitationContent): Promise<CitationForm | undefined> {
  const choices = listForms(place.format, { latexCommand: latexCommandSetting(place.document) }, content);
  return askRow(
    choices.map(({ preview, form }) => ({ label: labelOf(form.id), description: preview, value: form })),
    {
      title: vscode.l10n.t('Insert Citation As'),
      placeholder: vscode.l10n.t('The form of the citation'),
    },
  );
}

/** What people call a form. */
function labelOf(id: FormId): string {
  switch (id) {
    case 'automatic':
      return vscode.l10n.t('Automatic');
    case 'parenthetical':
      return vscode.l10n.t('Parenthetical');
    case 'textual':
      return vscode.l10n.t('Textual');
    case 'author':
      return vscode.l10n.t('Author');
    case 'year':
      return vscode.l10n.t('Year');
    case 'full':
      return vscode.l10n.t('Full reference');
    case 'footnote':
      return vscode.l10n.t('Footnote');
    case 'no-cite':
      return vscode.l10n.t('In the bibliography only');
    case 'command':
      return vscode.l10n.t('Command of the settings');
    case 'reference':
      return vscode.l10n.t('Reference to read');
  }
}

/** The command that the settings name for LaTeX, so that citations by it are recognised; undefined when they name none. */
export function latexCommandOf(scope: vscode.ConfigurationScope): string | undefined {
  const command = latexCommandSetting(scope).replace(/^\\/, '');
  return command === AUTO || command === '' ? undefined : command;
}

function latexCommandSetting(scope: vscode.ConfigurationScope): string {
  return vscode.workspace.getConfiguration('literature', scope).get<string>('citation.latexCommand', AUTO);
}
