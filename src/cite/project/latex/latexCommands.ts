import type { TextRange } from '../../../core/textRange';
import { isVerbatimEnvironment } from '../../languages/latex/latexCommands';
import { nextLine } from '../../lines';

/** An argument's text without its braces, and where that text stands. */
export interface LatexArgument extends TextRange {
  readonly text: string;
}

/** A command with its arguments, where TeX would see it: not in a comment, not verbatim, not behind the document's end. */
export interface LatexCommand extends TextRange {
  /** Without the backslash and the star. */
  readonly name: string;
  /** What stands in the first brackets. */
  readonly option: string;
  /** Where that begins. */
  readonly optionStart: number;
  readonly arguments: readonly LatexArgument[];
}

/** How many arguments in braces a command takes; commands that are not named here are not read. */
export type LatexSignatures = Readonly<Record<string, number>>;

/** Longer or deeper arguments are no paths and no options: an open brace must not cost the rest of the text each time. */
const LONGEST_ARGUMENT = 4000;
const DEEPEST_ARGUMENT = 8;
const LONGEST_INLINE = 1000;
const KEPT_ENVIRONMENTS = /^(?:document|refsection)$/;
const TOKEN = /%|\\(?:[A-Za-z@]+\*?|[^A-Za-z@]|$)/g;

/**
 * The commands of a text that have one of the signatures, in order; `\begin` and `\end` by the environment's name, e.g.
 * `\begin{document}` as `begin` with the argument `document`.
 *
 * Reading ends at `\end{document}`, which is the last command then, and at `\endinput`. What stands between `\iffalse`
 * and `\fi` is left out; of other conditions both branches count.
 */
export function readLatexCommands(text: string, signatures: LatexSignatures): readonly LatexCommand[] {
  const commands: LatexCommand[] = [];
  const token = new RegExp(TOKEN);
  const lastFi = text.lastIndexOf('\\fi');
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const end = token.lastIndex;
    if (match[0] === '%') {
      token.lastIndex = nextLine(text, end);
      continue;
    }
    const name = match[0].slice(1).replace(/\*$/, '');
    if (name === 'endinput') break;
    if (name === 'iffalse') token.lastIndex = end > lastFi ? end : (behind(text, '\\fi', end) ?? end);
    else if (name === 'verb' || name === 'lstinline') token.lastIndex = behindInline(text, end);
    else if (name === 'begin' || name === 'end' || Object.hasOwn(signatures, name)) {
      const command = readCommand(text, match.index, end, name, signatures[name] ?? 1);
      const environment = command.arguments[0]?.text ?? '';
      if (Object.hasOwn(signatures, name) || KEPT_ENVIRONMENTS.test(environment)) commands.push(command);
      if (name === 'end' && environment === 'document') break;
      if (name === 'begin' && isVerbatimEnvironment(environment)) {
        token.lastIndex = behind(text, `\\end{${environment}}`, command.end) ?? text.length;
      }
      // Commands in arguments count as well: \ifSubfilesClassLoaded{\bibliography{…}}{}.
    }
  }
  return commands;
}

function readCommand(
  text: string,
  start: number,
  behindName: number,
  name: string,
  count: number,
): LatexCommand {
  const read: LatexArgument[] = [];
  let option: LatexArgument | undefined;
  let at = behindName;
  let end = behindName;
  while (read.length < count) {
    at = skipSpace(text, at);
    const bracket = text[at] === '[' ? readGroup(text, at, '[', ']') : undefined;
    const argument = bracket ?? readArgument(text, at, name);
    if (argument === undefined) break;
    if (bracket === undefined) read.push(argument);
    else option ??= bracket;
    at = end = Math.max(argument.end + (/[}\]]/.test(text[argument.end] ?? '') ? 1 : 0), at + 1);
  }
  // The options of an environment stand behind its name.
  if (name === 'begin' && text[end] === '[') option ??= readGroup(text, end, '[', ']');
  const { text: written = '', start: optionStart = end } = option ?? {};
  return { name, option: written, optionStart, arguments: read, start, end };
}

/** `{text}`, a bare command as in `\newcommand\name`, or plain TeX's `\input name`. */
function readArgument(text: string, at: number, command: string): LatexArgument | undefined {
  if (text[at] === '{') return readGroup(text, at, '{', '}');
  const bare = command === 'input' ? /[^\s\\{}%]{1,500}/y : /(?:\\[A-Za-z@]+)(?:#\d){0,9}/y;
  bare.lastIndex = at;
  const found = bare.exec(text)?.[0];
  if (found === undefined) return undefined;
  return { text: found, start: at, end: at + found.length };
}

/** Balanced text; a comment in it hides what would close it. */
function readGroup(text: string, at: number, open: string, close: string): LatexArgument | undefined {
  const limit = Math.min(text.length, at + LONGEST_ARGUMENT);
  const [opening, closing] = open === '[' ? ['{[', '}]'] : ['{', '}'];
  let depth = 0;
  for (let i = at + 1; i < limit; i += 1) {
    const character = text[i] ?? '';
    if (character === '\\') i += 1;
    else if (character === '%') i = nextLine(text, i) - 1;
    else if (character === close && depth === 0)
      return { text: text.slice(at + 1, i), start: at + 1, end: i };
    else if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth -= 1;
    if (depth > DEEPEST_ARGUMENT) return undefined;
  }
  return undefined;
}

/** Space, line ends and comments, which may stand before an argument; a blank line ends a command. */
function skipSpace(text: string, at: number): number {
  const space = /(?:[ \t]|%[^\n]*\n[ \t]*|\r?\n(?![ \t]*\r?\n))*/y;
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

function behindInline(text: string, at: number): number {
  const delimiter = text[at] ?? '';
  const [line = ''] = text.slice(at + 1, at + LONGEST_INLINE).split('\n', 1);
  const close = line.indexOf(delimiter);
  return delimiter === '' || /[\s{[]/.test(delimiter) || close < 0 ? at : at + close + 2;
}

function behind(text: string, what: string, from: number): number | undefined {
  const found = text.indexOf(what, from);
  return found < 0 ? undefined : found + what.length;
}
