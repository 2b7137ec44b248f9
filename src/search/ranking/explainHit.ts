import type { Paper } from '../../core/paper';
import { fieldText, type TopicNames } from '../text/fieldText';
import type { Match, MatchKind, Range, SearchField, SearchHit } from '../searchHit';

const FIELD_NAMES: Readonly<Record<SearchField, string>> = {
  title: 'title',
  author: 'author',
  key: 'key',
  identifier: 'identifier',
  organization: 'organisation',
  venue: 'venue',
  date: 'date',
  authorCount: 'author count',
  topic: 'topic',
  abstract: 'abstract',
};

/** Words of context on each side of the hit in an abstract, besides the rest of its own words. */
const CONTEXT_WORDS = 5;

/**
 * Says in words why a paper was found: which words matched, where and how. One reason names no words, since it holds
 * for all of them.
 *
 * @example 'title · typo'
 * @example 'acronym'
 * @example 'title (streaming, asr); date (2023)'
 * @example 'abstract: … the fragment with the hit …'
 */
export function explainHit(hit: SearchHit, paper: Paper, topicNames: TopicNames): string {
  const reasons = groupByReason(hit.matches);
  return reasons
    .map(({ first, words, ranges }) => {
      const named = reasons.length > 1 ? ` (${words.join(', ')})` : '';
      const fragment =
        first.field === 'abstract'
          ? `: ${cutFragment(fieldText(paper, 'abstract', topicNames), ranges)}`
          : '';
      return describe(first.field, first.how) + named + fragment;
    })
    .join('; ');
}

interface Reason {
  readonly first: Match;
  readonly words: string[];
  readonly ranges: Range[];
}

/** The best match of each word, words of the same field and way together, in the order of the query. */
function groupByReason(matches: readonly Match[]): Reason[] {
  const explained = new Set<string>();
  const reasons = new Map<string, Reason>();
  for (const match of matches) {
    if (explained.has(match.word)) continue;
    explained.add(match.word);
    const reason = describe(match.field, match.how);
    const group = reasons.get(reason) ?? { first: match, words: [], ranges: [] };
    reasons.set(reason, group);
    group.words.push(match.word);
    group.ranges.push(...match.ranges);
  }
  return [...reasons.values()];
}

function describe(field: SearchField, how: MatchKind): string {
  if (how === 'acronym' && (field === 'title' || field === 'abstract')) return 'acronym';
  const name = FIELD_NAMES[field];
  return how === 'exact' || how === 'prefix' ? name : `${name} · ${how}`;
}

/** The words around the place where the most ranges stand close together. */
function cutFragment(text: string, ranges: readonly Range[]): string {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const [from, to] = densest(sorted);
  const before = text.slice(0, from).split(/(?<=\s)/);
  const after = text.slice(to).split(/(?=\s)/);
  // The piece that touches the hit is the rest of its own word (a prefix, a hyphen): it does not count.
  const head = before.slice(-CONTEXT_WORDS - 1).join('');
  const tail = after.slice(0, CONTEXT_WORDS + 1).join('');
  return [
    before.length > CONTEXT_WORDS + 1 ? '… ' : '',
    (head + text.slice(from, to) + tail).trim(),
    after.length > CONTEXT_WORDS + 1 ? ' …' : '',
  ].join('');
}

/** Longest fragment, in characters, over which ranges count as standing together. */
const FRAGMENT_LENGTH = 80;

function densest(sorted: readonly Range[]): Range {
  let best: Range = sorted[0] ?? [0, 0];
  let most = 0;
  for (const [index, [start]] of sorted.entries()) {
    const near = sorted.slice(index).filter(([, end]) => end - start <= FRAGMENT_LENGTH);
    if (near.length > most) {
      most = near.length;
      best = [start, near.at(-1)?.[1] ?? start];
    }
  }
  return best;
}
