import { ADDRESS } from '../markdown';
import { visibleText } from '../visibleText';
import { html, type Html } from './html';

/**
 * Code, maths as Pandoc reads it, or an address. Maths has no blank inside of the dollars and no digit behind, so that
 * prices are none. What is longer than a line is neither code nor maths, which also keeps the search linear.
 */
const SPECIAL = new RegExp(
  String.raw`\`([^\`]{1,120})\`|\$(?!\s)([^$]{1,120})(?<!\s)\$(?!\d)|(${ADDRESS.source})`,
  'g',
);

/** What stands raised or lowered: a letter or number by itself, or what is grouped. `x^Ty` could be read in two ways. */
const SCRIPT = String.raw`(?:\(([^()]{1,60})\)|\{([^{}]{1,60})\}|(\p{L}|\p{N}+)(?![\p{L}\p{N}]))`;

/**
 * Scripts that Unicode has no characters for, and which reading has left with their signs. A lowered one stands at a
 * letter by itself, or a name such as `doc_e` would have one.
 */
const SCRIPTS = new RegExp(
  String.raw`(?<=[\p{L}\p{N})\]}|])\^${SCRIPT}|(?<=(?<![\p{L}\p{N}_])\p{L}|[)\]}|])_${SCRIPT}`,
  'gu',
);

/**
 * A text as people read it: letter by letter, but for code, maths, raised and lowered letters, and addresses on the web,
 * which lead where they say.
 *
 * @example renderProse('`x` is $O(n)$').markup === '<code>x</code> is <span class="maths">O(n)</span>'
 */
export function renderProse(text: string): Html {
  const line = visibleText(text);
  const parts: Html[] = [];
  let end = 0;
  for (const { 0: all, 1: code, 2: maths, 3: address, index } of line.matchAll(SPECIAL)) {
    parts.push(renderScripts(line.slice(end, index)));
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (maths !== undefined) parts.push(html`<span class="maths">${renderScripts(maths)}</span>`);
    else parts.push(html`<a href="${address}">${address}</a>`);
    end = index + all.length;
  }
  return html`${parts}${renderScripts(line.slice(end))}`;
}

/** Raises `x^T` and `e^(−x)`, lowers `h_θ` and `a_(ij)`. */
function renderScripts(text: string): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(SCRIPTS)) {
    const [all, ...scripts] = match;
    // In a group may be further ones.
    const script = renderScripts(scripts.join(''));
    parts.push(html`${text.slice(end, match.index)}`);
    parts.push(all.startsWith('^') ? html`<sup>${script}</sup>` : html`<sub>${script}</sub>`);
    end = match.index + all.length;
  }
  return html`${parts}${text.slice(end)}`;
}
