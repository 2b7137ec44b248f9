import type { TextRange } from '../../core/textRange';
import type { Citation } from '../languages/citationLanguage';
import { endOfMatch } from '../languages/matchAt';

/** Words of a title that may stand where a key belongs; longer text is a sentence whose bracket is missing. */
const WORDS = /^[^\n,;{}[\]()<>\\%`"@&$]{0,80}$/;

/** Whether text can be words that stand for a key that is still to be chosen. */
export function areWords(text: string): boolean {
  return WORDS.test(text);
}

/** What no key has behind the cursor that would be replaced with it. */
const REST_OF_KEY = /[^\s,;{}[\]()<>\\%`"'@&$]*/y;

/** Where the key ends that a cursor stands in, as far as nothing but letters and their like tell. */
export function endOfTyped(text: string, offset: number): number {
  return endOfMatch(REST_OF_KEY, text, offset);
}

/** Whether a citation goes on behind its keys because nothing closes it yet: `\cite{a` at the end of a line. */
export function isUnclosed({ around }: Citation): boolean {
  return around?.opening === '' && around.closing !== '';
}

/** The keys of a citation but for the one in a range. */
export function keysBeside({ keys }: Citation, { start, end }: TextRange): readonly string[] {
  return keys.flatMap(({ key, range }) =>
    key !== '' && (range.end < start || end < range.start) ? [key] : [],
  );
}
