import type { BibtexValuePiece } from './bibtexFile';
import { type BibtexStrings, joinPieces } from './bibtexStrings';
import { decodeLatex } from './decodeLatex';

/**
 * A field's value as text for people, in Unicode on one line: strings put in, pieces joined, LaTeX decoded. What
 * `escapeLatex` of the entries writes comes out again.
 *
 * @param strings what names stand for: `resolveStrings` of the file, or `STANDARD_STRINGS`
 * @example decodeBibtexValue([{ kind: 'name', text: 'mar' }, { kind: 'quoted', text: '~3' }], STANDARD_STRINGS) === 'March 3'
 */
export function decodeBibtexValue(pieces: readonly BibtexValuePiece[], strings: BibtexStrings): string {
  return decodeLatex(joinPieces(pieces, strings));
}

/** Repairs of what people escape in addresses and identifiers, which are read letter by letter. */
const TILDE = /\{?\$?\\(?:textasciitilde|sim)\$?(?:\{\})?\}?|\\~\{\}/g;

/**
 * An address or an identifier as it is: escapes and braces dropped, nothing else decoded.
 *
 * @example decodeVerbatim([{ kind: 'braced', text: 'https://x.org/a\\_b\\%20c' }], STANDARD_STRINGS) === 'https://x.org/a_b%20c'
 */
export function decodeVerbatim(pieces: readonly BibtexValuePiece[], strings: BibtexStrings): string {
  return joinPieces(pieces, strings)
    .replace(TILDE, '~')
    .replace(/\\(?:url|path|nolinkurl)\b/g, '')
    .replace(/\\([_%&#$~^{}-])|[{}]/g, '$1')
    .trim();
}
