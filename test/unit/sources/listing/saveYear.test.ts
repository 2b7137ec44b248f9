import assert from 'node:assert/strict';
import type { CardDate, ListingPage } from '../../../../src/sources/listing/card';
import { determineSaveYear, formatCardDate } from '../../../../src/sources/listing/saveYear';

function pageOf(...dates: CardDate[]): ListingPage {
  return {
    source: 'p',
    cards: dates.map((date, line) => ({ title: 't', abstract: 'a', line, date })),
    problems: [],
  };
}
const march = { month: 3, day: 7 };

describe('determineSaveYear', () => {
  it('infers the year after the latest one printed on any page', () => {
    const pages = [pageOf(march, { ...march, year: 2019 }), pageOf({ ...march, year: 2024 })];
    assert.deepEqual(determineSaveYear(pages), { kind: 'inferred', year: 2025 });
  });

  it('takes the year that was given', () => {
    assert.deepEqual(determineSaveYear([pageOf(march, { ...march, year: 2024 })], 2030), {
      kind: 'given',
      year: 2030,
    });
  });

  it('needs none when every date prints its year, or there are no dates', () => {
    assert.deepEqual(determineSaveYear([pageOf({ ...march, year: 2024 })]), { kind: 'unneeded' });
    assert.deepEqual(determineSaveYear([pageOf()]), { kind: 'unneeded' });
  });

  it('is unknown when no date prints a year', () => {
    assert.deepEqual(determineSaveYear([pageOf(march)]), { kind: 'unknown' });
  });
});

describe('formatCardDate', () => {
  it('writes the date in full, with the save year where the card prints none', () => {
    assert.equal(formatCardDate(march, { kind: 'inferred', year: 2026 }), '2026-03-07');
    assert.equal(formatCardDate({ ...march, year: 2019 }, { kind: 'inferred', year: 2026 }), '2019-03-07');
    assert.equal(formatCardDate(march, { kind: 'unknown' }), undefined);
  });
});
