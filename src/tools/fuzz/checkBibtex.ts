import { runNow } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import type { BibtexEntry, BibtexFile } from '../../sources/bibtex/bibtexFile';
import { readBibtexPapers } from '../../sources/bibtex/readBibtexPapers';
import { scanBibtex } from '../../sources/bibtex/scanBibtex';

const BEFORE = '@article{before, title = {Before {x}}, year = 2001}';
const AFTER = [
  '@book{after1,\n  title = "After 1",\n  year = 2002\n}',
  '@misc(after2, note = {After} # " 2")',
];
/** The good entries by their key, described as they are when they stand alone. */
const GOOD = new Map(
  runNow(scanBibtex([BEFORE, ...AFTER].join('\n'))).entries.map((entry) => [entry.key, describe(entry)]),
);

/**
 * Reads a damaged text between good entries and throws an Error that says what is wrong with the result: an entry
 * before or after the damage that is not read as it stands there, or places that do not hold what they should.
 */
export function checkBibtex(damage: string): void {
  const text = [BEFORE, damage, ...AFTER].join('\n');
  const file = runNow(scanBibtex(text));
  for (const [key, good] of GOOD) {
    if (!file.entries.some((entry) => entry.key === key && describe(entry) === good))
      throw new Error(`the entry ${key} is lost`);
  }
  checkPlaces(text, file);
  runNow(readBibtexPapers(file));
}

function describe({ type, key, delimiter, fields }: BibtexEntry): string {
  return JSON.stringify([type, key, delimiter, fields.map(({ name, value }) => [name, value])]);
}

function checkPlaces(text: string, { entries, strings, problems }: BibtexFile): void {
  const inside = (range: TextRange, { start, end }: TextRange, what: string) => {
    if (range.start < start || range.start > range.end || range.end > end)
      throw new Error(`${what}: ${range.start}–${range.end} is not inside ${start}–${end}`);
  };
  const holds = (range: TextRange, expected: string, what: string) => {
    if (text.slice(range.start, range.end) !== expected) throw new Error(`${what} is not at its place`);
  };
  const all = { start: 0, end: text.length };
  let end = 0;
  for (const { key, keyRange, range, fields } of entries) {
    inside(range, { start: end, end: text.length }, `the entry ${key}`);
    inside(keyRange, range, `the key ${key}`);
    holds(keyRange, key, `the key ${key}`);
    holds({ start: range.start, end: range.start + 1 }, '@', `the beginning of ${key}`);
    end = range.end;
    let done = keyRange.end;
    for (const { name, nameRange, value, valueRange } of fields) {
      inside(nameRange, { start: done, end: range.end }, `the name ${name}`);
      holds(nameRange, name, `the name ${name}`);
      inside(valueRange, { start: nameRange.end, end: range.end }, `the value of ${name}`);
      done = valueRange.end;
      const written = text.slice(valueRange.start, valueRange.end);
      if (value.length === 0) throw new Error(`the value of ${name} has no pieces`);
      for (const piece of value)
        if (!written.includes(piece.text)) throw new Error(`a piece of ${name} is not at its place`);
    }
  }
  for (const { name, range } of strings) inside(range, all, `the string ${name}`);
  for (const { code, range, message } of problems) {
    inside(range, all, `the problem ${code}`);
    if (!/^\S.*[.]$/su.test(message)) throw new Error(`no sentence: ${message}`);
  }
}
