import type { PaperDates, Period } from '../../../library/timeline/paperSelection';

/** What a bar stands for: one month, a quarter, one year or so many. */
export type PeriodLength =
  { readonly unit: 'month'; readonly length: 1 | 3 } | { readonly unit: 'year'; readonly length: number };

/** A stretch of a timeline, which may have no paper. */
export interface TimelinePeriod extends Period {
  readonly paperCount: number;
  /** Of its papers the year alone is known, and their month would have its own bar: they stand behind December. */
  readonly isVague: boolean;
}

/** Papers by the time at which they were published. */
export interface Timeline {
  readonly length: PeriodLength;
  /** All stretches from the first paper to the last, without a gap, whole years. */
  readonly periods: readonly TimelinePeriod[];
  /** How many papers have no date. */
  readonly undated: number;
}

/** More bars are too narrow to be told apart and pointed at: six years by month fit, eighteen by quarter. */
const MOST_PERIODS = 72;

/** The finest that fits is taken. */
const LENGTHS: readonly PeriodLength[] = [
  { unit: 'month', length: 1 },
  { unit: 'month', length: 3 },
  ...[1, 5, 10, 25, 50, 100, 250].map((length) => ({ unit: 'year', length }) as const),
];

/**
 * Puts counts by date in a row: by month, or where that makes more than 72 bars by quarter, year, five years and so
 * on; by year at least where no month is known. What is known by the year alone gets a bar of its own behind the
 * months of its year, since any month would be invented.
 *
 * @example arrangePeriods([['2023', 1], ['2023-09', 4]]).periods.length // 13
 */
export function arrangePeriods(counts: PaperDates['counts']): Timeline {
  const dated = counts.filter(([date]) => date !== '');
  const undated = counts.reduce((sum, [date, count]) => (date === '' ? sum + count : sum), 0);
  const years = dated.map(([date]) => Number(date.slice(0, 4)));
  // No spread: there may be ten thousand years.
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  const vague = new Set(dated.flatMap(([date]) => (date.length === 4 ? [Number(date)] : [])));
  const hasMonths = dated.some(([date]) => date.length > 4);
  const fits = ({ unit, length }: PeriodLength) =>
    unit === 'month'
      ? hasMonths && ((last - first + 1) * 12) / length + vague.size <= MOST_PERIODS
      : Math.floor(last / length) - Math.floor(first / length) < MOST_PERIODS;
  const length = LENGTHS.find(fits) ?? { unit: 'year', length: 250 };
  const periods =
    dated.length === 0
      ? []
      : length.unit === 'month'
        ? listMonths(first, last, length.length, vague)
        : listYears(first, last, length.length);
  const held = new Map<string, number>();
  for (const [date, count] of dated) {
    const start = startOf(date, length);
    held.set(start, (held.get(start) ?? 0) + count);
  }
  return {
    length,
    periods: periods.map((period) => ({
      ...period,
      paperCount: held.get(startOf(period.first, length)) ?? 0,
    })),
    undated,
  };
}

type Stretch = Omit<TimelinePeriod, 'paperCount'>;

function listMonths(
  first: number,
  last: number,
  length: number,
  vague: ReadonlySet<number>,
): readonly Stretch[] {
  return listNumbers(first, last, 1).flatMap((number) => {
    const year = nameYear(number);
    const months = listNumbers(1, 12, length).map((month) => ({
      first: nameMonth(year, month),
      last: nameMonth(year, month + length - 1),
      isVague: false,
    }));
    return vague.has(number) ? [...months, { first: year, last: year, isVague: true }] : months;
  });
}

function listYears(first: number, last: number, length: number): readonly Stretch[] {
  return listNumbers(first - (first % length), last, length).map((year) => ({
    first: nameYear(year),
    last: nameMonth(nameYear(year + length - 1), 12),
    isVague: false,
  }));
}

/** The start of the stretch that a date is in, as the stretch names it. */
function startOf(date: string, { unit, length }: PeriodLength): string {
  const year = Number(date.slice(0, 4));
  if (unit === 'year') return nameYear(year - (year % length));
  if (date.length === 4) return date;
  const month = Number(date.slice(5, 7)) - 1;
  return nameMonth(date.slice(0, 4), month - (month % length) + 1);
}

function listNumbers(first: number, last: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
}

function nameYear(year: number): string {
  return String(year).padStart(4, '0');
}

function nameMonth(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
