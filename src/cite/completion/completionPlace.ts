import type { TextRange } from '../../core/textRange';
import type { CitationFormat, CitingText } from '../languages/citationLanguage';
import { findListedPlace } from './listedPlace';
import { isOpaque } from './opaque';
import { findSignedPlace } from './signedPlace';
import { findTypstPlace } from './typstPlace';

/** The key that is being typed in a citation. */
export interface CompletionPlace {
  /** What a key replaces, on one line: its sign if it has one, what is typed, and what of the key is behind the cursor. */
  readonly range: TextRange;
  /** The words that stand for the key so far, without its sign: part of a key, a title, authors; empty at first. */
  readonly query: string;
  /** The keys that the same citation has beside it. */
  readonly cited: readonly string[];
  /** A key as it stands in the range: `key`, `@key`, `<key>`, `@{odd key}`. */
  readonly write: (key: string) => string;
}

/**
 * Finds the key that is being typed at a cursor. Nothing is found in comments, code, maths, verbatim text and front
 * matter, in e-mail addresses, for cross-references, and where a citation takes no key: in its notes and its name.
 *
 * @param format the first one of the text's language
 * @example completionPlace('\\cite{a,atention si}', 19, reading, 'latex') gives
 *          { range: { start: 8, end: 19 }, query: 'atention si', cited: ['a'], … }
 */
export function completionPlace(
  text: string,
  offset: number,
  reading: CitingText,
  format: CitationFormat,
): CompletionPlace | undefined {
  if (format === 'typst') return findTypstPlace(text, offset, reading);
  if (isOpaque(reading, offset)) return undefined;
  return findSignedPlace(text, offset, reading, format) ?? findListedPlace(text, offset, reading);
}
