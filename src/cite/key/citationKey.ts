import stopWordsByClass from '../../../data/key-stop-words.json';
import { fold, foldedWords } from '../../core/fold';
import { parseAuthorName } from '../authorName';
import { namingWords } from '../collective';
import { romanize } from '../romanize';

/** What a citation key is made of. */
export interface KeySource {
  readonly authors: readonly string[];
  readonly year?: number;
  /** The uncleaned title: a better cleaning must never change a key that documents already cite. */
  readonly sourceTitle: string;
}

const { $comment, 'rests of contractions': rests, ...stopWordClasses } = stopWordsByClass;
const STOP_WORDS = new Set(Object.values(stopWordClasses).flat());
/** The `s` of `What's`, the `t` of `Can't`: no words of their own. */
const RESTS_OF_CONTRACTIONS = new RegExp(`(?<=\\p{L})['’](?:${rests.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/**
 * The default citation key: first author's family name, year, first significant title word, in the letters and
 * digits that every citation syntax takes (`^[a-z][a-z0-9]*$`). Without an author the title's word comes first;
 * what is not known is left out.
 *
 * @example composeKey({ authors: ['Guangxuan Xiao'], year: 2023, sourceTitle: 'Efficient Streaming …' }) === 'xiao2023efficient'
 */
export function composeKey({ authors, year, sourceTitle }: KeySource): string {
  const words = foldedWords(sourceTitle.replace(RESTS_OF_CONTRACTIONS, ' '))
    .map(toKeyCharacters)
    .filter((word) => word !== '');
  const significant = words.find((word) => !STOP_WORDS.has(word)) ?? words[0] ?? '';
  const author = authors[0] === undefined ? '' : authorPart(authors[0]);
  if (author) return `${author}${year ?? ''}${significant}`;
  const head = words.find((word) => !STOP_WORDS.has(word) && /^[a-z]/.test(word)) ?? 'paper';
  return `${head}${year ?? ''}`;
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

/** The key itself if it is free, else with the first of `a`, `b`, …, `z`, `aa`, … that makes it so. */
export function makeUnique(key: string, taken: ReadonlySet<string>): string {
  let unique = key;
  for (let n = 1; taken.has(unique); n++) unique = key + countInLetters(n);
  return unique;
}

function countInLetters(n: number): string {
  let letters = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A collective goes by the first significant word of its name: nobody would recognise a run of its initials. */
function authorPart(name: string): string {
  const author = parseAuthorName(name);
  const part =
    author.kind === 'person'
      ? nameCharacters(author.particle + author.family) || nameCharacters(author.given)
      : (namingWords(author.name)
          .map((word) => toKeyCharacters(fold(word)))
          .find((word) => word && !STOP_WORDS.has(word)) ?? '');
  return part.replace(/^[0-9]+/, '');
}

function nameCharacters(name: string): string {
  return toKeyCharacters(fold(romanize(name)));
}

function toKeyCharacters(folded: string): string {
  return folded.replace(/[^a-z0-9]/g, '');
}
