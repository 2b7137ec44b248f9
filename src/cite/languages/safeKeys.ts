import { PANDOC_KEY } from './markdown/pandocKey';

const WHOLE_PANDOC_KEY = new RegExp(`^${PANDOC_KEY}$`, 'u');

/** What Typst takes between `<` and `>`. */
const TYPST_LABEL = /^[A-Za-z0-9_\-:.]+$/;

/** A key that a mere `@` would not read to its end: Typst leaves a final dot or colon to the sentence. */
const TYPST_REFERENCE_END = /[.:]$/;

/** `@key`, or `@{odd key}` where Pandoc's grammar would read another key. */
export function writePandocKey(key: string): string {
  return WHOLE_PANDOC_KEY.test(key) ? `@${key}` : `@{${key}}`;
}

/** `<key>`, or `label("odd/key")`. */
export function writeTypstLabel(key: string): string {
  return TYPST_LABEL.test(key) ? `<${key}>` : `label("${key.replace(/["\\]/g, '\\$&')}")`;
}

/** `@key`, or `#cite(label("odd/key"))`. */
export function writeTypstReference(key: string): string {
  return TYPST_LABEL.test(key) && !TYPST_REFERENCE_END.test(key)
    ? `@${key}`
    : `#cite(${writeTypstLabel(key)})`;
}
