import type { TextRange } from '../../../core/textRange';
import type { CitedWork } from '../citationMeaning';
import { formNamed, LATEX_COMMANDS } from '../commandForms';
import { addNotes, type ReadMeaning } from './rawMeaning';

/** A note in brackets; braces in it may hold brackets of their own. */
const NOTE = /\s*\[((?:[^[\]{}]|\{[^{}]{0,400}\}){0,2000})\]/y;
const COMMON_NOTE = /\s*\(([^()]{0,400})\)/y;
/** Commands of biblatex alone. */
const OF_BIBLATEX = /^(?:paren|text|auto|smart|foot|full)/i;

/** Reads `\citep[see][p. 3]{a,b}`, and `\parencites(see)(for more)[p. 3]{a}{b}`. */
export const readLatexMeaning: ReadMeaning = (text, { name, range, keysRange, keys }) => {
  const command = name.replace(/\*$/, '');
  const form = formNamed(LATEX_COMMANDS, command.charAt(0).toLowerCase() + command.slice(1));
  const start = range.start + 1 + name.length;
  if (form === undefined || text[range.start] !== '\\' || text.slice(range.start, range.end).includes('%'))
    return undefined;
  const meansPages = OF_BIBLATEX.test(command);
  const isMulticite = keysRange.end === range.end;
  if (!isMulticite) {
    const works = keys.map(({ key }): CitedWork => ({ key, prefix: '', suffix: '' }));
    const notes = readNotes(text, { start, end: keysRange.start - 1 }, NOTE);
    return notes && { form, works: addNotes(works, ...notes), meansPages };
  }
  const common = readNotes(text, { start, end: keysRange.start }, COMMON_NOTE);
  const works = keys.flatMap((cited): CitedWork[] => {
    const notes = readNotes(text, { start: cited.item.start, end: cited.range.start - 1 }, NOTE);
    return notes ? [{ key: cited.key, prefix: notes[0], suffix: notes[1] }] : [];
  });
  if (!common || works.length < keys.length) return undefined;
  return { form, works: addNotes(works, common[0] === '' ? '' : common[0], common[1]), meansPages };
};

/** One note stands behind the keys, two around them; undefined where something else stands there. */
function readNotes(
  text: string,
  { start, end }: TextRange,
  pattern: RegExp,
): [prefix: string, suffix: string] | undefined {
  const notes: string[] = [];
  let at = start;
  for (;;) {
    pattern.lastIndex = at;
    const match = at < end ? pattern.exec(text) : null;
    if (!match || at + match[0].length > end) break;
    notes.push(match[1] ?? '');
    at += match[0].length;
  }
  if (notes.length > 2 || text.slice(at, end).trim() !== '') return undefined;
  const [first = '', second] = notes;
  return second === undefined ? ['', first] : [first, second];
}
