import { readFileSync } from 'node:fs';
import { readFacts } from '../sources/facts';
import type { ListingPage } from '../sources/listing/card';
import { createSorter } from '../topics/sorter';
import { bundledTopics } from '../topics/topics';
import { buildIndex, type BuiltIndex } from './buildIndex';
import { usePath } from './commandLine';
import { readPages } from './readPages';

/** What the index is built from: a folder of saved listing pages and a file of facts. */
export interface IndexPaths {
  readonly pages: string;
  readonly facts: string;
}

/** The project's own. */
export const BUNDLED_PATHS: IndexPaths = { pages: 'data/pages', facts: 'data/bibliographic-facts.json' };

/**
 * Builds the index from files.
 *
 * @param year in which the pages were saved; inferred where it is not given
 * @throws Error that names the option and the file that is not what it should be
 */
export function buildIndexFrom(
  { pages: folder, facts }: IndexPaths,
  year?: number,
): BuiltIndex & { readonly pages: readonly ListingPage[] } {
  const pages = usePath('--pages', folder, readPages);
  const sort = createSorter(bundledTopics().rules);
  const factsText = usePath('--facts', facts, (file) => readFileSync(file, 'utf8'));
  const built = buildIndex(pages, readFacts(facts, factsText), sort, year);
  return { ...built, pages };
}
