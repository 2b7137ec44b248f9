import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runNow } from '../../../../../src/core/slices';
import { markYears, scaleOf } from '../../../../../src/editor/paperView/timeline/chartScale';
import { arrangePeriods, type Timeline } from '../../../../../src/editor/paperView/timeline/periods';
import { countDates, dateOf } from '../../../../../src/library/timeline/paperDates';

/** The periods that have papers: `2023-09 to 2023-09: 4`. */
function heldOf({ periods }: Timeline): readonly string[] {
  return periods
    .filter(({ paperCount }) => paperCount > 0)
    .map(({ first, last, paperCount }) => `${first} to ${last}: ${String(paperCount)}`);
}

function spanOf(first: number, last: number): Timeline {
  return arrangePeriods([
    [`${String(first)}-01`, 1],
    [`${String(last)}-12`, 1],
  ]);
}

const anyDate = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 9999 }).map((year) => ({ year })),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => ({
    published: date.toISOString().slice(0, 10),
  })),
);

describe('the periods of a timeline', () => {
  it('are the months of whole years', () => {
    const timeline = arrangePeriods([
      ['2023-09', 4],
      ['2024-02', 1],
    ]);
    assert.deepEqual(heldOf(timeline), ['2023-09 to 2023-09: 4', '2024-02 to 2024-02: 1']);
    assert.deepEqual([timeline.periods.length, timeline.periods[0]?.first], [24, '2023-01']);
  });

  it('have a place of its own for what is known by the year alone, behind its months', () => {
    const { periods, undated } = arrangePeriods([
      ['', 2],
      ['2022', 3],
      ['2022-12', 1],
      ['2023-01', 1],
    ]);
    assert.deepEqual(
      periods.slice(11, 14).map(({ first, last, paperCount, isVague }) => [first, last, paperCount, isVague]),
      [
        ['2022-12', '2022-12', 1, false],
        ['2022', '2022', 3, true],
        ['2023-01', '2023-01', 1, false],
      ],
    );
    assert.equal(periods.length, 25);
    assert.equal(undated, 2);
  });

  it('are years where no month is known', () => {
    const timeline = arrangePeriods([
      ['2021', 1],
      ['2023', 2],
    ]);
    assert.deepEqual(heldOf(timeline), ['2021 to 2021-12: 1', '2023 to 2023-12: 2']);
    assert.equal(timeline.periods.length, 3);
  });

  const spans: readonly (readonly [
    first: number,
    last: number,
    unit: string,
    length: number,
    bars: number,
  ])[] = [
    [2021, 2026, 'month', 1, 72],
    [2020, 2026, 'month', 3, 28],
    [2009, 2026, 'month', 3, 72],
    [2008, 2026, 'year', 1, 19],
    [1955, 2026, 'year', 1, 72],
    [1950, 2026, 'year', 5, 16],
    [1600, 2026, 'year', 10, 43],
    [1000, 9999, 'year', 250, 36],
  ];
  for (const [first, last, unit, length, bars] of spans) {
    it(`from ${String(first)} to ${String(last)} are ${String(bars)} of ${String(length)} ${unit}`, () => {
      const timeline = spanOf(first, last);
      assert.deepEqual([timeline.length, timeline.periods.length], [{ unit, length }, bars]);
      assert.equal(heldOf(timeline).length, 2);
    });
  }

  it('hold every paper once, in order, in at most 72 bars', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 60 }), (papers) => {
        const counts = runNow(countDates(papers));
        const { periods, undated } = arrangePeriods(counts);
        const sum = periods.reduce((all, { paperCount }) => all + paperCount, undated);
        assert.equal(sum, papers.length);
        assert.ok(periods.length <= 72);
        // Each is found again by asking for its period.
        for (const { first, last, paperCount } of periods) {
          const inside = papers.map(dateOf).filter((date) => first <= date && date <= last);
          assert.equal(inside.length, paperCount);
        }
      }),
    );
  });

  it('are none where no paper has a date', () => {
    assert.deepEqual(arrangePeriods([['', 3]]).periods, []);
    assert.deepEqual(arrangePeriods([]).periods, []);
  });
});

describe('the scale of a timeline', () => {
  it('has a few round numbers, the last above all bars', () => {
    const scale = (most: number) => scaleOf(arrangePeriods([['2023-01', most]]).periods);
    assert.deepEqual(scale(1), [0, 1]);
    assert.deepEqual(scale(4), [0, 1, 2, 3, 4]);
    assert.deepEqual(scale(13), [0, 5, 10, 15]);
    assert.deepEqual(scale(10_000), [0, 5000, 10_000]);
  });

  it('names at most eight years, in even steps', () => {
    const years = (first: number, last: number) =>
      markYears(spanOf(first, last).periods).map(({ year }) => year);
    assert.deepEqual(years(2021, 2023), [2021, 2022, 2023]);
    assert.deepEqual(years(2014, 2026), [2014, 2016, 2018, 2020, 2022, 2024, 2026]);
    assert.deepEqual(years(1950, 2026), [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
    fc.assert(
      fc.property(fc.nat({ max: 8999 }), fc.nat({ max: 900 }), (first, more) => {
        const marks = years(first + 1000, Math.min(9999, first + 1000 + more));
        assert.ok(marks.length >= 1 && marks.length <= 8, String(marks));
      }),
    );
  });
});
