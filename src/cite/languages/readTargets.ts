import type { TextRange } from '../../core/textRange';
import type { CitedKey, KeyList } from './citationLanguage';
import { COMMA_LIST } from './forms/keyLists';
import { trimRange } from './trimRange';

/** mystmd takes semicolons as well as commas. */
const SEMICOLON_LIST: KeyList = { separator: ';', write: (key) => key };

/** A note in braces, the key; the note behind it is what remains. */
const TARGET = /^(?:\{[^{}]*\}\s*)?([^\s{},;`]*)/;

/**
 * Reads the keys between the backticks of a role, as sphinxcontrib-bibtex and mystmd do: `{see}a{p. 5}, b`. Commas in
 * braces belong to notes.
 */
export function readTargets(text: string, range: TextRange): { keys: CitedKey[]; list: KeyList } {
  const keys: CitedKey[] = [];
  let depth = 0;
  let start = range.start;
  let usesSemicolon = false;
  let usesComma = false;
  for (let at = range.start; at <= range.end; at++) {
    const sign = at === range.end ? ',' : text[at];
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if ((sign === ',' || sign === ';') && (depth <= 0 || at === range.end)) {
      if (at < range.end) {
        usesSemicolon ||= sign === ';';
        usesComma ||= sign === ',';
      }
      const item = trimRange(text, { start, end: at });
      const target = TARGET.exec(text.slice(item.start, item.end));
      const key = target?.[1] ?? '';
      if (target && key !== '') {
        const end = item.start + target[0].length;
        keys.push({ key, range: { start: end - key.length, end }, item });
      }
      start = at + 1;
    }
  }
  return { keys, list: usesSemicolon && !usesComma ? SEMICOLON_LIST : COMMA_LIST };
}
