import * as vscode from 'vscode';
import { ENTRY_FORMATS, formatEntries, type NoteOf } from '../cite/entry/entryFormats';
import { CITATION_LANGUAGES } from '../cite/languages/citationLanguages';
import { writeCitation } from '../cite/languages/forms/citationForms';
import { referTo } from '../cite/reference';
import type { Paper } from '../core/paper';
import { titleInLine } from './paperText';

interface CopyForm {
  readonly label: string;
  readonly format: (papers: readonly Paper[]) => string;
}

/** Asks for a form, with what it gives beside it, and copies the papers in it; with a person's notes only if that is chosen. */
export async function copyCitation(papers: readonly Paper[], noteOf: NoteOf): Promise<void> {
  const withNotes = papers.some((paper) => noteOf(paper) !== '') ? entryForms(noteOf) : [];
  const rows = [...entryForms(), ...withNotes, ...citationForms()].map((form) => ({
    ...form,
    description: previewOf(form.format(papers)),
  }));
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Copy Citation As'),
    placeHolder:
      papers.length === 1 && papers[0] ? titleInLine(papers[0]) : vscode.l10n.t('{0} papers', papers.length),
    matchOnDescription: true,
  });
  if (!chosen) return;
  await vscode.env.clipboard.writeText(chosen.format(papers));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as {0}', chosen.label), 3000);
}

/** The forms that stand for themselves; with notes those that have a place for them. */
function entryForms(noteOf?: NoteOf): readonly CopyForm[] {
  return ENTRY_FORMATS.filter(({ hasNotes }) => hasNotes || !noteOf).map(({ id, name }) => ({
    label: noteOf ? vscode.l10n.t('{0}, with your notes', name) : name,
    // Pasted into a line, the last line end would break it.
    format: (papers) => formatEntries(papers, id, noteOf).replace(/\n$/, ''),
  }));
}

function citationForms(): readonly CopyForm[] {
  const languages = CITATION_LANGUAGES.filter(
    ({ formats: [format] }) => format !== 'bibtex' && format !== 'text',
  );
  return [
    { label: vscode.l10n.t('Citation key'), format: (papers) => papers.map((paper) => paper.key).join(', ') },
    ...languages.map(({ name, formats: [format] }): CopyForm => ({
      label: name,
      format: (papers) => {
        const keys = papers.map((paper) => paper.key);
        return writeCitation(format, { keys, reference: papers.map(referTo).join('; ') });
      },
    })),
  ];
}

function previewOf(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}
