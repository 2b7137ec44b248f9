import type { CitationForm, FormId } from '../languages/citationForm';
import type { CitationFormat } from '../languages/citationLanguage';
import { formsOf } from '../languages/forms/citationForms';
import { renderForm, textOfPieces } from '../languages/renderForm';
import type { CitationMeaning, CitedWork } from './citationMeaning';
import { pagesAlone, writeNote } from './noteText';

/** What stands for a form that a format does not have, and reads the same there. */
const INSTEAD: Partial<Record<FormId, FormId>> = { automatic: 'parenthetical' };

/** biblatex' commands for works with notes of their own. */
const MULTICITES: Partial<Record<FormId, string>> = {
  automatic: 'autocites',
  parenthetical: 'parencites',
  textual: 'textcites',
  footnote: 'footcites',
};

/** One work with its notes, as it stands among others. */
type WriteItem = (work: CitedWork, written: string) => string;

/** Languages that have a place for the notes of each work, and how they stand there; none may be left over. */
const ITEMS: Partial<Record<CitationFormat, WriteItem>> = {
  pandoc: ({ prefix, suffix }, key) => before(prefix) + key + (suffix && `, ${suffix}`),
  org: ({ prefix, suffix }, key) => before(prefix) + key + (suffix && ` ${suffix}`),
  myst: ({ prefix, suffix }, key) => (prefix && `{${prefix}}`) + key + (suffix && `{${suffix}}`),
  restructuredtext: ({ prefix, suffix }, key) => (prefix && `{${prefix}}`) + key + (suffix && `{${suffix}}`),
  asciidoc: ({ suffix }, key) => key + (suffix && `(${suffix})`),
};

/**
 * Writes a citation in a format, in the form nearest to what it says.
 *
 * @returns undefined where the format has no such form, or no place for a note
 * @example writeMeaning({ form: 'textual', works: [{ key: 'a', prefix: '', suffix: 'p. 3' }], … }, 'pandoc') gives '@a [p. 3]'
 */
export function writeMeaning(
  { form: id, works }: CitationMeaning,
  format: CitationFormat,
): string | undefined {
  const form = findForm(id, format);
  const written = works.flatMap((work) => writeNotes(work, format) ?? []);
  if (!form || written.length < works.length) return undefined;
  if (written.every(({ prefix, suffix }) => prefix === '' && suffix === '')) {
    return renderKeys(
      form,
      written.map(({ key }) => key),
    );
  }
  switch (format) {
    case 'latex':
    case 'natbib':
    case 'biblatex':
    case 'org-ref':
      return writeAround(form, written) ?? (format === 'biblatex' ? writeMulticite(id, written) : undefined);
    case 'typst':
      return writeTypst(form, written);
    case 'pandoc':
      if (form.id === 'textual') return writeTextual(form, written);
      return writeItems(form, written, format);
    case 'asciidoc': {
      const [first, ...others] = written;
      if (!first || others.some(({ prefix }) => prefix !== '')) return undefined;
      const text = writeItems(form, written, format);
      return first.prefix === '' ? text : text?.replace(':[', () => `:${first.prefix}[`);
    }
    default:
      return writeItems(form, written, format);
  }
}

function before(prefix: string): string {
  return prefix && `${prefix} `;
}

function findForm(id: FormId, format: CitationFormat): CitationForm | undefined {
  // Without a package LaTeX has one command for all of them; a year or an author alone would be another text.
  const instead = format === 'latex' && id === 'textual' ? 'parenthetical' : INSTEAD[id];
  const forms: readonly CitationForm[] = formsOf(format, { latexCommand: 'auto' });
  const found = forms.find((form) => form.id === id) ?? forms.find((form) => form.id === instead);
  // Without the papers nobody knows how the text refers to them.
  return found && /\$\{(?:reference|aside)\}/.test(found.template) ? undefined : found;
}

function writeNotes({ key, prefix, suffix }: CitedWork, format: CitationFormat): CitedWork | undefined {
  const first = writeNote(prefix, format);
  const pages = format === 'asciidoc' ? pagesAlone(suffix) : suffix;
  const last = pages === undefined ? undefined : writeNote(pages, format);
  return first === undefined || last === undefined ? undefined : { key, prefix: first, suffix: last };
}

function renderKeys(form: CitationForm, keys: readonly string[]): string {
  return textOfPieces(renderForm(form, { keys, reference: '' }));
}

/** Notes around all keys: only the first work may have a prefix, only the last a suffix. */
function writeAround(form: CitationForm, works: readonly CitedWork[]): string | undefined {
  const prefix = works[0]?.prefix ?? '';
  const suffix = works.at(-1)?.suffix ?? '';
  const isAround = works.every(
    (work, index) =>
      (index === 0 || work.prefix === '') && (index === works.length - 1 || work.suffix === ''),
  );
  if (!isAround || !form.annotated) return undefined;
  const pieces = renderForm(form, { keys: works.map(({ key }) => key), reference: '' }, true);
  const hasPlace = pieces.some((piece) => typeof piece !== 'string' && piece.note === 'prefix');
  if (prefix !== '' && !hasPlace) return undefined;
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.note === 'prefix' ? prefix : suffix))
    .join('');
  // One note in brackets is the one behind the keys.
  return prefix === '' ? text.replace(/^(\\[A-Za-z]+)\[\](?=\[)/, '$1') : text;
}

/** `\parencites[see][3]{a}[5]{b}` */
function writeMulticite(id: FormId, works: readonly CitedWork[]): string | undefined {
  const command = MULTICITES[id];
  if (command === undefined) return undefined;
  const groups = works.map(({ key, prefix, suffix }) => {
    const notes = prefix === '' ? (suffix === '' ? '' : `[${suffix}]`) : `[${prefix}][${suffix}]`;
    return `${notes}{${key}}`;
  });
  return `\\${command}${groups.join('')}`;
}

/** `@a[p. 3] @b`, `#cite(<a>, form: "prose", supplement: [p. 3])`; Typst has no place before a key. */
function writeTypst(form: CitationForm, works: readonly CitedWork[]): string | undefined {
  if (works.some(({ prefix }) => prefix !== '')) return undefined;
  const texts = works.map(({ key, suffix }) => {
    const plain = renderKeys(form, [key]);
    if (suffix === '') return plain;
    if (form.id === 'footnote') return undefined;
    return plain.startsWith('@')
      ? `${plain}[${suffix}]`
      : plain.replace(/\)$/, () => `, supplement: [${suffix}])`);
  });
  return texts.some((text) => text === undefined) ? undefined : texts.join(' ');
}

/** `@a [p. 3], @b` */
function writeTextual(form: CitationForm, works: readonly CitedWork[]): string | undefined {
  if (works.some(({ prefix }) => prefix !== '')) return undefined;
  const texts = works.map(({ key, suffix }) => renderKeys(form, [key]) + (suffix && ` [${suffix}]`));
  return texts.join(form.list.separator);
}

function writeItems(
  form: CitationForm,
  works: readonly CitedWork[],
  format: CitationFormat,
): string | undefined {
  const write = ITEMS[format];
  if (!write) return undefined;
  const asItIs = { ...form.list, write: (text: string) => text };
  return renderKeys(
    { ...form, list: asItIs },
    works.map((work) => write(work, form.list.write(work.key))),
  );
}
