/** What means something in the middle of a line: code, emphasis, links and images, tables, maths, strikethrough. */
const INLINE_MARKUP = /[\\`*_[\]|~$]/g;

/** What makes a line a heading, a list item or the underline of a heading. */
const LINE_START = /^(#|[-+=]|\d+(?=[.)]))/;

/**
 * Text as one line of Markdown that shows it letter by letter. Titles and abstracts come from files that anybody may
 * have written: nothing in them may become markup, HTML or a link with a text of its own.
 *
 * @example escapeMarkdown('A*-Decoding <img>') === 'A\\*-Decoding &lt;img&gt;'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE_MARKUP, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
