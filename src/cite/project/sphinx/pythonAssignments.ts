import type { TextRange } from '../../../core/textRange';
import { endOfLine } from '../../lines';

/** A string literal; the range has its quotes, `text` has not. */
export interface PythonString extends TextRange {
  readonly text: string;
}

/** What is given to a name, by `=`, `+=`, `.append(…)` or `.extend(…)`: nothing is computed, strings are collected. */
export interface PythonAssignment extends TextRange {
  readonly name: string;
  /** One for each element of a list or tuple: the strings in it, several in `os.path.join('a', 'b')`. */
  readonly elements: readonly (readonly PythonString[])[];
  /** The brackets' text without them, if the value is a list, a tuple or a set; where an element can be added. */
  readonly list: TextRange | undefined;
}

/** Longer lists are no settings. */
const LONGEST_VALUE = 20_000;
const STRING =
  /[rRuUbBfF]{0,2}(?:"""((?:[^\\]|\\.)*?)"""|'''((?:[^\\]|\\.)*?)'''|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')/sy;

/**
 * The assignments to some names at the top level of a Python file, in order. It is not run: what is computed is not known.
 *
 * @example readPythonAssignments("bibtex_bibfiles = ['refs.bib']", ['bibtex_bibfiles'])
 */
export function readPythonAssignments(text: string, names: readonly string[]): readonly PythonAssignment[] {
  const found: PythonAssignment[] = [];
  const start = new RegExp(
    `^(${names.join('|')})[ \\t]*(?::[^=\\n]{0,100})?(\\+?=(?!=)|\\.(?:append|extend)[ \\t]*(?=\\())[ \\t]*`,
    'gm',
  );
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const { list, ...value } = readValue(text, start.lastIndex);
    const isCall = match[2]?.startsWith('.') ?? false;
    found.push({ ...value, list: isCall ? undefined : list, name: match[1] ?? '', start: match.index });
    start.lastIndex = Math.max(value.end, start.lastIndex);
  }
  return found;
}

function readValue(text: string, from: number): Omit<PythonAssignment, 'name' | 'start'> {
  const elements: PythonString[][] = [];
  const limit = Math.min(text.length, from + LONGEST_VALUE);
  let element: PythonString[] = [];
  let depth = 0;
  let opened: number | undefined;
  let closed: number | undefined;
  let i = from;
  while (i < limit) {
    STRING.lastIndex = i;
    const string = STRING.exec(text);
    const character = text[i] ?? '';
    if (string) {
      const literal = string[1] ?? string[2] ?? string[3] ?? string[4] ?? '';
      element.push({ text: literal.replace(/\\(['"\\])/g, '$1'), start: i, end: STRING.lastIndex });
      i = STRING.lastIndex;
      continue;
    }
    if (character === '#') {
      i = endOfLine(text, i);
      continue;
    }
    if (/[[({]/.test(character)) {
      if (depth === 0) opened ??= i + 1;
      depth += 1;
    } else if (/[\])}]/.test(character)) {
      depth -= 1;
      if (depth <= 0) closed ??= i;
    } else if (character === ',' && depth <= 1) {
      elements.push(element);
      element = [];
    } else if (character === '\n' && depth <= 0) break;
    i += 1;
  }
  elements.push(element);
  const isList = opened !== undefined && closed !== undefined && text.slice(from, opened - 1).trim() === '';
  return {
    elements: elements.filter((strings) => strings.length > 0),
    list: isList ? { start: opened ?? 0, end: closed ?? 0 } : undefined,
    end: i,
  };
}
