import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrangePeriods } from '../../../../../src/editor/paperView/timeline/periods';
import {
  renderTimeline,
  type TimelineNames,
  type TimelinePage,
} from '../../../../../src/editor/paperView/timeline/renderTimeline';
import type { PaperDates } from '../../../../../src/library/timeline/paperSelection';

/** Each part is called by its own name. */
const NAMES = new Proxy({}, { get: (_, name) => String(name) }) as TimelineNames;

const HOSTILE = `"><img src=x onerror=alert(1)>'<script>x</script>&lt; [a](command:x) \u202Eb\u200B`;

function pageOf(counts: PaperDates['counts'], fields: Partial<TimelinePage> = {}): string {
  const { periods, undated } = arrangePeriods(counts);
  const name = (paperCount: number) => `${String(paperCount)} papers`;
  return renderTimeline(
    {
      title: 'Sinks',
      facts: [],
      periods: periods.map((period) => ({ ...period, name: period.first, count: name(period.paperCount) })),
      undated:
        undated > 0
          ? { first: '', last: '', paperCount: undated, isVague: true, name: 'no date', count: name(undated) }
          : undefined,
      chosen: undefined,
      isPinned: false,
      ...fields,
    },
    NAMES,
  ).markup;
}

/** The elements and attributes of markup, without its texts and the values of attributes. */
function skeletonOf(markup: string): string {
  return markup.replace(/"[^"]*"/g, '""').replace(/>[^<]*/g, '>');
}

const barsOf = (markup: string) => [...markup.matchAll(/<g\s+role="button"[^>]*>/g)].map(([bar]) => bar);

describe('the page of a timeline', () => {
  it('has the same elements whatever its texts say', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(HOSTILE), fc.string({ unit: 'binary' })), (text) => {
        const page = (of: string) =>
          pageOf([['2023-01', 1]], {
            title: of,
            facts: [of],
            chosen: {
              period: { first: '2023-01', last: '2023-01' },
              name: of,
              papers: [{ paper: of, title: of, byline: of }],
              more: of,
            },
          });
        assert.equal(skeletonOf(page(text || 'x')), skeletonOf(page('x')));
      }),
    );
  });

  it('has a bar for each period with papers, told in words, and one of them for the keyboard', () => {
    const bars = barsOf(
      pageOf([
        ['2022', 3],
        ['2023-01', 1],
        ['2023-05', 2],
      ]),
    );
    assert.deepEqual(
      bars.map((bar) => /aria-label="([^"]*)"/.exec(bar)?.[1]),
      ['2022: 3 papers', '2023-01: 1 papers', '2023-05: 2 papers'],
    );
    assert.deepEqual(
      bars.map((bar) => /tabindex="([^"]*)"/.exec(bar)?.[1]),
      ['-1', '-1', '0'],
    );
  });

  it('tells a bar whose month is not known apart without colour', () => {
    const markup = pageOf([
      ['2022', 3],
      ['2023-01', 1],
    ]);
    assert.equal(markup.match(/class="bar vague"/g)?.length, 1);
  });

  it('marks the bar whose papers are listed, which the keyboard comes back to', () => {
    const chosen = { period: { first: '2023-01', last: '2023-01' }, name: '', papers: [], more: '' };
    const counts = [
      ['2023-01', 1],
      ['2023-05', 2],
    ] as const;
    assert.deepEqual(
      barsOf(pageOf(counts, { chosen })).map((bar) => /aria-pressed="(\w+)"/.exec(bar)?.[1]),
      ['true', 'false'],
    );
    assert.match(barsOf(pageOf(counts, { chosen }))[0] ?? '', /tabindex="0"/);
  });

  it('has the same numbers in a table, with the papers that have no date', () => {
    const rows = pageOf([
      ['', 2],
      ['2023-01', 7],
    ]).match(/data-last="[^"]*">\s*[^<]*<\/button>\s*<\/th>\s*<td>\d+/g);
    assert.deepEqual(
      rows?.map((row) => row.replace(/.*>\s*(.*?)\s*<\/button>\s*<\/th>\s*<td>/s, '$1 ')),
      ['2023-01 7', 'no date 2'],
    );
  });

  it('draws no axis where no paper has a date, and nothing where there is no paper', () => {
    assert.doesNotMatch(pageOf([['', 2]]), /<svg/);
    assert.doesNotMatch(pageOf([]), /<svg|<table/);
  });

  it('has no more elements for a hundred thousand papers than for the bars', () => {
    const counts = Array.from({ length: 120 }, (_, at) => [`${String(1900 + at)}-01`, 1000] as const);
    const elements = pageOf(counts).match(/<\w+/g)?.length ?? 0;
    assert.ok(elements < 72 * 12, String(elements));
  });
});
