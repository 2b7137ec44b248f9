import type { CitationForm } from '../citationForm';
import type { CitationFormat } from '../citationLanguage';
import { renderForm, textOfPieces, type CitationContent } from '../renderForm';
import { formOfCommand, LATEX_FORMS, NATBIB_FORMS, BIBLATEX_FORMS } from './latexForms';
import { MYST_FORMS, PANDOC_FORMS, JUPYTER_FORMS } from './markdownForms';
import { ASCIIDOC_FORMS, ORG_FORMS, ORG_REF_FORMS, RESTRUCTUREDTEXT_FORMS, TYPST_FORMS } from './markupForms';
import { COMMA_LIST } from './keyLists';

type Forms = readonly [CitationForm, ...CitationForm[]];

const REFERENCE_FORMS: Forms = [{ id: 'reference', template: '${reference}', list: COMMA_LIST }];

/** The forms of each format, its default first. */
const FORMS: Readonly<Record<CitationFormat, Forms>> = {
  latex: LATEX_FORMS,
  natbib: NATBIB_FORMS,
  biblatex: BIBLATEX_FORMS,
  pandoc: PANDOC_FORMS,
  myst: MYST_FORMS,
  typst: TYPST_FORMS,
  restructuredtext: RESTRUCTUREDTEXT_FORMS,
  org: ORG_FORMS,
  'org-ref': ORG_REF_FORMS,
  asciidoc: ASCIIDOC_FORMS,
  jupyter: JUPYTER_FORMS,
  bibtex: REFERENCE_FORMS,
  text: REFERENCE_FORMS,
};

const LATEX_FORMATS: ReadonlySet<CitationFormat> = new Set(['latex', 'natbib', 'biblatex']);

/** What people have set on forms. */
export interface FormSettings {
  /** `literature.citation.latexCommand`: `auto`, a command with or without backslash, or empty for the bare key. */
  readonly latexCommand: string;
}

/** All forms of a format, the default first: that of the setting in LaTeX, unless it is `auto`. */
export function formsOf(format: CitationFormat, { latexCommand }: FormSettings): Forms {
  return latexCommand !== 'auto' && LATEX_FORMATS.has(format)
    ? [formOfCommand(latexCommand), ...FORMS[format]]
    : FORMS[format];
}

/** A form with what it gives. */
export interface FormChoice {
  /** The citation without notes: `\citep{xiao2023efficient}`. */
  readonly preview: string;
  readonly form: CitationForm;
}

/** What *Insert Citation As…* offers. */
export function listForms(
  format: CitationFormat,
  settings: FormSettings,
  content: CitationContent,
): readonly FormChoice[] {
  return formsOf(format, settings).map((form) => ({
    preview: textOfPieces(renderForm(form, content)),
    form,
  }));
}

/** A citation in the format's default form, outside of any text. */
export function writeCitation(format: CitationFormat, content: CitationContent): string {
  return textOfPieces(renderForm(FORMS[format][0], content));
}
