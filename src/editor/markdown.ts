import { escapeMarkdownText } from '../cite/entry/markdownText';

/** What makes a line a heading, a list item or the underline of a heading. */
const LINE_START = /^(#|[-+=]|\d+(?=[.)]))/;

/** Marks that turn the direction of what follows, or are not seen at all: with them a text could pose as another. */
export const DIRECTION_MARKS = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]}'"]/g;

/**
 * Text as one line of Markdown that shows it letter by letter. Titles and abstracts come from files that anybody may
 * have written: nothing in them may become markup, HTML or a link with a text of its own. Addresses on the web stay
 * whole, so that they lead where they say.
 *
 * @example escapeMarkdown('A*-Decoding <img>') === 'A\\*-Decoding &lt;img&gt;'
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(DIRECTION_MARKS, '').replace(/\s+/g, ' ').trim();
  let escaped = '';
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    escaped += `${escapeMarkdownText(line.slice(end, index))}<${address}>`;
    end = index + address.length;
  }
  escaped += escapeMarkdownText(line.slice(end));
  return escaped.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
