import { escapeMarkdownText } from '../cite/entry/markdownText';
import { visibleText } from './visibleText';

/** What makes a line a heading, a list item or the underline of a heading. */
const LINE_START = /^(#|[-+=]|\d+(?=[.)]))/;

/** An address on the web without the marks of the sentence around it. */
export const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]}'"]/g;

/**
 * Text as one line of Markdown that shows it letter by letter. Titles and abstracts come from files that anybody may
 * have written: nothing in them may become markup, HTML or a link with a text of its own. Addresses on the web stay
 * whole, so that they lead where they say.
 *
 * @example escapeMarkdown('A*-Decoding <img>') === 'A\\*-Decoding &lt;img&gt;'
 */
export function escapeMarkdown(text: string): string {
  const line = visibleText(text);
  let escaped = '';
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    escaped += `${escapeMarkdownText(line.slice(end, index))}<${address}>`;
    end = index + address.length;
  }
  escaped += escapeMarkdownText(line.slice(end));
  return escaped.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
