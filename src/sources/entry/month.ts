const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number, from 1, of the month that a word names by its first three letters (`Sept.`); undefined for other words. */
export function monthOfName(word: string): number | undefined {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 || undefined;
}
