import { composeKey } from '../cite/key/citationKey';
import { identify } from '../core/identity';
import { known } from '../core/known';
import type { Paper } from '../core/paper';
import type { SourceEntry } from '../sources/sourceReading';
import type { PaperText } from '../topics/classifier';
import type { Source } from './libraryMessages';
import { SourceRank } from './sourceRank';

/**
 * The paper that a source's entry tells of; none where the entry has no title, since nobody could find or read it.
 *
 * @param source what its origin names
 * @param classify gives the ids of the topics that a text fits, the best first
 */
export function paperOfEntry(
  entry: SourceEntry,
  source: Pick<Source, 'name' | 'rank'>,
  classify: (text: PaperText) => readonly string[],
): Paper | undefined {
  const { title, authors, arxiv, doi, venue, year, abstract = '', keywords, kind = 'preprint' } = entry;
  if (title.trim() === '') return undefined;
  const sourceTitle = entry.sourceTitle ?? title;
  const id = identify({ title: sourceTitle, ...known({ arxiv, doi }) });
  const isPublished = kind !== 'preprint' && venue !== undefined;
  const facts = {
    ...known({
      authorCount:
        entry.authorCount ?? (entry.authorsComplete && authors.length > 0 ? authors.length : undefined),
      organization: entry.organization,
      published: entry.published,
      year,
    }),
    kind,
    ...known({
      venue,
      venueYear: isPublished ? year : undefined,
      volume: entry.volume,
      pages: entry.pages,
      comments: entry.comments,
      arxiv,
      doi,
    }),
  };
  return {
    // A title of symbols only folds to nothing; it is then its own identity.
    id: id === 'title:' ? `title:${sourceTitle}` : id,
    key: entry.key || composeKey({ ...facts, authors, sourceTitle }),
    sourceTitle,
    title,
    abstract,
    authors,
    ...facts,
    topics: classify({ title, abstract, keywords }),
    origins: [
      {
        source: source.name,
        ...(source.rank === SourceRank.imported && { isImported: true }),
        line: entry.line,
        ...known({ key: entry.key || undefined }),
      },
    ],
  };
}
