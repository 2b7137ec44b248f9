import type { Range, SearchHit } from '../../search/searchHit';

/** Where a title answers a query: the ranges of all words, joined where they overlap. */
export function joinHighlights(hit: Pick<SearchHit, 'matches'> | undefined): readonly Range[] {
  const ranges = (hit?.matches ?? []).flatMap(({ field, ranges }) => (field === 'title' ? ranges : []));
  const joined: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
