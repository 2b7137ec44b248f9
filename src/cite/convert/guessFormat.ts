import type { CitationFormat } from '../languages/citationLanguage';

/**
 * Signs that only one language cites with; the first that a text shows says where it is from. A mere `@key` may be
 * Pandoc's or Typst's, or a name on some network, and org-ref's `cite:key` the beginning of another: they say nothing.
 */
const SIGNS: readonly (readonly [CitationFormat, RegExp])[] = [
  ['latex', /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?\s?[[{(]/i],
  ['org', /\[cite(?:\/[^\s:[\]/]{0,40})*:[^[\]@]{0,200}@/],
  ['org-ref', /\[\[[a-z]{0,10}cite[a-z]{0,10}:[^\]]/i],
  ['asciidoc', /(?<![\w:])(?:cite(?:np)?|bibitem):[^\s[\]]{0,80}\[[^@\]]/],
  ['restructuredtext', /:(?:foot)?cite(?::[a-z]{1,10})?:`/],
  ['myst', /\{(?:foot)?cite(?::[a-z]{1,10})?\}`/],
  ['typst', /#cite\([<l]/],
  ['pandoc', /\[[^[\]@]{0,200}@[^\s@\]]/],
];

/** A format of the language that a text cites in; undefined where its citations do not say. */
export function guessFormat(text: string): CitationFormat | undefined {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0];
}
