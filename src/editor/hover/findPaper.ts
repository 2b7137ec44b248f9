import { composeKey } from '../../cite/key/citationKey';
import { keyParts } from '../../cite/key/keyParts';
import { foldTitle } from '../../core/fold';
import { identify } from '../../core/identity';
import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type { LiteratureLibrary } from '../library/literatureLibrary';

/** A search by a key finds its paper among the first. */
const MOST_HITS = 5;

/** What the library is asked for a hover. */
export type AskedLibrary = Pick<LiteratureLibrary, 'papers' | 'search'>;

/**
 * The paper of the library that an entry is about: of the same identifiers or title, and in any case of the same title,
 * so that a mistyped identifier brings no other paper's abstract.
 */
export async function findPaperOfEntry(library: AskedLibrary, entry: Paper): Promise<Paper | undefined> {
  const { title, arxiv, doi } = entry;
  const ids = [known({ arxiv }), known({ doi }), {}].map((identifiers) =>
    identify({ title, ...identifiers }),
  );
  const papers = await library.papers([...new Set(ids)]);
  return papers.find((paper) => foldTitle(paper.title) === foldTitle(title));
}

/**
 * The paper that the library, or one of its sources, calls by a key; else the one whose default key it is, which
 * the library does not use where a bibliography has another.
 */
export async function findPaperByKey(library: AskedLibrary, key: string): Promise<Paper | undefined> {
  const found = await Promise.all([key, keyParts(key)].map((query) => library.search(query, MOST_HITS)));
  const papers = found.flat().map(({ paper }) => paper);
  return (
    papers.find((paper) => paper.key === key || paper.origins.some((origin) => origin.key === key)) ??
    papers.find((paper) => composeKey(paper) === key)
  );
}
