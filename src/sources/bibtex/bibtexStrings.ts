import standard from '../../../data/bibtex-strings.json';
import type { BibtexString, BibtexValuePiece } from './bibtexFile';

const { $comment, ...STANDARD } = standard;

/** What names in values stand for, by name in lower case: BibTeX does not tell `JAN` from `jan`. Text as written, not decoded. */
export type BibtexStrings = ReadonlyMap<string, string>;

/** The months, and the journals that every standard style abbreviates. */
export const STANDARD_STRINGS: BibtexStrings = new Map(Object.entries(STANDARD));

/** Strings made of strings double with each line: a page of them would be longer than any memory. */
const LONGEST = 10_000;

/** What the strings of a file stand for, with the standard ones; of two of a name the later one counts, as in BibTeX. */
export function resolveStrings(strings: readonly BibtexString[]): BibtexStrings {
  const resolved = new Map(STANDARD_STRINGS);
  for (const { name, value } of strings) {
    resolved.set(name.toLowerCase(), joinPieces(value, resolved).slice(0, LONGEST));
  }
  return resolved;
}

/** The text that pieces joined by `#` make; a name that nothing defines stands for itself. */
export function joinPieces(pieces: readonly BibtexValuePiece[], strings: BibtexStrings): string {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined && first.kind !== 'name') return first.text;
  let left = LONGEST;
  return pieces
    .map(({ kind, text }) => {
      if (kind !== 'name') return text;
      const meant = (left > 0 ? strings.get(text.toLowerCase()) : undefined) ?? text;
      left -= meant.length;
      return meant;
    })
    .join('');
}
