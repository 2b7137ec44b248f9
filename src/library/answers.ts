import type { Paper } from '../core/paper';
import { isIn } from '../core/seenFrom';
import type { Slices } from '../core/slices';
import type { PaperIndex } from '../search/paperIndex';
import { explainHit } from '../search/ranking/explainHit';
import { type Taxonomy, topicNames } from '../topics/taxonomy';
import type { FoundPaper } from './libraryMessages';
import type { PaperList } from './paperList';

/** So many papers of a saved library are read in a few milliseconds. */
const STRETCH = 256;

/** What questions are answered from: a library that lives, or one as it was saved. */
export interface AskedLibrary {
  readonly index: PaperIndex;
  readonly list: PaperList;
  get(id: Paper['id']): Paper | undefined;
}

/** The best papers for a query, best first, at most `limit`, with the reason for each in words. */
export function searchPapers(
  library: AskedLibrary,
  taxonomy: Taxonomy,
  query: string,
  limit: number,
): readonly FoundPaper[] {
  const names = topicNames(taxonomy);
  return library.index.search(query, limit).flatMap((hit): FoundPaper[] => {
    const paper = library.get(hit.id);
    return paper ? [{ paper, reason: explainHit(hit, paper, names) }] : [];
  });
}

/** The newest papers, at most `limit`. */
export function newestPapers({ list }: AskedLibrary, limit: number): readonly Paper[] {
  return Array.from({ length: limit }, (_, place) => list.paperAt(place) ?? []).flat();
}

/** The newest papers that one of some sources tells of, at most `limit`. */
export function* newestPapersOf(
  { list }: AskedLibrary,
  sources: readonly string[],
  limit: number,
): Slices<readonly Paper[]> {
  const found: Paper[] = [];
  for (let place = 0; sources.length > 0 && found.length < limit; place += 1) {
    if (place % STRETCH === STRETCH - 1) yield;
    const paper = list.paperAt(place);
    if (!paper) break;
    if (isIn(paper, sources)) found.push(paper);
  }
  return found;
}
