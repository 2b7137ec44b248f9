/** A key as Pandoc reads it after `@`: single punctuation between letters, digits and `_` (Pandoc's manual, 8.20). */
const PANDOC_KEY = /^[\p{L}\p{N}_]+(?:(?:[:.#$%&\-+?<>~/]|:\/\/)[\p{L}\p{N}_]+)*$/u;

/** What Typst takes between `<` and `>`. */
const TYPST_LABEL = /^[A-Za-z0-9_\-:.]+$/;

/** A key that a mere `@` would not read to its end: Typst leaves a final dot or colon to the sentence. */
const TYPST_REFERENCE_END = /[.:]$/;

/** `@key`, or `@{odd key}` where Pandoc's grammar would read another key. */
export function writePandocKey(key: string): string {
  return PANDOC_KEY.test(key) ? `@${key}` : `@{${key}}`;
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
