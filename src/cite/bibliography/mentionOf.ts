import type { Paper } from '../../core/paper';

/**
 * What an entry has to contain if it is of one of the papers: an identifier, or of the title the longest word. Most
 * entries of a large file do not, and need not be read. Undefined if that cannot be said of one of the papers.
 */
export function mentionOf(papers: readonly Paper[]): RegExp | undefined {
  const mentions = papers.map(mentionsOfPaper);
  return mentions.includes(undefined)
    ? undefined
    : new RegExp(mentions.flatMap((each) => each ?? []).join('|'), 'i');
}

function mentionsOfPaper({ arxiv, doi, title, sourceTitle }: Paper): readonly string[] | undefined {
  const words = [title, sourceTitle].map(longestWord);
  if (words.includes(undefined)) return undefined;
  const identifiers = [arxiv, doi].flatMap((identifier) => identifier ?? []).map(escapeRegex);
  return [...identifiers, ...new Set(words.flatMap((word) => (word === undefined ? [] : spreadOut(word))))];
}

/** Of words that LaTeX and Unicode write alike. */
function longestWord(title: string): string | undefined {
  const words = title.match(/(?<![\p{L}\p{N}\p{M}])[A-Za-z]{4,}(?![\p{L}\p{N}\p{M}])/gu) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0];
}

/** With what may stand between the letters of a word: the braces that protect capitals, a hyphen, a line end. */
function spreadOut(word: string): string {
  return Array.from(word).join('[{}\\s\\\\-]{0,4}');
}

function escapeRegex(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '\\$&');
}
