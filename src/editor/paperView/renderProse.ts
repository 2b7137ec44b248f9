import { ADDRESS } from '../markdown';
import { visibleText } from '../visibleText';
import { html, type Html } from './html';

/**
 * Code, or maths as Pandoc reads it: no blank inside of the dollars, no digit behind, so that prices are none. What is
 * longer than a line is neither, which also keeps the search linear.
 */
const CODE_OR_MATHS = /`([^`]{1,120})`|\$(?!\s)([^$]{1,120})(?<!\s)\$(?!\d)/g;

/**
 * A text as people read it: letter by letter, but for code, maths and addresses on the web, which lead where they say.
 *
 * @example renderProse('`x` is $O(n)$').markup === '<code>x</code> is <span class="maths">O(n)</span>'
 */
export function renderProse(text: string): Html {
  const line = visibleText(text);
  const parts: Html[] = [];
  let end = 0;
  for (const { 0: all, 1: code, 2: maths, index } of line.matchAll(CODE_OR_MATHS)) {
    parts.push(linkAddresses(line.slice(end, index)));
    parts.push(code === undefined ? html`<span class="maths">${maths}</span>` : html`<code>${code}</code>`);
    end = index + all.length;
  }
  return html`${parts}${linkAddresses(line.slice(end))}`;
}

function linkAddresses(text: string): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push(html`${text.slice(end, index)}<a href="${address}">${address}</a>`);
    end = index + address.length;
  }
  return html`${parts}${text.slice(end)}`;
}
