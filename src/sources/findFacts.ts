import { foldTitle } from '../core/fold';
import type { Facts, FactsReading } from './facts';

/** The facts of the paper that has this title, if any. */
export type FindFacts = (title: string) => Facts | undefined;

/** Finds facts by the exact title, else by its folded one: a page that spells a title differently means the same paper. */
export function createFactsFinder({ byTitle }: Pick<FactsReading, 'byTitle'>): FindFacts {
  const byFolded = new Map<string, Facts>();
  for (const facts of byTitle.values()) {
    const folded = foldTitle(facts.title);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, facts);
  }
  return (title) => byTitle.get(title) ?? byFolded.get(foldTitle(title));
}
