import type { CitationRequest } from '../../../src/cite/insertion/planCitation';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';
import { formsOf } from '../../../src/cite/languages/forms/citationForms';
import type { TextRange } from '../../../src/core/textRange';

/** One case of a fixture: a text with cursors, what is cited, and the text with cursors afterwards. */
export interface InsertionCase {
  readonly name: string;
  /** The line of the fixture, from 1, on which the case begins. */
  readonly line: number;
  readonly format: CitationFormat;
  readonly keys: readonly string[];
  /** The papers as running text refers to them. */
  readonly reference: string;
  /** As the setting `literature.citation.latexCommand` has it. */
  readonly latexCommand: string;
  /** The form that the person has chosen, if any. */
  readonly form: string | undefined;
  readonly before: MarkedText;
  readonly after: MarkedText;
}

/** A text and the places that marks in it stand for. */
export interface MarkedText {
  readonly text: string;
  readonly selections: readonly TextRange[];
}

/** A cursor; a selection stands between the other two marks. */
export const CURSOR = '‸';
const MARK = /[‸⟦⟧]/g;

/**
 * Reads a fixture. Lines `name: value` above the first case, or below the line of a case, are its settings: `format`,
 * `keys` (with spaces between), `reference`, `command`, `form`, `eol: crlf`.
 *
 * @example
 * format: latex
 * @@ joins behind the last key
 * @@ before
 * See \cite{a‸}.
 * @@ after
 * See \cite{a,new}‸.
 */
export function parseInsertionCases(source: string): readonly InsertionCase[] {
  const [head = '', ...sections] = source.split(/^@@ /m);
  const common = readSettings(head);
  const cases: InsertionCase[] = [];
  let line = head.split('\n').length;
  for (let index = 0; index + 2 < sections.length; index += 3) {
    const [opening = '', before = '', after = ''] = sections.slice(index, index + 3);
    if (!before.startsWith('before\n') || !after.startsWith('after\n')) {
      throw new SyntaxError(`line ${line}: expected “@@ before” and “@@ after” below “@@ ${opening.trim()}”`);
    }
    const [name = '', ...settingLines] = opening.split('\n');
    const settings = new Map([...common, ...readSettings(settingLines.join('\n'))]);
    const isCrlf = settings.get('eol') === 'crlf';
    cases.push({
      name,
      line,
      format: (settings.get('format') ?? 'text') as CitationFormat,
      keys: (settings.get('keys') ?? 'new').split(' '),
      reference: settings.get('reference') ?? 'Xiao et al. (2023)',
      latexCommand: settings.get('command') ?? 'auto',
      form: settings.get('form'),
      before: readMarks(sectionText(before, isCrlf)),
      after: readMarks(sectionText(after, isCrlf)),
    });
    line += (opening + before + after).split('\n').length - 1;
  }
  return cases;
}

/** What the case asks for, in any of its texts. */
export function requestOf(insertion: InsertionCase, { text, selections }: MarkedText): CitationRequest {
  const { format, keys, reference, latexCommand, form: id } = insertion;
  const forms = formsOf(format, { latexCommand });
  const chosen = id === undefined ? undefined : forms.find((form) => form.id === id);
  if (id !== undefined && !chosen)
    throw new RangeError(`line ${insertion.line}: ${format} has no form “${id}”`);
  return {
    text,
    selections,
    format,
    form: chosen ?? forms[0],
    chosen: chosen !== undefined,
    keys,
    reference,
    ...(latexCommand === 'auto' ? {} : { command: latexCommand }),
  };
}

/** The text with its cursors, to be compared and read. */
export function markCursors(text: string, cursors: readonly number[]): string {
  return [...new Set(cursors)]
    .sort((a, b) => b - a)
    .reduce((marked, offset) => marked.slice(0, offset) + CURSOR + marked.slice(offset), text);
}

function readSettings(lines: string): Map<string, string> {
  return new Map(
    [...lines.matchAll(/^(\w+):[ ]?(.*)$/gm)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ]),
  );
}

function sectionText(section: string, isCrlf: boolean): string {
  const text = section.slice(section.indexOf('\n') + 1).replace(/\n$/, '');
  return isCrlf ? text.replaceAll('\n', '\r\n') : text;
}

function readMarks(marked: string): MarkedText {
  const selections: TextRange[] = [];
  let removed = 0;
  let start = 0;
  for (const { 0: mark, index } of marked.matchAll(MARK)) {
    const offset = index - removed++;
    if (mark === '⟦') start = offset;
    else selections.push({ start: mark === CURSOR ? offset : start, end: offset });
  }
  return { text: marked.replace(MARK, ''), selections };
}
