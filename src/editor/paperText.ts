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
export function authorsInFull(paper: Paper): string {
  return [paper.authors.join(', '), authorsBeside(paper)].filter(Boolean).join(' ');
}

/** What there is to say of the authors beside their names: `and 12 more`; without names how many they are. */
export function authorsBeside({ authors, authorCount }: Paper): string {
  const unnamed = (authorCount ?? 0) - authors.length;
  if (authors.length === 0) {
    return authorCount === undefined
      ? vscode.l10n.t('Authors not known')
      : vscode.l10n.t('{0} authors', authorCount);
  }
  // A collective stands for all its members: its name is the whole list.
  return authors.length === 1 || unnamed <= 0 ? '' : vscode.l10n.t('and {0} more', unnamed);
}

/** No row shows more of a title; one of many kilobytes is none. */
const LINE_CHARACTERS = 300;

/** A title in a row or tooltip. */
export function titleInLine({ title }: Pick<Paper, 'title'>): string {
  return inLine(title);
}

/** A text of a source in a row or tooltip: one line without marks that are not seen, and no more of it than fits. */
export function inLine(text: string): string {
  return cutAtWord(visibleText(text), LINE_CHARACTERS);
}

/** The beginning of a text, cut between words where it is longer than so many characters. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
