import { fold } from '../../core/fold';
import { type Span, wordSpans } from './scanWords';
import { STOP_WORDS } from './stopWords';

/** Fewer words give initials that fit everything, more give initials that nobody would think of. */
const MIN_WORDS = 3;
const MAX_WORDS = 6;

/**
 * The initials of each part of a title (parted by colons, brackets and the like), without its little words: people
 * who know the field guess them though no one wrote them.
 *
 * @example titleInitials('Adaptive N-gram Parallel Decoding')[0].initials === 'anpd'
 */
export function titleInitials(title: string): { readonly initials: string; readonly span: Span }[] {
  const found: { initials: string; span: Span }[] = [];
  for (const part of title.matchAll(/[^:(),?!;]+/gu)) {
    const words = wordSpans(part[0])
      .map(({ start, end }) => ({ start: start + part.index, end: end + part.index }))
      .filter(({ start, end }) => !STOP_WORDS.has(fold(title.slice(start, end))));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (words.length < MIN_WORDS || words.length > MAX_WORDS) continue;
    const initials = fold(words.map(({ start }) => title.charAt(start)).join(''));
    found.push({ initials, span: { start: first.start, end: last.end } });
  }
  return found;
}
