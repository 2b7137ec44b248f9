import type { TextRange } from '../../core/textRange';

/** What a key is written in, apart from citations. */
export type KeyNotation = 'bibtex' | 'json' | 'yaml' | 'latex';

/**
 * What BibTeX or biber takes for the end of a key, or for something else.
 *
 * Source: btparse, lexical grammar (`NAME`), which biber uses; `bibtex.web`, section 90
 */
const NOT_IN_BIBTEX = /[\s"#%'(),={}~\\]/;
/** Letters that end a key or mean something else in LaTeX. */
const NOT_IN_LATEX = /[\s,{}%#~\\"&$^]/;
const PLAIN_YAML = /^[\p{L}_][\p{L}\p{N}_:.+/-]*(?<![:.])$/u;

/** Whether LaTeX reads a key as it is written. */
export function isLatexKey(key: string): boolean {
  return !NOT_IN_LATEX.test(key);
}

/**
 * Writes a key in the place of another one.
 *
 * @param range of the old key, without quotes
 * @returns undefined where the notation cannot hold the key
 * @example writeKey('- id: a', { start: 6, end: 7 }, 'b c', 'yaml') === '"b c"'
 */
export function writeKey(
  text: string,
  { start }: TextRange,
  key: string,
  notation: KeyNotation,
): string | undefined {
  const quote = text[start - 1];
  switch (notation) {
    case 'bibtex':
      return NOT_IN_BIBTEX.test(key) ? undefined : key;
    case 'latex':
      return isLatexKey(key) ? key : undefined;
    case 'json':
      return quote === '"' ? JSON.stringify(key).slice(1, -1) : JSON.stringify(key);
    case 'yaml':
      if (quote === '"') return JSON.stringify(key).slice(1, -1);
      if (quote === "'") return key.replaceAll("'", "''");
      return PLAIN_YAML.test(key) ? key : JSON.stringify(key);
  }
}
