import { wellFormed } from '../visibleText';

/** Markup that was made by `html`: the only one that goes into markup as it is. */
export interface Html {
  readonly markup: string;
}

/** What stands in a template: markup, parts one after the other, a text, or nothing. */
export type Part = Html | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Markup with texts in it, every one of which is escaped, for an element as for a quoted attribute: what a file says
 * can become no element, whoever writes the template.
 *
 * @example html`<h1>${'<img>'}</h1>`.markup === '<h1>&lt;img&gt;</h1>'
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: pieces.reduce((markup, piece, at) => markup + render(parts[at - 1]) + piece) };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeText(part);
  return 'markup' in part ? part.markup : part.map(render).join('');
}

function escapeText(text: string): string {
  return wellFormed(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
