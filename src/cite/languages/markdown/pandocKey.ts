import type { TextRange } from '../../../core/textRange';
import { matchAt } from '../matchAt';

/** A key with its sign, as it stands after `@` in Pandoc's Markdown. */
export interface PandocKey {
  readonly key: string;
  readonly range: TextRange;
  /** With `-`, `@` and braces. */
  readonly signed: TextRange;
}

/**
 * A key as Pandoc reads it after `@`, as a pattern: single punctuation between letters, digits and `_`; the colon and
 * slashes of an address (Pandoc's manual, 8.20).
 */
export const PANDOC_KEY = String.raw`[\p{L}\p{N}_]+(?:(?:[:.#$%&\-+?<>~/]|://)[\p{L}\p{N}_]+)*`;
const KEY = new RegExp(String.raw`@(${PANDOC_KEY}|\*)`, 'uy');
const BRACED = /@\{((?:[^{}\n]|\{[^{}\n]{0,100}\}){0,500})\}/y;
const WORD = /[\p{L}\p{N}_@]$/u;

/**
 * Reads the key at an `@`.
 *
 * @returns undefined inside a word, as in `me@example.org`; an empty key where none follows
 */
export function readPandocKey(text: string, at: number): PandocKey | undefined {
  const before = text.slice(Math.max(0, at - 2), at);
  if (WORD.test(before)) return undefined;
  const suppressed = before.endsWith('-') && !WORD.test(text.slice(Math.max(0, at - 3), at - 1));
  const start = suppressed ? at - 1 : at;
  const braced = matchAt(BRACED, text, at);
  const match = braced ?? matchAt(KEY, text, at);
  const key = match?.[1] ?? '';
  const from = at + (braced ? 2 : 1);
  return {
    key,
    range: { start: from, end: from + key.length },
    signed: { start, end: at + (match?.[0].length ?? 1) },
  };
}

/** Quarto's prefixes of cross-references, `@fig-plot`, and those of pandoc-crossref, `@fig:plot`. */
const CROSS_REFERENCE =
  /^(?:(?:fig|tbl|lst|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|eq|sec|apx)-|(?:fig|tbl|lst|eq|sec):)/i;

/** Whether `@key` refers to a figure, section or the like. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

const LABELS =
  /\{#([^\s{}]+)(?=[\s}])|^\(([^()\n]+)\)=[ \t]*\r?$|^[ \t]*\(@([\w-]+)\)[ \t]|^[ \t]*:(?:label|name):[ \t]*(\S+)|^[ \t]*(?:#\||\/\/\||%%\|)[ \t]*label:[ \t]*(\S+)/gm;

/** What the text itself defines: identifiers of headings and blocks, MyST's targets, Pandoc's numbered examples. */
export function findMarkdownLabels(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(LABELS)].flatMap((match) => match.slice(1).filter(Boolean)));
}
