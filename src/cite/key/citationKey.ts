import type { Paper } from '../../core/paper';
import { expandPattern } from './expandPattern';
import { readKeyPattern, type KeyPattern } from './keyPattern';
import type { KeySource } from './keySource';
import { makeUnique } from './makeUnique';

/** The default of the setting `literature.citationKey.pattern`; the keys of papers are made by it. */
export const DEFAULT_KEY_PATTERN: KeyPattern = patternOf('[auth:lower][year][veryshorttitle:lower]');

/** A paper of someone's bibliography may have a key that not every writing language takes. */
const SAFE_KEY = /^[A-Za-z0-9_]+(?:[:.-][A-Za-z0-9_]+)*$/;

/**
 * The default citation key: first author's family name, year, first significant title word, in the letters and
 * digits that every citation syntax takes (`^[a-z][a-z0-9]*$`). Without an author the title's word comes first;
 * what is not known is left out.
 *
 * @example composeKey({ authors: ['Guangxuan Xiao'], year: 2023, sourceTitle: 'Efficient Streaming …' }) === 'xiao2023efficient'
 */
export function composeKey(source: KeySource): string {
  return expandPattern(DEFAULT_KEY_PATTERN, source);
}

/**
 * Gives each source a key of its own: of those that clash, the first by id has the key bare, the others get `a`,
 * `b`, …. arXiv's ids grow with time, so a newer paper does not take the key of one that is already cited.
 *
 * @returns keys by the id of their source
 */
export function assignKeys(
  sources: readonly (KeySource & { readonly id: string })[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const source of sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = makeUnique(composeKey(source), taken);
    taken.add(key);
    keys.set(source.id, key);
  }
  return keys;
}

/**
 * The key of a paper for a new entry. By the default pattern that is the key which the paper already has, so that a
 * document which cites it finds the entry.
 *
 * @param taken the keys of the bibliography, in lower case
 */
export function makeKey(paper: Paper, pattern: KeyPattern, taken: ReadonlySet<string>): string {
  const isDefault = pattern.text === DEFAULT_KEY_PATTERN.text && SAFE_KEY.test(paper.key);
  const key = isDefault ? paper.key : expandPattern(pattern, paper);
  return makeUnique(key || composeKey(paper), taken);
}

function patternOf(text: string): KeyPattern {
  const reading = readKeyPattern(text);
  if (reading.kind === 'problem') throw new Error(reading.message);
  return reading.pattern;
}
