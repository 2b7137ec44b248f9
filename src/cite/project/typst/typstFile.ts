import type { TextRange } from '../../../core/textRange';
import { endOfTypstComment } from '../../languages/typst/typstComment';

/** A string literal; the range leaves out its quotes. */
export interface TypstString extends TextRange {
  readonly text: string;
}

/** `bibliography("a.bib", title: none)`: the arguments' range is what stands between the parentheses. */
export interface TypstBibliography {
  readonly arguments: TextRange;
  readonly sources: readonly TypstString[];
}

/** What one Typst file says that citing depends on. */
export interface TypstFile {
  readonly bibliographies: readonly TypstBibliography[];
  /** Paths given to a template under a name such as `bibliography-file`; the template calls `bibliography`. */
  readonly handedOn: readonly TypstString[];
  /** Files taken in by `#include` and `#import`; packages are left out. */
  readonly inclusions: readonly string[];
}

/** Comments, and raw text, in which nothing is code; `//` behind a colon is the middle of a link. */
const SILENT = /(?<!:)\/\/[^\n]*|\/\*|(`{3,})|``|`/g;
const CALL = /(?<![\w.-])bibliography\(/g;
const INCLUSION = /(?<![\w-])(?:include|import)[ \t]+"([^"\n]{1,1000})"/g;
const HANDED_ON =
  /(?<![\w-])[\w-]{0,60}bib[\w-]{0,60}[ \t]*:[ \t\n]*\(?[ \t\n]*"([^"\n]{1,1000}\.(?:bib|ya?ml))"/g;
/** Longer or deeper calls are none: an open parenthesis must not cost the rest of the text each time. */
const LONGEST_CALL = 4000;
const DEEPEST_CALL = 8;

/** Reads what a Typst file says about citing; any text is a Typst file. */
export function readTypstFile(text: string): TypstFile {
  const code = blankSilent(text);
  const bibliographies = [...code.matchAll(CALL)].flatMap((match) =>
    readCall(code, match.index + match[0].length),
  );
  const handedOn = [...code.matchAll(HANDED_ON)].map((match) => {
    const path = match[1] ?? '';
    const start = match.index + match[0].length - path.length - 1;
    return { text: path, start, end: start + path.length };
  });
  const inclusions = [...code.matchAll(INCLUSION)].map((match) => match[1] ?? '');
  return { bibliographies, handedOn, inclusions: inclusions.filter((path) => !path.startsWith('@')) };
}

/** The text with comments and raw text blanked out, so that every offset stays. Comments nest. */
function blankSilent(text: string): string {
  const silent = new RegExp(SILENT);
  let blanked = '';
  let done = 0;
  for (let match = silent.exec(text); match; match = silent.exec(text)) {
    const end = endOfSilent(text, match);
    blanked += text.slice(done, match.index) + text.slice(match.index, end).replace(/[^\n]/g, ' ');
    done = silent.lastIndex = end;
  }
  return blanked + text.slice(done);
}

function endOfSilent(text: string, match: RegExpExecArray): number {
  const [opening] = match;
  const from = match.index + opening.length;
  if (opening === '/*') return Math.min(text.length, endOfTypstComment(text, from) + 2);
  if (opening === '``' || opening.startsWith('//')) return from;
  const close = text.indexOf(opening, from);
  return close < 0 ? text.length : close + opening.length;
}

/** The positional strings of a call, also in an array or in `read(…)`; what has a name is a title or a style. */
function readCall(code: string, from: number): readonly TypstBibliography[] {
  const sources: TypstString[] = [];
  const limit = Math.min(code.length, from + LONGEST_CALL);
  let depth = 0;
  let named = false;
  for (let i = from; i < limit; i += 1) {
    const character = code[i] ?? '';
    if (character === '"') {
      const end = endOfString(code, i + 1, limit);
      const text = code.slice(i + 1, end).replace(/\\(["\\])/g, '$1');
      if (!named) sources.push({ text, start: i + 1, end });
      i = end;
    } else if ('([{'.includes(character)) depth += 1;
    else if (character === ')' && depth === 0) return [{ arguments: { start: from, end: i }, sources }];
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ':' && depth === 0) named = true;
    else if (character === ',' && depth === 0) named = false;
    if (depth > DEEPEST_CALL) return [];
  }
  return [];
}

function endOfString(code: string, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) {
    if (code[i] === '"') return i;
    if (code[i] === '\\') i += 1;
  }
  return limit;
}
