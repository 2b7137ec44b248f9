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
  const headPart = keyName(source.authors[0] ?? '') === '' ? parts.find(lacksPerson) : undefined;
  let key = '';
  let separator = '';
  for (const part of parts) {
    if (part.kind === 'literal' && /^[_:.-]+$/.test(part.text)) {
      separator ||= part.text;
      continue;
    }
    const text = headPart ? expandHeaded(part, headPart, source) : expandPart(part, source);
    if (text === '') continue;
    key += (key && separator) + text;
    separator = '';
  }
  return cleanKey(key);
}

function expandHeaded(part: KeyPatternPart, headPart: KeyPatternPart, source: KeySource): string {
  if (part.kind === 'literal' || part.marker.part === undefined) return expandPart(part, source);
  return part === headPart ? modify(part, titleHead(source)) : '';
}

/** What a part says of the source, in the characters of keys; empty for a marker of which nothing is known. */
export function expandPart(part: KeyPatternPart, source: KeySource): string {
  return part.kind === 'literal' ? part.text : modify(part, part.marker.expand(source, part.numbers));
}

/** Whether a part asks for authors and has no text of its own for those that are unknown. */
function lacksPerson(part: KeyPatternPart): boolean {
  return part.kind === 'marker' && part.marker.part === 'person' && modify(part, '') === '';
}

function modify({ modifiers }: MarkerPart, text: string): string {
  return modifiers.reduce((whole, modifier) => modifier(whole), text).replace(/[^A-Za-z0-9_:.-]/g, '');
}

/** The word by which people call a paper without an author; a key begins with a letter then. */
function titleHead({ sourceTitle }: KeySource): string {
  return keyWords(sourceTitle).find((word) => isSignificant(word) && /^[A-Za-z]/.test(word)) ?? 'Paper';
}

/** Pandoc reads a key up to a punctuation mark that no letter or digit follows. */
function cleanKey(key: string): string {
  return key.replace(/([:.-])[:.-]+/g, '$1').replace(/^[:.-]+|[:.-]+$/g, '');
}
