import { decodeLatex } from './decodeLatex';

/** The authors of an entry. */
export interface Authors {
  /** Given names first, as `Paper.authors` has them. */
  readonly names: readonly string[];
  /** False where `and others` says that there are more. */
  readonly complete: boolean;
}

/**
 * Reads a list of names, as in BibTeX's `author`: `Family, Given`, `particle Family, Suffix, Given` or given names
 * first; in braces a collective, which keeps its commas and its `and`; for biber also `family=…, given=…`.
 *
 * Sources: O. Patashnik, Designing BibTeX Styles (1988), section 4; biblatex manual, 3.4 on extended names.
 *
 * @param latex the value's text, not decoded
 * @example readAuthors('van Merri{\\"e}nboer, Bart and {Gemini Team, Google} and others').names // ['Bart van Merriënboer', 'Gemini Team, Google']
 */
export function readAuthors(latex: string): Authors {
  const written = splitOutsideBraces(latex.replace(/\s+/g, ' '), /[{}]| and(?= )/gi).map((name) =>
    name.trim(),
  );
  const names = written.filter((name) => !/^(?:others|et\.? al\.?)$/i.test(name));
  return {
    names: names.map(readName).filter((name) => name !== ''),
    complete: names.length === written.length,
  };
}

const PART = /^\s*(family|given|prefix|suffix)\s*=\s*(?:"([^"]*)"|(.*))$/is;

function readName(latex: string): string {
  const parts = splitOutsideBraces(latex, /[{},]/g);
  const named = new Map(
    parts.flatMap((part) => {
      const [, name, quoted, bare] = PART.exec(part) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), quoted ?? bare ?? ''] as const];
    }),
  );
  const [family = '', ...others] = parts;
  const inOrder =
    named.size > 0
      ? ['given', 'prefix', 'family', 'suffix'].map((part) => named.get(part) ?? '')
      : // `Family, Given` or `Family, Suffix, Given`
        [others.at(-1) ?? '', family, ...others.slice(0, -1)];
  return inOrder
    .map((part) => decodeLatex(part))
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Splits where the separator stands outside of braces; backslashes do not escape them here.
 *
 * @param signs matches braces and separators
 */
function splitOutsideBraces(text: string, signs: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(start, index));
      start = index + sign.length;
    }
  }
  return [...parts, text.slice(start)];
}
