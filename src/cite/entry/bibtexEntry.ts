import type { BibtexEntryData } from './composeEntry';
import { DEFAULT_MANNER, type EntryManner, type LetterCase } from './entryManner';

/** Types whose names are two words, which `@InProceedings` shows. */
const TWO_WORDS: Readonly<Record<string, string>> = {
  inproceedings: 'InProceedings',
  phdthesis: 'PhdThesis',
};

/**
 * A composed entry as the text of a BibTeX file, ending without a line end.
 *
 * @param key has to be one that the file's tools take: neither space nor any of `{ } ( ) , = # % " '`, the backslash
 * @example formatBibtexEntry({ type: 'misc', fields: [{ name: 'title', value: 'Sinks' }] }, 'k') === '@misc{k,\n  title = {Sinks},\n}'
 */
export function formatBibtexEntry(
  { type, fields }: BibtexEntryData,
  key: string,
  manner: EntryManner = DEFAULT_MANNER,
): string {
  const { delimiter, indent, nameWidth, equals, trailingComma, closingIndent, lineEnd } = manner;
  const written = fields.map(
    ({ name, value }) =>
      `${indent}${setCase(name, manner.nameCase).padEnd(nameWidth)}${equals}${delimit(value, manner)}`,
  );
  const head = `@${setCase(type, manner.typeCase)}${delimiter}${key}`;
  const body = [head, ...written].join(`,${lineEnd}`) + (trailingComma ? ',' : '');
  const close = delimiter === '{' ? '}' : ')';
  return closingIndent === undefined ? `${body}${close}` : `${body}${lineEnd}${closingIndent}${close}`;
}

function setCase(name: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case 'as-is':
      return name;
    case 'lower':
      return name.toLowerCase();
    case 'upper':
      return name.toUpperCase();
    case 'capitalized':
      return TWO_WORDS[name] ?? name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
  }
}

function delimit(value: string, { valueDelimiter, bareNumbers }: EntryManner): string {
  if (bareNumbers && /^\d+$/.test(value)) return value;
  return valueDelimiter === '{' ? `{${value}}` : `"${braceQuotes(value)}"`;
}

/** A quotation mark outside braces would end the value. */
function braceQuotes(value: string): string {
  let depth = 0;
  return value.replace(/[{}"]/g, (character) => {
    if (character === '"') return depth === 0 ? '{"}' : '"';
    depth += character === '{' ? 1 : -1;
    return character;
  });
}
