import { fold } from '../../core/fold';
import type { Paper } from '../../core/paper';
import type { Grouping } from './treeQuery';

/** A branch that a paper belongs to. */
export interface BranchName {
  /** Two spellings of one name have one id; empty where it is not known. */
  readonly id: string;
  readonly name: string;
}

const UNKNOWN: readonly BranchName[] = [{ id: '', name: '' }];

/**
 * The branches that a paper belongs to, each once: several where it has several topics, authors or sources.
 *
 * @example branchesOf(paper, 'venue') // [{ id: 'iclr', name: 'ICLR' }]
 */
export function branchesOf(paper: Paper, grouping: Exclude<Grouping, 'reading'>): readonly BranchName[] {
  const branches = new Map(
    namesOf(paper, grouping).map((name): [string, BranchName] => {
      const id = grouping === 'venue' || grouping === 'author' ? foldName(name) : name;
      return [id, { id, name }];
    }),
  );
  branches.delete('');
  return branches.size > 0 ? [...branches.values()] : UNKNOWN;
}

function namesOf(paper: Paper, grouping: Exclude<Grouping, 'reading'>): readonly string[] {
  switch (grouping) {
    case 'topic':
      return paper.topics;
    case 'year':
      return paper.year === undefined ? [] : [String(paper.year)];
    case 'venue':
      return paper.venue === undefined ? [] : [paper.venue];
    case 'author':
      return paper.authors;
    case 'source':
      return paper.origins.map(({ source }) => source);
  }
}

function foldName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}
