import { foldTitle } from './fold';
import type { Paper } from './paper';

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
