import type { CompletionPlace } from '../../cite/completion/completionPlace';
import { rankKeys, type SearchedKey } from '../../cite/completion/rankKeys';
import type { Paper } from '../../core/paper';
import { keyIn } from '../../core/seenFrom';
import { hasAllWords } from './hasAllWords';

/** What a row of the suggestions stands for: a key of the document's bibliography, or a paper that it lacks. */
export type SuggestedRow =
  { readonly kind: 'own'; readonly key: string } | { readonly kind: 'paper'; readonly paper: Paper };

/** More rows nobody reads: what is meant comes up as more is typed. */
const MOST_OWN = 60;
const MOST_PAPERS = 30;

/**
 * Ranks what can be cited at a place: first the document's own keys that fit all that is typed, then what the search
 * has found, in its order. An own key that it has found by some of the words only is among these: else the first row
 * would be a paper that the person has not named.
 *
 * @param keys of the document's bibliographies; none where another extension suggests them
 * @param papers found for what is typed, best first
 * @param sources the names of the bibliographies as sources
 */
export function rankRows(
  { query, cited }: CompletionPlace,
  keys: readonly SearchedKey[],
  papers: readonly Paper[],
  sources: readonly string[],
): readonly SuggestedRow[] {
  const hits = papers.map((paper) => ({ paper, key: keyIn(paper, sources) }));
  const fitting = hits.flatMap(({ paper, key }) =>
    key !== undefined && hasAllWords(query, [key, ...textsOf(paper)]) ? [key] : [],
  );
  const known = new Set(keys.map(({ key }) => key));
  const isNew = (key: string) => known.has(key) && !cited.includes(key);
  const first = rankKeys(keys, query, fitting, MOST_OWN + cited.length).filter(isNew);
  const shown = new Set(first);
  const others = hits.flatMap(({ paper, key }): SuggestedRow[] => {
    if (key === undefined) return cited.includes(paper.key) ? [] : [{ kind: 'paper', paper }];
    return isNew(key) && !shown.has(key) ? [{ kind: 'own', key }] : [];
  });
  return [...first.map((key): SuggestedRow => ({ kind: 'own', key })), ...others.slice(0, MOST_PAPERS)];
}

function textsOf({ title, authors, year, venue = '' }: Paper): readonly string[] {
  return [title, ...authors, year?.toString() ?? '', venue];
}
