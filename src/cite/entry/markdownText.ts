/** What means something in the middle of a line: code, emphasis, links and images, tables, maths, strikethrough. */
const INLINE_MARKUP = /[\\`*_[\]|~$]/g;

/**
 * Text as Markdown shows it letter by letter in the middle of a line.
 *
 * @example escapeMarkdownText('A*-Decoding <img>') === 'A\\*-Decoding &lt;img&gt;'
 */
export function escapeMarkdownText(text: string): string {
  return text
    .replace(INLINE_MARKUP, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
