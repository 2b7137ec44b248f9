import type { Paper } from '../../core/paper';
import { paperUrl } from '../reference';
import { escapeMarkdownText } from './markdownText';

/**
 * The paper's title as a link to where it can be read; the title alone where no address is known.
 *
 * @example formatMarkdownLink(paper) === '[A\\*-Decoding](https://arxiv.org/abs/2505.13672)'
 */
export function formatMarkdownLink(paper: Paper): string {
  const title = escapeMarkdownText(paper.title.replace(/\s+/g, ' '));
  const url = paperUrl(paper);
  return url ? `[${title}](${escapeAddress(url)})` : title;
}

/** What ends the address of a link, or means something inside a table. */
function escapeAddress(url: string): string {
  return url.replace(
    /[\s()<>\\|*_`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
