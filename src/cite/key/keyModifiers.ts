import { compileSafeRegex } from './safeRegex';
import { capitalizeFirst, isSignificant } from './keyWords';

/** Changes the text of a marker. */
export type KeyModifier = (text: string) => string;

/** A modifier, or why there is none of that name. */
export type KeyModifierReading =
  | { readonly kind: 'modifier'; readonly modify: KeyModifier }
  | { readonly kind: 'problem'; readonly message: string };

/** Names of today and of JabRef's versions before 5. */
const BY_NAME: Readonly<Record<string, KeyModifier>> = {
  lower: (text) => text.toLowerCase(),
  lower_case: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  upper_case: (text) => text.toUpperCase(),
  abbr: (text) => mapWords(text, (word) => word.slice(0, 1)).replaceAll(' ', ''),
  capitalize: (text) => mapWords(text, capitalize),
  camel: (text) => mapWords(text, capitalizeFirst),
  titlecase: setTitleCase,
  title_case: setTitleCase,
  sentencecase: capitalize,
  sentence_case: capitalize,
};

/**
 * Reads a modifier as it stands between colons.
 *
 * @example readKeyModifier('truncate3'), readKeyModifier('(unknown)'), readKeyModifier('regex("etal", "EtAl")')
 */
export function readKeyModifier(text: string): KeyModifierReading {
  const named = Object.hasOwn(BY_NAME, text.toLowerCase()) ? BY_NAME[text.toLowerCase()] : undefined;
  if (named) return { kind: 'modifier', modify: named };
  const truncate = /^truncate(\d{1,3})$/i.exec(text);
  if (truncate) {
    return { kind: 'modifier', modify: (whole) => whole.slice(0, Number(truncate[1])).trimEnd() };
  }
  const otherwise = /^\(([A-Za-z0-9_:.-]*)\)$/.exec(text)?.[1];
  if (otherwise !== undefined) return { kind: 'modifier', modify: (whole) => whole || otherwise };
  const regex = /^regex\(\s*"((?:[^"\\]|\\.)*)"\s*,\s*"((?:[^"\\]|\\.)*)"\s*\)$/i.exec(text);
  if (regex) return readRegex(unescape(regex[1] ?? ''), unescape(regex[2] ?? ''));
  return {
    kind: 'problem',
    message: `there is no modifier “:${text}”; the modifiers are :lower, :upper, :capitalize, :titlecase, :sentencecase, :camel, :abbr, :truncateN, :regex("…", "…") and :(text for a marker that has none)`,
  };
}

function readRegex(pattern: string, replacement: string): KeyModifierReading {
  const regex = compileSafeRegex(pattern);
  return regex.kind === 'problem'
    ? regex
    : { kind: 'modifier', modify: (whole) => whole.replace(regex.regex, replacement) };
}

function unescape(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

function setTitleCase(text: string): string {
  return mapWords(text, (word, at) =>
    at === 0 || isSignificant(word) ? capitalize(word) : word.toLowerCase(),
  );
}

function capitalize(word: string): string {
  return capitalizeFirst(word.toLowerCase());
}

function mapWords(text: string, map: (word: string, at: number) => string): string {
  return text.split(' ').map(map).join(' ');
}
