import type { TextRange } from '../../core/textRange';
import { KEY_MARKERS, type KeyMarker } from './keyMarkers';
import { readKeyModifier, type KeyModifier } from './keyModifiers';

/** A pattern for citation keys, ready to be expanded. */
export interface KeyPattern {
  /** As it was written: `[auth:lower][year]`. */
  readonly text: string;
  readonly parts: readonly KeyPatternPart[];
}

/** Text that stands in every key, or a marker in brackets with the numbers in its name and its modifiers in order. */
export type KeyPatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'marker';
      readonly marker: KeyMarker;
      readonly numbers: readonly number[];
      readonly modifiers: readonly KeyModifier[];
    };

/** A pattern, or what is wrong with its text. */
export type KeyPatternReading =
  | { readonly kind: 'pattern'; readonly pattern: KeyPattern }
  | {
      readonly kind: 'problem';
      /** A sentence that names what is wrong, where, and the way out. */
      readonly message: string;
      /** The characters of the pattern that are wrong. */
      readonly range: TextRange;
    };

type Problem = Extract<KeyPatternReading, { kind: 'problem' }>;
type PartReading = { readonly part: KeyPatternPart; readonly end: number } | Problem;

/** What every writing language takes inside a key. */
const SAFE = /^[A-Za-z0-9_:.-]*/;

const MARKERS = KEY_MARKERS.map((marker) => ({
  marker,
  regex: new RegExp(
    `^${marker.name
      .replaceAll('.', '\\.')
      .replace(/_M$/, '_(\\d{1,3})')
      .replace(/(?<=[a-z])N(?=$|_)/, '(\\d{1,3})')}$`,
    'i',
  ),
}));

/**
 * Reads a pattern in the notation of JabRef: markers in brackets, modifiers behind colons, other characters stand for
 * themselves.
 *
 * Source: JabRef's manual, “Customize the citation key generator”.
 *
 * @example readKeyPattern('[auth:lower]_[year]') // a pattern
 * @example readKeyPattern('[authr][year]') // a problem: “[authr]” at character 1 …
 */
export function readKeyPattern(text: string): KeyPatternReading {
  if (text === '') return problem(text, { start: 0, end: 0 }, 'it is empty');
  const parts: KeyPatternPart[] = [];
  for (let at = 0; at < text.length;) {
    const reading = text[at] === '[' ? readMarker(text, at) : readLiteral(text, at);
    if ('kind' in reading) return reading;
    parts.push(reading.part);
    at = reading.end;
  }
  return { kind: 'pattern', pattern: { text, parts } };
}

function readLiteral(text: string, start: number): PartReading {
  const [safe = ''] = SAFE.exec(text.slice(start)) ?? [];
  if (safe !== '') return { part: { kind: 'literal', text: safe }, end: start + safe.length };
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const why =
    character === ']'
      ? 'this bracket closes nothing; take it away, or open it before the marker'
      : `“${character}” cannot stand in a citation key; take letters, digits and _ : . -`;
  return problem(text, { start, end: start + character.length }, why);
}

function readMarker(text: string, start: number): PartReading {
  const end = findClosingBracket(text, start);
  if (end === undefined) {
    return problem(text, { start, end: text.length }, 'this bracket is not closed; add “]”');
  }
  const [name = '', ...modifierTexts] = splitAtColons(text.slice(start + 1, end));
  // In JabRef's notation capitals mean the field as it is, without the marker's own casing.
  const known = name === 'TITLE' ? 'fulltitle' : name;
  const match = MARKERS.map(({ marker, regex }) => ({ marker, found: regex.exec(known) })).find(
    ({ found }) => found !== null,
  );
  if (!match?.found) {
    const names = KEY_MARKERS.map((marker) => marker.name).filter((each) => !each.startsWith('pure'));
    return problem(
      text,
      { start, end: end + 1 },
      `there is no marker “[${name}]”; the markers are ${names.join(', ')}`,
    );
  }
  const modifiers: KeyModifier[] = [];
  for (const modifierText of modifierTexts) {
    const reading = readKeyModifier(modifierText);
    if (reading.kind === 'problem') return problem(text, { start, end: end + 1 }, reading.message);
    modifiers.push(reading.modify);
  }
  const numbers = match.found.slice(1).map(Number);
  return { part: { kind: 'marker', marker: match.marker, numbers, modifiers }, end: end + 1 };
}

/** Brackets and colons between quotation marks belong to a regular expression. */
function findClosingBracket(text: string, start: number): number | undefined {
  for (const { character, at } of unquoted(text, start)) if (character === ']') return at;
  return undefined;
}

function splitAtColons(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { character, at } of unquoted(text, 0)) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character !== ':' || depth > 0) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return [...pieces, text.slice(start)];
}

function* unquoted(text: string, start: number): Generator<{ character: string; at: number }> {
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') quoted = !quoted;
    else if (quoted && character === '\\') at++;
    else if (!quoted) yield { character, at };
  }
}

function problem(pattern: string, range: TextRange, why: string): Problem {
  const message = `Citation key pattern “${pattern}”, character ${range.start + 1}: ${why}.`;
  return { kind: 'problem', message, range };
}
