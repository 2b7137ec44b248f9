import { fold } from '../core/fold';
import type { Paper } from '../core/paper';
import { fieldText, type TopicNames } from './fieldText';
import type { PaperSearch } from './paperSearch';
import type { Match, SearchField, SearchHit } from './searchHit';

const FIELDS: readonly (readonly [field: SearchField, weight: number])[] = [
  ['title', 4],
  ['author', 4],
  ['key', 3],
  ['identifier', 3],
  ['organization', 3],
  ['venue', 2],
  ['date', 2],
  ['authorCount', 2],
  ['topic', 2],
  ['abstract', 1],
];

/** Indexes papers so that they can be searched. This first version reads every field of every paper for each query. */
export function createPaperSearch(papers: readonly Paper[], topicNames: TopicNames): PaperSearch {
  return {
    search(query, limit) {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      return papers
        .map((paper) => scorePaper(paper, words, topicNames))
        .filter((hit) => hit.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

function scorePaper(paper: Paper, words: readonly string[], topicNames: TopicNames): SearchHit {
  let score = 0;
  const matches: Match[] = [];
  for (const word of words) {
    for (const [field, weight] of FIELDS) {
      const match = findWord(word, field, fieldText(paper, field, topicNames));
      if (match === undefined) continue;
      matches.push(match);
      score += weight;
    }
  }
  return { id: paper.id, score, matches };
}

function findWord(word: string, field: SearchField, text: string): Match | undefined {
  const folded = fold(word);
  for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const term = fold(found[0]);
    if (!term.startsWith(folded)) continue;
    const end = found.index + (term === folded ? found[0].length : Math.min(folded.length, found[0].length));
    return { word, field, how: term === folded ? 'exact' : 'prefix', ranges: [[found.index, end]] };
  }
  return undefined;
}
