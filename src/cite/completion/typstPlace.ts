import type { CitingText } from '../languages/citationLanguage';
import { TYPST_RUN } from '../languages/forms/keyLists';
import { matchAt } from '../languages/matchAt';
import { writeTypstLabel } from '../languages/safeKeys';
import { startOfLine } from '../lines';
import type { CompletionPlace } from './completionPlace';
import { refersToLabel } from './labels';
import { isOpaque } from './opaque';
import { endOfTyped, keysBeside } from './typedWords';

const REFERENCE = /(?<![\p{L}\p{N}_.+-])@([\p{L}\p{N}_\-.:]*)$/u;
/** The first argument of `cite` up to the cursor: nothing yet, a label, or the string of one. */
const ARGUMENT = /(?<![\p{L}\p{N}_.-])cite\(\s*(?:(<)([^<>"\n]{0,80})|label\(\s*"([^"\n]{0,80}))?$/u;
/** How writers of Typst name what is no work: figures, equations, sections. */
const KIND_OF_LABEL =
  /^(?:figs?|figure|tab|tbl|table|eqn?|eqt|equation|sec|section|chap|ch|part|lst|listing|code|alg|thm|theorem|lem|cor|prop|def|ex|exm|rem|app|apx|fn|note)[:-]/i;
const LABEL = /<([\p{L}\p{N}_\-.:]+)>/gu;

/** Finds the key that is being typed in Typst: behind `@`, or as the argument of `cite`. */
export function findTypstPlace(
  text: string,
  offset: number,
  reading: CitingText,
): CompletionPlace | undefined {
  const line = text.slice(startOfLine(text, offset), offset);
  return placeInCall(text, offset, reading, line) ?? placeOfReference(text, offset, reading, line);
}

function placeOfReference(
  text: string,
  offset: number,
  reading: CitingText,
  line: string,
): CompletionPlace | undefined {
  const typed = REFERENCE.exec(line)?.[1];
  if (typed === undefined || isOpaque(reading, offset)) return undefined;
  if (KIND_OF_LABEL.test(typed) || refersToLabel(typed, () => findLabels(text))) return undefined;
  const keyStart = offset - typed.length;
  for (const citation of reading.citations) {
    const key = citation.keys.find(({ range }) => range.start === keyStart);
    if (!key) continue;
    const range = { start: keyStart - 1, end: Math.max(offset, key.range.end) };
    return { range, query: typed, cited: keysBeside(citation, range), write: TYPST_RUN.write };
  }
  return undefined;
}

function placeInCall(
  text: string,
  offset: number,
  reading: CitingText,
  line: string,
): CompletionPlace | undefined {
  const call = ARGUMENT.exec(line);
  // The string of an unfinished call may reach to the next quotation mark, so it is the call that has to be seen.
  if (!call || isOpaque(reading, offset - call[0].length)) return undefined;
  const [, angle, inAngles, inQuotes] = call;
  const query = (inAngles ?? inQuotes ?? '').trim();
  if (inQuotes !== undefined) {
    const range = { start: offset - inQuotes.length, end: endOfTyped(text, offset) };
    return { range, query, cited: [], write: (key) => key.replace(/["\\]/g, '\\$&') };
  }
  const keyEnd = endOfTyped(text, offset);
  if (angle === undefined && !matchAt(/\s*(?:[),]|$)/y, text, offset)) return undefined;
  const closing = angle === undefined ? undefined : matchAt(/>/y, text, keyEnd)?.[0];
  const start = offset - (inAngles?.length ?? 0) - (angle?.length ?? 0);
  return { range: { start, end: keyEnd + (closing?.length ?? 0) }, query, cited: [], write: writeTypstLabel };
}

function findLabels(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(LABEL)].map(([, label = '']) => label));
}
