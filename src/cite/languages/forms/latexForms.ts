import type { CitationForm, FormId } from '../citationForm';
import { COMMA_LIST } from './keyLists';

const NO_CITE: CitationForm = { id: 'no-cite', template: '\\nocite{${keys}}', list: COMMA_LIST };

/** Without a package only one note is possible. */
export const LATEX_FORMS = [
  {
    id: 'parenthetical',
    template: '\\cite{${keys}}',
    list: COMMA_LIST,
    annotated: { template: '\\cite[${locator}]{${keys}}', list: COMMA_LIST },
  },
  NO_CITE,
] as const satisfies readonly CitationForm[];

/** natbib's commands that take keys. */
export const NATBIB_FORMS = [
  withNotes('parenthetical', 'citep'),
  withNotes('textual', 'citet'),
  { id: 'author', template: '\\citeauthor{${keys}}', list: COMMA_LIST },
  withNotes('year', 'citeyearpar'),
  NO_CITE,
] as const satisfies readonly CitationForm[];

/** biblatex' commands; what `\autocite` prints is up to its style. */
export const BIBLATEX_FORMS = [
  withNotes('automatic', 'autocite'),
  withNotes('parenthetical', 'parencite'),
  withNotes('textual', 'textcite'),
  withNotes('author', 'citeauthor'),
  withNotes('year', 'citeyear'),
  withNotes('full', 'fullcite'),
  withNotes('footnote', 'footcite'),
  NO_CITE,
] as const satisfies readonly CitationForm[];

/**
 * The form of the command that a person has set.
 *
 * @param command with or without backslash; empty for the bare key
 */
export function formOfCommand(command: string): CitationForm {
  const name = nameOfCommand(command);
  return name === '' ? { id: 'command', template: '${keys}', list: COMMA_LIST } : withNotes('command', name);
}

/** The command without backslash, spaces and what people write behind it: `\parencite{}` gives `parencite`. */
export function nameOfCommand(command: string): string {
  return /^\s*\\?([\p{L}@]+\*?)/u.exec(command)?.[1] ?? '';
}

function withNotes(id: FormId, name: string): CitationForm {
  return {
    id,
    template: `\\${name}{\${keys}}`,
    list: COMMA_LIST,
    annotated: { template: `\\${name}[\${prefix}][\${locator}]{\${keys}}`, list: COMMA_LIST },
    // A footnote's or superscript's number stands at its word; `\autocite` removes the space by itself.
    ...(/foot|super/i.test(name) ? { attached: '' } : {}),
  };
}
