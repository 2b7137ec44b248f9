import type { TextRange } from '../../../core/textRange';
import type { Citation } from '../citationLanguage';
import { readCiteElement } from '../html/readCiteElement';
import { scanInlines } from '../inlineScanner';
import { matchAt } from '../matchAt';
import { isCiteRole, readCiteRole } from '../readRole';
import { pairInlines } from '../inlinePairs';
import { readPandocKey, type PandocKey } from './pandocKey';

/** Square brackets with what stands directly in them. */
export interface Brackets {
  /** The opening bracket. */
  readonly start: number;
  /** Behind the closing one; undefined when the paragraph ends first. */
  readonly end: number | undefined;
  readonly keys: readonly PandocKey[];
  /** Semicolons outside of inner brackets and braces. */
  readonly separators: readonly number[];
}

/** What stands in one paragraph. */
export interface InlineScan {
  readonly brackets: readonly Brackets[];
  /** Keys outside of brackets, or in those of links, images, spans and inline notes. */
  readonly keys: readonly PandocKey[];
  /** Citations that are no matter of brackets: roles, elements. */
  readonly citations: readonly Citation[];
  readonly opaque: readonly TextRange[];
  /** Where it stopped: beyond the paragraph where a comment goes on. */
  readonly end: number;
}

interface OpenBrackets {
  readonly start: number;
  /** They are no citation, whatever stands in them. */
  readonly isText: boolean;
  readonly keys: PandocKey[];
  readonly separators: number[];
  braces: number;
}

const TOKEN = /\\[^]|`+|\$\$?|<|\[|\]|[{};]|@|https?:\/\//g;
const ROLE = /\{([A-Za-z][\w:.+-]*)\}/y;
const FOOTNOTE = /\[\^[^\]\s]+\]/y;
const HIDING = /<(pre|script|style|code|textarea)\b[^<>]*>/iy;
const TAG = /<(?:\/?[A-Za-z][^<>]*|[^<>\s]*)>/y;
const ADDRESS = /[^\s<>"'`)\]};]*/y;
const DESTINATION = /\((?:[^()\n\\]|\\.|\([^()\n]{0,500}\)){0,2000}\)/y;
/** Attributes, and Quarto's shortcodes. Captions among attributes are text. */
const ATTRIBUTES =
  /\{[ \t]{0,9}(?:[#.][\w:.-]|[\w-]{1,50}=)(?:"[^"\n]{0,500}"|[^{}"\n]){0,500}\}|\{\{<[^\n]{0,1000}?>\}\}/y;
/** What makes brackets something else than a citation: a link's destination, attributes. */
const NO_CITATION = /\(|\{(?:[.#:]|[\w-]+=)/y;
/** A sign without a key is one in the making where nothing else follows it. */
const KEY_TO_COME = /@(?=[\s\]);,.]|$)/y;

/** Reads the code, maths, brackets and keys of a paragraph, each sign once. */
export function scanInline(text: string, paragraph: TextRange): InlineScan {
  const pairs = pairInlines(text.slice(paragraph.start, paragraph.end), paragraph.start);
  const brackets: Brackets[] = [];
  const keys: PandocKey[] = [];
  const citations: Citation[] = [];
  const opaque: TextRange[] = [];
  const open: OpenBrackets[] = [];
  const scanner = scanInlines(text, paragraph, TOKEN);
  let { end } = paragraph;

  const hide = (start: number, close: number, behind: number) => {
    opaque.push({ start, end: close });
    scanner.goTo(behind);
    if (behind > end) end = behind;
  };
  /** Takes a citation as one sign. */
  const take = (citation: Citation) => {
    citations.push(citation);
    scanner.goTo(citation.range.end);
  };
  const readAngle = (at: number) => {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4);
      // A comment that nothing closes hides the rest, and is looked for once.
      hide(at + 4, close < 0 ? text.length : close, close < 0 ? text.length : close + 3);
      return;
    }
    const element = readCiteElement(text, at);
    if (element) {
      take(element);
      return;
    }
    const hiding = matchAt(HIDING, text, at);
    const behind = at + (hiding?.[0].length ?? 0);
    const close = hiding ? scanner.find(`</${hiding[1] ?? ''}>`, behind) : undefined;
    if (close !== undefined) hide(behind, close, close);
    else scanner.goTo(at + (matchAt(TAG, text, at)?.[0].length ?? 1));
  };
  const closeBrackets = (behind: number) => {
    const inner = open.pop();
    if (!inner) return;
    const isCitation = !inner.isText && !matchAt(NO_CITATION, text, behind);
    if (isCitation) brackets.push({ ...inner, end: behind });
    else keys.push(...inner.keys);
    scanner.goTo(behind + (matchAt(DESTINATION, text, behind)?.[0].length ?? 0));
  };
  const readKey = (at: number) => {
    const key = readPandocKey(text, at);
    if (!key || (key.key === '' && !matchAt(KEY_TO_COME, text, at))) return;
    (open.at(-1)?.keys ?? keys).push(key);
    scanner.goTo(key.signed.end);
  };

  for (let token = scanner.next(); token && token.at < end; token = scanner.next()) {
    const { at, behind } = token;
    const [sign] = token.match;
    const inner = open.at(-1);
    const close = pairs.code.get(at) ?? pairs.maths.get(at);
    // A cursor in the middle of a sign is inside already.
    if (close !== undefined) hide(at + 1, close + sign.length - 1, close + sign.length);
    else if (sign === '<') readAngle(at);
    else if (sign === '[') {
      const note = matchAt(FOOTNOTE, text, at);
      if (note) {
        hide(behind, at + note[0].length - 1, at + note[0].length);
        continue;
      }
      const isText = /[!^]/.test(text[at - 1] ?? '');
      open.push({ start: at, isText, keys: [], separators: [], braces: 0 });
    } else if (sign === ']') closeBrackets(behind);
    else if (sign === '@') readKey(at);
    else if (sign.startsWith('http'))
      scanner.goTo(behind + (matchAt(ADDRESS, text, behind)?.[0].length ?? 0));
    else if (sign === '{') {
      const role = matchAt(ROLE, text, at);
      const name = role?.[1] ?? '';
      const tick = at + (role?.[0].length ?? 0);
      if (isCiteRole(name))
        take(readCiteRole(text, at, name, tick, pairs.code.get(tick) ?? emptyEnd(text, tick)));
      else {
        const attributes = matchAt(ATTRIBUTES, text, at)?.[0] ?? '';
        if (attributes !== '' && !attributes.includes('cap='))
          hide(behind, at + attributes.length - 1, at + attributes.length);
        else if (inner) inner.braces++;
      }
    } else if (inner && sign === '}') inner.braces = Math.max(0, inner.braces - 1);
    else if (inner && sign === ';' && inner.braces === 0) inner.separators.push(at);
  }
  for (const unclosed of open) {
    if (unclosed.isText) keys.push(...unclosed.keys);
    else if (unclosed.keys.length > 0) brackets.push({ ...unclosed, end: undefined });
  }
  return { brackets, keys, citations, opaque, end };
}

/** Two backticks with nothing between wait for keys. */
function emptyEnd(text: string, tick: number): number | undefined {
  return text.startsWith('``', tick) && text[tick + 2] !== '`' ? tick + 1 : undefined;
}
