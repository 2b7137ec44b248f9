import commonPatterns from '../../../data/key-patterns.json';
import type { Slices } from '../../core/slices';
import { followsPattern, type KeyedSource } from './followsPattern';
import { readKeyPattern, type KeyPattern } from './keyPattern';

/**
 * Two keys can look alike by chance; that a third one spells out author, year and title in the same way is a habit.
 */
const ENOUGH = 3;
/**
 * A file that someone keeps by hand has exceptions: keys made unique, copied in, older than the habit. Where they are
 * more than a third, nobody could say which pattern the next key should follow.
 */
const CLEAR_MAJORITY = 2 / 3;

const COMMON_PATTERNS: readonly KeyPattern[] = commonPatterns.patterns.flatMap(({ pattern: text }) => {
  const reading = readKeyPattern(text);
  return reading.kind === 'pattern' ? [reading.pattern] : [];
});

/**
 * The pattern for new keys: the one that the keys of a bibliography evidently follow, else the setting's. Of
 * patterns that fit equally well the setting's is taken, then the commonest.
 *
 * @param entries a sample does; those without author, title or year, and keys that a database gave, tell nothing
 */
export function* inferKeyPattern(entries: readonly KeyedSource[], setting: KeyPattern): Slices<KeyPattern> {
  const telling = entries.filter(isTelling);
  let best = setting;
  let most = 0;
  for (const pattern of [setting, ...COMMON_PATTERNS]) {
    const count = telling.filter((entry) => followsPattern(entry, pattern)).length;
    if (count > most) [best, most] = [pattern, count];
    yield;
  }
  return most >= Math.max(ENOUGH, telling.length * CLEAR_MAJORITY) ? best : setting;
}

function isTelling({ key, authors, year, sourceTitle }: KeyedSource): boolean {
  return authors.length > 0 && year !== undefined && sourceTitle !== '' && !key.includes('/');
}
