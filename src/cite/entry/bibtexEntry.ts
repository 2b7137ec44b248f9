import type { BibtexEntryData } from './composeEntry';
import { columnAfter, fillGap } from './gap';
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
  const { delimiter, opening, between, closing } = manner;
  const names = fields.map(({ name }) => spell(name, manner, manner.nameCase));
  const longest = Math.max(...names.map((name) => columnAfter(indentOf(between) + name)));
  let entry = `@${spell(type, manner, manner.typeCase)}${delimiter}${key}`;
  for (const [at, { value }] of fields.entries()) {
    const separator = at === 0 ? opening : between;
    const indent = indentOf(separator);
    entry += separator.slice(0, separator.length - indent.length);
    entry += separator.includes('\n')
      ? alignField(indent, names[at] ?? '', longest, manner)
      : `${indent}${names[at] ?? ''}${manner.beforeEquals.text}=${manner.afterEquals.text}`;
    entry += delimit(value, manner);
  }
  return `${entry}${closing}${delimiter === '{' ? '}' : ')'}`;
}

/** A field that begins its line, up to its value. */
function alignField(indent: string, name: string, longest: number, manner: EntryManner): string {
  const { nameEnd, beforeEquals, afterEquals } = manner;
  const before = nameEnd === undefined ? indent + name : name.padStart(nameEnd);
  const line = `${before}${fillGap(beforeEquals, before, longest)}=`;
  return line + fillGap(afterEquals, line, longest);
}

/** What stands before the first character of a line that begins behind the separator. */
function indentOf(separator: string): string {
  return separator.slice(separator.lastIndexOf('\n') + 1);
}

function spell(name: string, { spellings }: EntryManner, letterCase: LetterCase): string {
  return spellings.get(name.toLowerCase()) ?? setCase(name, letterCase);
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
