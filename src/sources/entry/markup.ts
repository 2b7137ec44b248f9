import { cleanText } from '../cleanText';
import { lower, raise } from '../cleaning/scripts';

/** Elements of HTML, of CSL and of the JATS and MathML that publishers deposit; anything else in angle brackets is text. */
const TAG =
  /<\/?(?:(?:jats|mml):[a-z-]+|i|b|em|strong|u|s|sup|sub|sc|scp|span|tt|code|a|p|br|div|li|ul|ol|h\d|italic|bold|title|sec)(?:\s[^<>]*)?\/?>/gi;
const BLOCK = /^<\/?(?:jats:)?(?:p|br|div|li|ul|ol|h\d|title|sec)\b/i;
const SCRIPT = /<((?:jats:)?su[bp])>([^<>]{1,40})<\/\1>/gi;
/** JATS says above an abstract that it is one. */
const HEADING = /<(jats:title|title|h\d)>\s*abstract[.:]?\s*<\/\1>/i;

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
// prettier-ignore
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', times: '×',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', deg: '°', plusmn: '±', alpha: 'α', beta: 'β', gamma: 'γ', mu: 'μ',
};

/** A letter with its accent, such as `uuml`, as the combining mark that it is. */
const ACCENTED = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i;
// prettier-ignore
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030A',
  cedil: '\u0327', caron: '\u030C',
};

/**
 * Text that may hold markup, for people to read: scripts raised and lowered, other tags dropped, entities decoded, on
 * one line.
 *
 * @example readMarkup('R<sup>2</sup> of <span class="nocase">pH</span> &lt;b&gt;') === 'R² of pH <b>'
 */
export function readMarkup(text: string): string {
  if (!/[<&]/.test(text)) return onOneLine(text);
  const untagged = text
    .replace(HEADING, ' ')
    .replace(SCRIPT, (_, name: string, script: string) =>
      name.toLowerCase().endsWith('sup') ? raise(script) : lower(script),
    )
    .replace(TAG, (tag) => (BLOCK.test(tag) ? ' ' : ''));
  return onOneLine(untagged.replace(ENTITY, decodeEntity));
}

function decodeEntity(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) {
    const [, letter = '', accent = ''] = ACCENTED.exec(name) ?? [];
    return letter === ''
      ? (NAMED[name.toLowerCase()] ?? entity)
      : letter + (MARKS[accent.toLowerCase()] ?? '');
  }
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  // Not a half of a surrogate pair either.
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
}

/** Cleaning looks ahead for what closes a formula; what is longer than this is no title or abstract. */
const LONGEST_PROSE = 5_000;
/** Without one of these a text has no LaTeX; cleaning tries many patterns, and libraries hold 100,000 abstracts. */
const LATEX = /[\\$^]|``/;
/** Braces in which BibTeX keeps capitals, and which JabRef exports; those of a set hold a comma or a figure. */
const CAPITALS = /\{(\p{L}[^{},\\]*)\}/gu;

/** A title or an abstract: markup read, and the LaTeX in it, as arXiv's have it, put right. */
export function readProse(text: string): string {
  const read = readMarkup(text).replace(CAPITALS, '$1');
  return LATEX.test(read) && read.length <= LONGEST_PROSE ? cleanText(read) : read;
}

function onOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
