import { known } from '../../core/known';
import { monthOfName } from './month';

/** A date as exact as it is given; a month from 1, a day only with its month. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** `2023`, `2023-09-29`, `2023/9/29/`, `2023/09//spring`, `2023-09-29T10:00`, `2023-09/2024-01`. */
const YEAR_FIRST = /^\s*([12]\d{3})(?:\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2})(?!\d))?(?!\d))?/;
const COMPACT = /^\s*([12]\d{3})(\d{2})(\d{2})\s*$/;
const YEAR = /(?<!\d)[12]\d{3}(?!\d)/;
const DAY = /(?<![\d/.-])\d{1,2}(?![\d/.-]*\d)/;
/** Nobody writes a date at greater length. */
const LONGEST = 100;

/**
 * A date as people and programs write it, of a range the beginning; what is no part of a date is passed over.
 *
 * @example readDateText('29 September 2023') // { year: 2023, month: 9, day: 29 }
 * @example readDateText('Spring 2023') // { year: 2023 }
 */
export function readDateText(text: string): DateParts {
  const date = text.slice(0, LONGEST);
  const compact = COMPACT.exec(date);
  const [whole = '', year, month, day] = compact ?? YEAR_FIRST.exec(date) ?? [];
  if (month !== undefined) return checkParts(year, month, day);
  const words = date.match(/\p{L}{3,}/gu) ?? [];
  const named = words.map(monthOfName).find((number) => number !== undefined);
  const rest = date.slice(whole.length);
  return checkParts(year ?? YEAR.exec(date)?.[0], named, named && DAY.exec(rest)?.[0]);
}

/** The parts that a calendar has; a month of a season (`21` is spring in EDTF) is none. */
export function checkParts(year: unknown, month?: unknown, day?: unknown): DateParts {
  const numbers = [year, month, day].map((part) => (part === undefined || part === '' ? NaN : Number(part)));
  const [y = NaN, m = NaN, d = NaN] = numbers;
  const isYear = Number.isInteger(y) && y >= 1000 && y <= 2999;
  const isMonth = Number.isInteger(m) && m >= 1 && m <= 12;
  const isDay = isMonth && Number.isInteger(d) && d >= 1 && d <= 31;
  return known({
    year: isYear ? y : undefined,
    month: isMonth ? m : undefined,
    day: isDay ? d : undefined,
  });
}

/**
 * When a work was published by several dates of one record: in the year of the first that tells one, and as exact as
 * any that does not contradict it.
 */
export function publicationDate(dates: readonly DateParts[]): {
  readonly year?: number;
  readonly published?: string;
} {
  const year = dates.find((date) => date.year !== undefined)?.year;
  if (year === undefined) return {};
  const agreeing = dates.filter((date) => date.year === undefined || date.year === year);
  const exact = agreeing.toSorted((a, b) => exactness(b) - exactness(a))[0];
  const parts = [year, exact?.month, exact?.day].filter((part) => part !== undefined);
  return { year, published: parts.map((part) => String(part).padStart(2, '0')).join('-') };
}

function exactness({ month, day }: DateParts): number {
  return day !== undefined ? 2 : month !== undefined ? 1 : 0;
}
