import { foldTitle } from './fold';
import { findArxivId } from './identifiers';
import type { Paper } from './paper';
import { isFrontMatter, isTellingTitle } from './titleKinds';
import { readWorkTitle } from './workTitle';

/** What identity is decided on. */
export interface Identifiers {
  readonly arxiv?: string;
  readonly doi?: string;
  readonly title: string;
}

/**
 * The id of a paper: its strongest identifier, so that it stays the same in every build.
 *
 * @example identify({ title: 'R^2-dLLM' }) === 'title:r 2 dllm'
 */
export function identify({ arxiv, doi, title }: Identifiers): Paper['id'] {
  if (arxiv) return `arxiv:${arxiv}`;
  if (doi) return `doi:${doi.toLowerCase()}`;
  return `title:${foldTitle(title)}`;
}

/**
 * The ids that a paper may have had before more was known of it, or may have where less is: its own, and one for each of
 * its identifiers. One of its title only where that hardly belongs to another work, since an id tells nothing of authors.
 */
export function possibleIds({ id, arxiv, doi, sourceTitle, title }: Paper): readonly Paper['id'][] {
  const work = readWorkTitle(title);
  const isOwn = isTellingTitle(work) && !isFrontMatter(work);
  return [
    id,
    ...(arxiv ? [identify({ title: '', arxiv: findArxivId(arxiv) ?? arxiv })] : []),
    ...(doi ? [identify({ title: '', doi })] : []),
    ...(isOwn ? [identify({ title: sourceTitle })] : []),
  ];
}

/** What an id was made of; a title is folded and empty where there is another identifier. */
export function readId(id: Paper['id']): Identifiers {
  const [, kind, value = ''] = /^(arxiv|doi|title):(.*)$/s.exec(id) ?? [];
  return {
    title: kind === 'title' ? value : '',
    ...(kind === 'arxiv' && { arxiv: value }),
    ...(kind === 'doi' && { doi: value }),
  };
}
