import type { PaperIdentifier } from '../../cite/convert/readPastedIds';
import type { Paper } from '../../core/paper';
import type { LiteratureLibrary } from '../library/literatureLibrary';

/** A publisher may have given one DOI to all papers of a volume; more have to be looked at to tell. */
const MOST = 10;

/**
 * The papers that identifiers name.
 *
 * @returns none unless the library has all of them: one that would be passed over nobody would miss
 */
export async function findPapers(
  library: LiteratureLibrary,
  identifiers: readonly PaperIdentifier[],
): Promise<readonly Paper[]> {
  if (identifiers.length === 0) return [];
  const found = await Promise.all(identifiers.map((identifier) => findPaper(library, identifier)));
  const papers = found.flatMap((paper) => paper ?? []);
  return papers.length < found.length ? [] : [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

async function findPaper(
  library: LiteratureLibrary,
  { kind, id }: PaperIdentifier,
): Promise<Paper | undefined> {
  const [paper] = await library.papers([`${kind}:${id}`]);
  if (paper || kind === 'arxiv') return paper;
  // A paper that arXiv has as well is known by arXiv's id, so its DOI has to be searched for.
  const results = await library.search(`"${id}"`, MOST);
  return results.map((result) => result.paper).find(({ doi }) => doi?.toLowerCase() === id);
}
