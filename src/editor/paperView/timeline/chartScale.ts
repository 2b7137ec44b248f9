import type { TimelinePeriod } from './periods';

/** More lines and years than that are clutter. */
const MOST_LINES = 4;
const MOST_YEARS = 8;

/** Where a year begins along a timeline. */
export interface YearMark {
  readonly year: number;
  /** The place of its first period. */
  readonly at: number;
}

/** The numbers of papers at which lines are drawn, the last one above all bars: `[0, 5, 10, 15]`. */
export function scaleOf(periods: readonly TimelinePeriod[]): readonly number[] {
  const most = periods.reduce((max, { paperCount }) => Math.max(max, paperCount), 1);
  const step = roundSteps((one) => Math.ceil(most / one) <= MOST_LINES);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, line) => line * step);
}

/** The years that are written below, in even steps so that they do not run into each other. */
export function markYears(periods: readonly TimelinePeriod[]): readonly YearMark[] {
  const begins = periods.flatMap(({ first }, at): YearMark[] => {
    const year = Number(first.slice(0, 4));
    return Number(periods[at - 1]?.first.slice(0, 4)) === year ? [] : [{ year, at }];
  });
  const every = (step: number) => begins.filter(({ year }) => year % step === 0);
  return every(roundSteps((step) => every(step).length <= MOST_YEARS));
}

/** The first of 1, 2, 5, 10, 20, 50 … that will do. */
function roundSteps(willDo: (step: number) => boolean): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((digit) => digit * power).find(willDo);
    if (step !== undefined) return step;
  }
}
