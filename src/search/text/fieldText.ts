import type { Paper } from '../../core/paper';
import type { SearchField } from '../searchHit';

/** Topic ids to the names that people read and search, as in `data/taxonomy.json`. */
export type TopicNames = ReadonlyMap<string, string>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The text of a field as people see it: what is indexed, and what the ranges of a match count in. Empty when the
 * paper has none.
 *
 * @example fieldText(paper, 'date', names) // 'June 2023'
 * @example fieldText(paper, 'authorCount', names) // '36 authors'
 */
export function fieldText(paper: Paper, field: SearchField, topicNames: TopicNames): string {
  switch (field) {
    case 'title':
      return paper.title;
    case 'abstract':
      return paper.abstract;
    case 'author':
      return paper.authors.join(', ');
    case 'key':
      return paper.key;
    case 'identifier':
      return [paper.arxiv, paper.doi].filter(Boolean).join(', ');
    case 'organization':
      return paper.organization?.name ?? '';
    case 'venue':
      return paper.venue ?? '';
    case 'date':
      return monthAndYear(paper);
    case 'authorCount':
      return paper.authorCount === undefined
        ? ''
        : `${paper.authorCount} author${paper.authorCount === 1 ? '' : 's'}`;
    case 'topic':
      return paper.topics.map((id) => topicNames.get(id) ?? id).join(', ');
  }
}

function monthAndYear(paper: Paper): string {
  const month = MONTHS[Number(paper.published?.slice(5, 7)) - 1];
  const year = paper.published?.slice(0, 4) ?? paper.year?.toString() ?? '';
  return month === undefined ? year : `${month} ${year}`;
}
