import * as vscode from 'vscode';
import { nameAuthors, publishedIn } from '../cite/reference';
import type { Paper } from '../core/paper';
import { visibleText } from './visibleText';

/** The line below a title: `Xiao et al. · 2023 · ICLR 2024`; the venue, else the organisation, stands last. */
export function bylineOf(paper: Paper): string {
  return [nameAuthors(paper.authors), paper.year, publishedIn(paper)].filter(Boolean).join(' · ');
}

/** The date in the words of the person's language, as exactly as it is known: `September 29, 2023`, `September 2023`. */
export function dateInWords({ published, year }: Paper): string {
  if (!published || published.length === 4) return published ?? year?.toString() ?? '';
  const options: Intl.DateTimeFormatOptions =
    published.length === 7 ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
  return new Intl.DateTimeFormat(vscode.env.language, { ...options, timeZone: 'UTC' }).format(
    new Date(published),
  );
}

/** All authors by name, and how many more there are than are named. */
export function authorsInFull({ authors, authorCount }: Paper): string {
  const unnamed = (authorCount ?? 0) - authors.length;
  if (authors.length === 0) {
    return authorCount === undefined
      ? vscode.l10n.t('Authors not known')
      : vscode.l10n.t('{0} authors', authorCount);
  }
  const names = authors.join(', ');
  // A collective stands for all its members: its name is the whole list.
  return authors.length === 1 || unnamed <= 0 ? names : vscode.l10n.t('{0} and {1} more', names, unnamed);
}

/** No row shows more of a title; one of many kilobytes is none. */
const TITLE_CHARACTERS = 300;

/** A title in a row or tooltip: one line without marks that are not seen, and no more of it than fits. */
export function titleInLine({ title }: Pick<Paper, 'title'>): string {
  return cutAtWord(visibleText(title), TITLE_CHARACTERS);
}

/** The beginning of a text, cut between words where it is longer than so many characters. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
