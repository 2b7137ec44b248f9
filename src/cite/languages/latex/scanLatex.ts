import type { TextRange } from '../../../core/textRange';
import { endOfLine } from '../../lines';
import { matchAt } from '../matchAt';
import { DEFINING_COMMANDS, isCiteCommand, isVerbatimEnvironment } from './latexCommands';
import { endOfFalse } from './latexFalse';
import { verbatimAfter } from './latexVerbatim';
import { matchBrackets } from './matchBrackets';

/** A command that cites, by its name alone. */
export interface CiteCommand {
  /** Without backslash, with its star. */
  readonly name: string;
  /** The backslash. */
  readonly start: number;
  /** Behind the name. */
  readonly end: number;
}

/** What one pass over a LaTeX text finds. */
export interface LatexScan {
  readonly opaque: readonly TextRange[];
  readonly commands: readonly CiteCommand[];
  /** The closing partner of each brace and bracket that has one. */
  readonly closing: ReadonlyMap<number, number>;
}

const TOKEN = /\\(?:[A-Za-z]+\*?|[^])|[%{}[\]]|\n[ \t]*\r?\n|^<<[^\n]*>>=/gm;
const DEFINED = /\*?[ \t]*\{?[ \t]*\\[A-Za-z@]+\*?/y;
const ENVIRONMENT = /[ \t]*\{([^{}\n]*)\}/y;

/**
 * Reads the text once from its start to its end: braces and brackets in hidden text count for nothing, and nothing
 * damaged is looked at twice.
 *
 * @param command one that cites although its name does not say so
 */
export function scanLatex(text: string, command?: string): LatexScan {
  const opaque: TextRange[] = [];
  const commands: CiteCommand[] = [];
  const brackets = matchBrackets();
  const token = new RegExp(TOKEN);
  const hide = (start: number, end: number) => {
    opaque.push({ start, end });
    token.lastIndex = end;
  };
  let falseEnds = true;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    if (found === '%') hide(end, endOfLine(text, end));
    else if (found.startsWith('<<')) hide(end, endOfChunk(text, end));
    else if (!found.startsWith('\\')) brackets.add(found, start);
    else {
      const name = found.slice(1);
      const verbatim = verbatimAfter(text, name, end);
      if (verbatim) hide(verbatim.start, verbatim.end);
      else if (name === 'begin' || name === 'end') {
        const environment = matchAt(ENVIRONMENT, text, end);
        const inside = end + (environment?.[0].length ?? 0);
        const called = environment?.[1] ?? '';
        if (name === 'end' && called === 'document') hide(inside, text.length);
        else if (name === 'begin' && isVerbatimEnvironment(called)) {
          const close = text.indexOf(`\\end{${called}}`, inside);
          hide(inside, close < 0 ? text.length : close);
        } else if (name === 'begin' && called.endsWith('displaycquote')) {
          commands.push({ name: called, start, end: inside });
        }
      } else if (name === 'iffalse' && falseEnds) {
        const close = endOfFalse(text, end);
        if (close === undefined) falseEnds = false;
        else hide(end, close);
      } else if (DEFINING_COMMANDS.test(name)) {
        token.lastIndex = end + (matchAt(DEFINED, text, end)?.[0].length ?? 0);
      } else if (name === command || isCiteCommand(name)) commands.push({ name, start, end });
    }
  }
  return { opaque, commands, closing: brackets.closing };
}

/** Where a chunk of code in R or Julia ends: at the next line that begins with `@`. */
function endOfChunk(text: string, from: number): number {
  const end = text.indexOf('\n@', from);
  return end < 0 ? text.length : end + 1;
}
