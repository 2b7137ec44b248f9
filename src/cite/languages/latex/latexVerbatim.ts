import type { TextRange } from '../../../core/textRange';
import { VERBATIM_COMMANDS } from './latexCommands';

/**
 * The inside of what a verbatim command shows: `\verb|a|`, `\lstinline[language=C]{a}`, `\url{a%20b}`.
 *
 * @param end behind the command's name
 * @returns undefined for any other command, and where nothing verbatim follows on the line
 */
export function verbatimAfter(text: string, name: string, end: number): TextRange | undefined {
  const before = VERBATIM_COMMANDS.get(name);
  if (before === undefined) return undefined;
  const skipped = /(?:\[[^\]\n]*\])?/y;
  skipped.lastIndex = end;
  let at = end + (skipped.exec(text)?.[0].length ?? 0);
  for (let count = 0; count < before; count++) {
    const close = text[at] === '{' ? endOfBraces(text, at) : undefined;
    if (close === undefined) return undefined;
    at = close + 1;
  }
  const delimiter = text[at];
  if (delimiter === undefined || /[\sA-Za-z*]/.test(delimiter)) return undefined;
  const close = delimiter === '{' ? endOfBraces(text, at) : endOfLineOr(text, at + 1, delimiter);
  return close === undefined ? undefined : { start: at + 1, end: close };
}

/** Longer than any address: braces that nothing closes must not be looked through to the end of a long line. */
const LONGEST = 2000;

/** The brace that closes the one at `open`, on the same line. */
function endOfBraces(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < open + LONGEST && at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}

function endOfLineOr(text: string, from: number, delimiter: string): number | undefined {
  for (let at = from; at < from + LONGEST && at < text.length && text[at] !== '\n'; at++)
    if (text[at] === delimiter) return at;
  return undefined;
}
