import * as vscode from 'vscode';
import type { Period } from '../../../library/timeline/paperSelection';

/**
 * A period in the words of the person's language.
 *
 * @example namePeriod({ first: '2023-07', last: '2023-09' }) // 'July – September 2023'
 */
export function namePeriod({ first, last }: Period): string {
  if (first === '') return vscode.l10n.t('Date not known');
  if (first.length > 4) {
    return monthFormat().formatRange(startOfMonth(first), startOfMonth(last));
  }
  const year = nameDate(first);
  if (last.length === 4) return vscode.l10n.t('{0}, month not known', year);
  const lastYear = nameDate(last.slice(0, 4));
  return year === lastYear ? year : `${year}–${lastYear}`;
}

/** A month or a year: `September 2023`, `2023`. */
export function nameDate(date: string): string {
  return date.length > 4 ? monthFormat().format(startOfMonth(date)) : String(Number(date));
}

function startOfMonth(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

function monthFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(vscode.env.language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
}
