import assert from 'node:assert/strict';
import type { PaperSelection } from '../../../../src/library/timeline/paperSelection';
import { dateOf } from '../../../../src/library/timeline/paperDates';
import { BY_TOPIC, createLibrary, MINE, type TestLibrary } from '../../../support/library/testLibrary';

const ENTRIES = `
@misc{clocks, title = {Clocks}, author = {Ada Adams}, date = {2021-03-04}}
@misc{hours, title = {Hours}, author = {Ada Adams and Bo Berg}, date = {2021-03}}
@misc{days, title = {Days}, author = {Bo Berg}, year = 2021}
@misc{ages, title = {Ages}, author = {Bo Berg}}`;

async function createOwn(): Promise<TestLibrary> {
  const library = await createLibrary();
  await library.put(MINE, ENTRIES);
  return library;
}

const ofAuthors = (...branches: readonly string[]): PaperSelection => ({
  kind: 'branches',
  tree: { ...BY_TOPIC, grouping: 'author' },
  branches,
});

describe('the date of a paper', () => {
  const dates: readonly (readonly [paper: Parameters<typeof dateOf>[0], date: string])[] = [
    [{ published: '2023-09-29', year: 2023 }, '2023-09'],
    [{ published: '2023-09' }, '2023-09'],
    [{ published: '2023', year: 2022 }, '2023'],
    [{ published: '2023-13' }, '2023'],
    [{ published: 'soon', year: 2024 }, '2024'],
    [{ year: 800 }, '0800'],
    [{ year: 12_024 }, ''],
    [{ year: -5 }, ''],
    [{}, ''],
  ];
  for (const [paper, date] of dates) {
    it(`of ${JSON.stringify(paper)} is ${JSON.stringify(date)}`, () => {
      assert.equal(dateOf(paper), date);
    });
  }
});

describe('the dates of a selection', () => {
  it('are counted as exactly as they are known', async () => {
    const library = await createOwn();
    const { counts } = await library.ask({ kind: 'dates', of: ofAuthors('bo berg') });
    assert.deepEqual(counts, [
      ['', 1],
      ['2021', 1],
      ['2021-03', 1],
    ]);
  });

  it('count a paper of several branches once', async () => {
    const library = await createOwn();
    const { counts } = await library.ask({ kind: 'dates', of: ofAuthors('ada adams', 'bo berg') });
    assert.deepEqual(counts.at(-1), ['2021-03', 2]);
  });

  it('are those of all papers, of what a filter leaves, and of chosen papers', async () => {
    const library = await createOwn();
    const sum = async (of: PaperSelection) =>
      (await library.ask({ kind: 'dates', of })).counts.reduce((all, [, count]) => all + count, 0);
    assert.equal(await sum({ kind: 'branches', tree: BY_TOPIC }), 5);
    assert.equal(await sum({ kind: 'branches', tree: { ...BY_TOPIC, filter: 'clocks' } }), 1);
    const [first] = await library.ask({ kind: 'newest', limit: 1 });
    assert.equal(await sum({ kind: 'papers', ids: [first?.id ?? '', 'gone'] }), 1);
  });

  it('say where more papers answer the filter than are looked at', async () => {
    const library = await createLibrary();
    const entries = Array.from(
      { length: 201 },
      (_, at) => `@misc{k${String(at)}, title = {Orchid ${String(at)}}}`,
    );
    await library.put(MINE, entries.join('\n'));
    const isCut = async (filter: string) =>
      (await library.ask({ kind: 'dates', of: { kind: 'branches', tree: { ...BY_TOPIC, filter } } })).isCut;
    assert.deepEqual([await isCut('orchid'), await isCut('sinks')], [true, false]);
  });
});

describe('the papers of a period', () => {
  const periods: readonly (readonly [first: string, last: string, titles: readonly string[]])[] = [
    ['2021-01', '2021-12', ['Clocks', 'Hours']],
    ['2021', '2021', ['Days']],
    ['2021', '2021-12', ['Clocks', 'Days', 'Hours']],
    ['', '', ['Ages']],
    ['1999', '1999-12', []],
  ];
  for (const [first, last, titles] of periods) {
    it(`from ${JSON.stringify(first)} to ${JSON.stringify(last)} are ${titles.join(', ') || 'none'}`, async () => {
      const library = await createOwn();
      const of = ofAuthors('ada adams', 'bo berg');
      const answer = await library.ask({ kind: 'period', of, period: { first, last }, limit: 9 });
      assert.deepEqual(answer.papers.map(({ title }) => title).toSorted(), titles);
      assert.equal(answer.paperCount, titles.length);
    });
  }

  it('are counted beyond those that are given', async () => {
    const library = await createOwn();
    const period = { first: '2021-03', last: '2021-03' };
    const of = ofAuthors('ada adams');
    const { papers, paperCount } = await library.ask({ kind: 'period', of, period, limit: 1 });
    assert.deepEqual([papers.length, paperCount], [1, 2]);
  });
});
