import { known } from '../../core/known';
import type { BibtexEntry, BibtexField } from '../../sources/bibtex/bibtexFile';
import { DEFAULT_MANNER, type EntryManner, type LetterCase } from '../entry/entryManner';
import { columnAfter } from '../entry/gap';
import { measureGaps, measureNameEnd, type FieldLine } from './measureGaps';
import { mostCommon } from './mostCommon';

/** An entry with its fields, which are read anew each time an entry is asked for them. */
interface ReadEntry extends BibtexEntry {
  readonly fields: readonly BibtexField[];
}

/**
 * How a file writes its entries: what most of the given entries do, and where they do not tell, the default.
 *
 * @param text of the file
 * @returns with `\n` for line ends
 */
export function measureManner(text: string, sample: readonly BibtexEntry[]): EntryManner {
  const entries = sample.map((entry): ReadEntry => ({ ...pick(entry), fields: entry.fields }));
  const fields = entries.flatMap((entry) => entry.fields);
  const lines = entries.flatMap((entry) => fieldLines(text, entry));
  const between = mostCommon(entries.flatMap((entry) => separatorsBetween(text, entry)))?.value;
  const opening = mostCommon(entries.flatMap((entry) => openingOf(text, entry)))?.value;
  const closing = mostCommon(entries.flatMap((entry) => closingOf(text, entry)))?.value;
  const nameCase = mostCommon(fields.map(({ name }) => letterCaseOf(name)))?.value ?? 'as-is';
  const isAllLower = fields.length > 0 && fields.every(({ name }) => letterCaseOf(name) === 'lower');
  return {
    ...DEFAULT_MANNER,
    typeCase: mostCommon(entries.map(({ type }) => letterCaseOf(type)))?.value ?? DEFAULT_MANNER.typeCase,
    // Among small letters `archivePrefix` is usual, unless all names are small.
    nameCase: nameCase === 'lower' && !isAllLower ? 'as-is' : nameCase,
    spellings: measureSpellings([...entries.map(({ type }) => type), ...fields.map(({ name }) => name)]),
    delimiter: mostCommon(entries.map(({ delimiter }) => delimiter))?.value ?? DEFAULT_MANNER.delimiter,
    valueDelimiter: mostCommon(fields.flatMap(valueDelimiterOf))?.value ?? DEFAULT_MANNER.valueDelimiter,
    bareNumbers: mostCommon(fields.flatMap(bareNumberOf))?.value ?? DEFAULT_MANNER.bareNumbers,
    opening: opening ?? between ?? DEFAULT_MANNER.opening,
    between: between ?? opening ?? DEFAULT_MANNER.between,
    closing: closing ?? DEFAULT_MANNER.closing,
    ...known({ nameEnd: measureNameEnd(lines) }),
    ...measureGaps(lines),
  };
}

/** An entry's properties may be getters, which a spread would not take along. */
function pick({ type, key, keyRange, range, delimiter }: BibtexEntry): Omit<BibtexEntry, 'fields'> {
  return { type, key, keyRange, range, delimiter };
}

/** What is longer is no separator that anybody would want again. */
const LONGEST_SEPARATOR = 200;

/** What stands between two places, if it is nothing but blanks and one of the marks. */
function readSeparator(
  text: string,
  start: number,
  end: number,
  marks: readonly string[],
): readonly string[] {
  const separator = text.slice(start, Math.min(end, start + LONGEST_SEPARATOR));
  return marks.includes(separator.trim()) && end - start <= LONGEST_SEPARATOR ? [simplify(separator)] : [];
}

/** With `\n` for line ends and without blanks before them, which are nobody's manner. */
function simplify(separator: string): string {
  const lines = separator.split(/\r\n?|\n/);
  return lines.map((line, at) => (at < lines.length - 1 ? line.trimEnd() : line)).join('\n');
}

function openingOf(text: string, { keyRange, fields }: ReadEntry): readonly string[] {
  return fields[0] === undefined ? [] : readSeparator(text, keyRange.end, fields[0].nameRange.start, [',']);
}

function separatorsBetween(text: string, { fields }: ReadEntry): readonly string[] {
  return fields.slice(1).flatMap(({ nameRange }, at) => {
    return readSeparator(text, fields[at]?.valueRange.end ?? 0, nameRange.start, [',']);
  });
}

function closingOf(text: string, { fields, range, delimiter }: ReadEntry): readonly string[] {
  const last = fields.at(-1);
  if (last === undefined || text[range.end - 1] !== (delimiter === '{' ? '}' : ')')) return [];
  return readSeparator(text, last.valueRange.end, range.end - 1, ['', ',']);
}

function letterCaseOf(name: string): LetterCase {
  if (name === name.toLowerCase()) return 'lower';
  if (name === name.toUpperCase()) return 'upper';
  return /^\p{Lu}/u.test(name) ? 'capitalized' : 'as-is';
}

/** The commonest spelling of each type and name, by its small letters. */
function measureSpellings(names: readonly string[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string[]>();
  for (const name of names) {
    const lower = name.toLowerCase();
    const others = spellings.get(lower);
    if (others) others.push(name);
    else spellings.set(lower, [name]);
  }
  return new Map([...spellings].map(([lower, all]) => [lower, mostCommon(all)?.value ?? lower]));
}

function valueDelimiterOf({ value }: BibtexField): readonly EntryManner['valueDelimiter'][] {
  const [piece, ...more] = value;
  if (piece === undefined || more.length > 0) return [];
  if (piece.kind === 'braced') return ['{'];
  return piece.kind === 'quoted' ? ['"'] : [];
}

/** Whether a number stands bare, for a value that could. */
function bareNumberOf({ value }: BibtexField): readonly boolean[] {
  const [piece, ...more] = value;
  if (piece === undefined || more.length > 0 || !/^\d+$/.test(piece.text)) return [];
  return [piece.kind === 'number'];
}

function fieldLines(text: string, { fields }: ReadEntry): readonly FieldLine[] {
  const lines = fields.flatMap(({ nameRange, valueRange }) => {
    const lineStart = indentStart(text, nameRange.start);
    const isFirst = lineStart > 0 && /[\r\n]/.test(text[lineStart - 1] ?? '');
    const [, beforeEquals, afterEquals] =
      /^([^\S\r\n]*)=([^\S\r\n]*)$/.exec(text.slice(nameRange.end, valueRange.start)) ?? [];
    if (!isFirst || beforeEquals === undefined || afterEquals === undefined) return [];
    return [{ name: text.slice(lineStart, nameRange.end), beforeEquals, afterEquals }];
  });
  const longest = Math.max(...lines.map(({ name }) => columnAfter(name)));
  return lines.map((line) => ({ ...line, longest }));
}

/** Where the blanks before a place begin. */
function indentStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
