import type { KeyPattern, KeyPatternPart } from './keyPattern';
import { keyName } from './keyName';
import type { KeySource } from './keySource';
import { isSignificant, keyWords } from './keyWords';

type MarkerPart = Extract<KeyPatternPart, { kind: 'marker' }>;

/**
 * The key that a pattern gives, not yet unique, in characters that every citation syntax takes; empty if nothing
 * that the pattern asks for is known. A paper whose first author is unknown goes by the first significant word of
 * its title in the author's place, and that word is not said twice. Separators stand between two parts only, so what
 * is missing leaves no `__` behind.
 *
 * @example '[auth:lower]_[year]' → 'xiao_2023', without a year 'xiao'
 */
export function expandPattern({ parts }: KeyPattern, source: KeySource): string {
  const authorPart =
    keyName(source.authors[0] ?? '') === ''
      ? parts.find((part) => part.kind === 'marker' && part.marker.part === 'person')
      : undefined;
  let key = '';
  let separator = '';
  for (const part of parts) {
    if (part.kind === 'literal' && /^[_:.-]+$/.test(part.text)) {
      separator ||= part.text;
      continue;
    }
    const text = cleanPart(part.kind === 'literal' ? part.text : expandMarker(part, source, authorPart));
    if (text === '') continue;
    key += (key && separator) + text;
    separator = '';
  }
  return cleanKey(key);
}

/** @param authorPart the marker in whose place the title's word stands, if the author is unknown */
function expandMarker(part: MarkerPart, source: KeySource, authorPart: KeyPatternPart | undefined): string {
  const text = authorPart && part.marker.part ? '' : part.marker.expand(source, part.numbers);
  const known = part === authorPart ? titleHead(source) : text;
  return part.modifiers.reduce((whole, modify) => modify(whole), known);
}

/** The word by which people call a paper without an author; a key begins with a letter then. */
function titleHead({ sourceTitle }: KeySource): string {
  return keyWords(sourceTitle).find((word) => isSignificant(word) && /^[A-Za-z]/.test(word)) ?? 'Paper';
}

function cleanPart(text: string): string {
  return text.replace(/[^A-Za-z0-9_:.-]/g, '');
}

/** Pandoc reads a key up to a punctuation mark that no letter or digit follows. */
function cleanKey(key: string): string {
  return key.replace(/([:.-])[:.-]+/g, '$1').replace(/^[:.-]+|[:.-]+$/g, '');
}
