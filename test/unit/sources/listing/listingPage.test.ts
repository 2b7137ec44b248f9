import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { ListingPage } from '../../../../src/sources/listing/card';
import { readListingPage } from '../../../../src/sources/listing/listingPage';
import { describeProblem } from '../../../../src/sources/problem';
import { cardPage, compactPage, credits, longAbstract, type CardText } from '../../../support/builders/page';

const first = { title: 'First Paper', abstract: longAbstract('firsts'), metadata: credits(9, 'Feb 6, 2023') };
const second = { title: 'Second Paper', abstract: longAbstract('seconds'), metadata: credits(2, 'Mar 7') };
const third = {
  title: 'Third Paper',
  abstract: longAbstract('thirds'),
  metadata: ['nvidia NVIDIA', '·', 'Oct 15, 2025 2'],
};

function read(text: string): ListingPage {
  const page = readListingPage('page.txt', text);
  assert.ok(page, 'expected a listing page');
  return page;
}

const titles = (page: ListingPage) => page.cards.map((card) => card.title);
const problems = (page: ListingPage) => page.problems.map(describeProblem);

describe('readListingPage', () => {
  it('reads the cards of the five saved pages, and finds nothing wrong with them', () => {
    const pages = readdirSync('data/pages').map(
      (name) => [name, readFileSync(`data/pages/${name}`, 'utf8')] as const,
    );
    const read = pages.map(([name, text]) => readListingPage(name, text));
    assert.deepEqual(
      read.map((page) => page?.cards.length),
      [43, 51, 45, 44, 119],
    );
    assert.deepEqual(
      read.flatMap((page) => page?.problems),
      [],
    );
  });

  it('reads title, abstract, author count, date and the line of a card', () => {
    const [card] = read(cardPage([first])).cards;
    assert.deepEqual(card, {
      title: 'First Paper',
      abstract: first.abstract,
      authorCount: 9,
      date: { year: 2023, month: 2, day: 6 },
      line: 13,
    });
  });

  it('reads an organisation and the count of comments', () => {
    const [card] = read(cardPage([third])).cards;
    assert.deepEqual(card?.organization, { slug: 'nvidia', name: 'NVIDIA' });
    assert.equal(card.comments, 2);
  });

  it('reads “1 authors” and a date without a year', () => {
    const [card] = read(cardPage([{ ...first, metadata: credits(1, 'Feb 14') }])).cards;
    assert.equal(card?.authorCount, 1);
    assert.deepEqual(card.date, { month: 2, day: 14 });
  });

  it('reads a card without metadata between others', () => {
    const page = read(cardPage([first, { title: 'Bare', abstract: longAbstract('bareness') }, third]));
    assert.deepEqual(titles(page), ['First Paper', 'Bare', 'Third Paper']);
    assert.equal(page.cards[1]?.authorCount, undefined);
    assert.deepEqual(page.problems, []);
  });

  it('reads a compact page, whose first title is glued to the banner', () => {
    const page = read(compactPage([first, second]));
    assert.deepEqual(titles(page), ['First Paper', 'Second Paper']);
    assert.deepEqual(
      page.cards.map((card) => card.line),
      [3, 5],
    );
  });

  for (const [name, alter] of [
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no final line end', (text: string) => text.trimEnd()],
    ['white space at line ends', (text: string) => text.replaceAll('\n', '  \n')],
  ] as const) {
    it(`reads the same cards from pages with ${name}`, () => {
      for (const text of [cardPage([first, second, third]), compactPage([first, second])]) {
        assert.deepEqual(read(alter(text)), read(text));
      }
    });
  }

  for (const [name, metadata] of [
    ['all of its metadata', undefined],
    ['its separator and date', ['  • 9 authors']],
    ['its date', ['  • 9 authors', '·']],
    ['the end of its author count', ['  • 9 aut']],
    ['the end of its date', ['  • 9 authors', '·', 'Feb']],
  ] as const) {
    it(`reads a last card that lost ${name} without a problem`, () => {
      const page = read(
        cardPage([
          second,
          { ...first, ...(metadata ? { metadata } : { metadata: undefined }) } as CardText,
        ]).trimEnd(),
      );
      assert.deepEqual(titles(page), ['Second Paper', 'First Paper']);
      assert.deepEqual(page.problems, []);
    });
  }

  for (const end of ['Jan 1', 'Jan 19', 'Jan 19,', 'Jan 19, 202', 'Jan 19 2']) {
    it(`does not believe a date that ends the file as “${end}”, without a line end`, () => {
      const text = cardPage([second, { ...first, metadata: credits(9, end) }]);
      const page = read(text.trimEnd());
      assert.deepEqual(page.problems, []);
      assert.equal(page.cards[1]?.authorCount, 9);
      assert.equal(page.cards[1].date, undefined);
      assert.equal(page.cards[1].comments, undefined);
    });
  }

  it('believes a date with its year and comments that ends the file without a line end', () => {
    const page = read(cardPage([{ ...first, metadata: credits(9, 'Jan 19, 2024 1') }]).trimEnd());
    assert.deepEqual(page.cards[0]?.date, { year: 2024, month: 1, day: 19 });
    assert.equal(page.cards[0].comments, 1);
  });

  it('believes a date without a year that ends the file with a line end', () => {
    assert.deepEqual(read(cardPage([second])).cards[0]?.date, { month: 3, day: 7 });
  });

  it('reads a count of authors with a thousands separator', () => {
    const page = read(
      cardPage([{ ...first, metadata: credits(1, 'Feb 6, 2023').with(0, '  • 1,234 authors') }]),
    );
    assert.equal(page.cards[0]?.authorCount, 1234);
  });

  it('reads metadata that was saved with non-breaking spaces', () => {
    const metadata = credits(9, 'Feb 6, 2023').map((line) => line.replaceAll(' ', '\u00a0'));
    assert.deepEqual(read(cardPage([{ ...first, metadata }])), read(cardPage([first])));
  });

  it('reads a page without the banner by its metadata', () => {
    const text = cardPage([first, third]);
    assert.deepEqual(titles(read(text.slice(text.indexOf('First Paper')))), ['First Paper', 'Third Paper']);
  });

  it('reads an abstract that an editor wrapped as one text', () => {
    const wrapped = first.abstract.replaceAll('. ', '.\n');
    const page = read(cardPage([{ ...first, abstract: wrapped }, third]));
    assert.equal(page.cards[0]?.abstract, first.abstract);
    assert.deepEqual(page.problems, []);
  });

  it('reads the same texts from a page that lost all of its blank lines', () => {
    const text = cardPage([first, { title: 'Bare', abstract: longAbstract('bareness') }, third]);
    const page = read(text.replaceAll('\n\n', '\n'));
    assert.deepEqual(
      page.cards.map((card) => ({ ...card, line: 0 })),
      read(text).cards.map((card) => ({ ...card, line: 0 })),
    );
    assert.deepEqual(page.problems, []);
  });

  it('is undefined for a text that is no listing page', () => {
    for (const text of [
      '',
      'Shopping\n\n• milk\n• eggs\n',
      'Notes\n\n• 3 authors to ask\n\nMay 27\n',
      'one\n·\ntwo\n',
      'Dear diary,\n\ntoday I read a paper.\n',
      '@misc{a, title={B}}',
      '{"papers": []}',
    ]) {
      assert.equal(readListingPage('x', text), undefined);
    }
  });

  it('says so when a page lists no papers', () => {
    assert.deepEqual(problems(read(cardPage([]))), ['page.txt: the page lists no papers']);
  });
});

describe('readListingPage on damaged cards', () => {
  const cases: readonly (readonly [
    what: string,
    cards: readonly CardText[],
    problem: string,
    kept: readonly string[],
  ])[] = [
    [
      'a missing abstract',
      [first, { title: 'Damaged', metadata: credits(3, 'Mar 1') }, third],
      'page.txt, line 21: expected an abstract after the title “Damaged”',
      ['First Paper', 'Third Paper'],
    ],
    [
      'a missing abstract and metadata',
      [first, { title: 'Damaged' }, third],
      'page.txt, line 21: expected an abstract after the title “Damaged”',
      ['First Paper', 'Third Paper'],
    ],
    [
      'a missing title and abstract',
      [first, { metadata: credits(3, 'Mar 1') }, third],
      'page.txt, line 21: expected a title and an abstract before the authors',
      ['First Paper', 'Third Paper'],
    ],
    [
      'an impossible date',
      [first, { ...second, metadata: credits(3, 'Feb 31, 2024') }, third],
      'page.txt, line 27: expected a date such as “Feb 6, 2023”, found “Feb 31, 2024”',
      ['First Paper', 'Second Paper', 'Third Paper'],
    ],
    [
      'an unreadable author line',
      [first, { ...second, metadata: ['  • many authors', '·', 'Feb 1, 2024'] }, third],
      'page.txt, line 25: expected “• N authors” or an organisation, found “• many authors”',
      ['First Paper', 'Second Paper', 'Third Paper'],
    ],
    [
      'a missing date',
      [first, { ...second, metadata: ['  • 3 authors', '·'] }, third],
      'page.txt, line 26: expected a date below the authors',
      ['First Paper', 'Second Paper', 'Third Paper'],
    ],
    [
      'a missing author line',
      [first, { ...second, metadata: ['·', 'Feb 1, 2024'] }, third],
      'page.txt, line 25: expected “• N authors” or an organisation above the date',
      ['First Paper', 'Second Paper', 'Third Paper'],
    ],
    [
      'an unreadable author line of the last card',
      [first, { ...second, metadata: ['  • many authors', '·', 'Feb 1, 2024'] }],
      'page.txt, line 25: expected “• N authors” or an organisation, found “• many authors”',
      ['First Paper', 'Second Paper'],
    ],
    [
      'an impossible date of the last card',
      [first, { ...second, metadata: credits(3, 'Feb 31, 2024') }],
      'page.txt, line 27: expected a date such as “Feb 6, 2023”, found “Feb 31, 2024”',
      ['First Paper', 'Second Paper'],
    ],
    [
      'a missing date of the last card',
      [first, { ...second, metadata: ['  • 3 authors', '·'] }],
      'page.txt, line 26: expected a date below the authors',
      ['First Paper', 'Second Paper'],
    ],
  ];
  for (const [what, cards, problem, kept] of cases) {
    it(`reports ${what} with its line and keeps the other cards`, () => {
      const page = read(cardPage(cards));
      assert.deepEqual(problems(page), [problem]);
      assert.deepEqual(titles(page), kept);
    });
  }

  it('reports an unreadable author line above the line in which the file was cut short', () => {
    const metadata = ['  • many authors', '·', 'Feb 1, 20'];
    assert.deepEqual(problems(read(cardPage([first, { ...second, metadata }]).trimEnd())), [
      'page.txt, line 25: expected “• N authors” or an organisation, found “• many authors”',
    ]);
  });

  it('reports a missing title with the line of the abstract', () => {
    const page = read(
      cardPage([first, { abstract: longAbstract('nothing'), metadata: credits(3, 'Mar 1') }, third]),
    );
    assert.match(
      problems(page).join(),
      /^page\.txt, line 21: expected a title before the abstract “We study nothing/,
    );
    assert.deepEqual(titles(page), ['First Paper', 'Third Paper']);
  });

  it('reports a missing abstract on a compact page and keeps the other cards', () => {
    const page = read(compactPage([first, { title: 'Damaged' }, third, second]));
    assert.deepEqual(problems(page), ['page.txt, line 5: expected an abstract after the title “Damaged”']);
    assert.deepEqual(titles(page), ['First Paper', 'Third Paper', 'Second Paper']);
  });

  it('reports each of several damages', () => {
    const page = read(
      compactPage([first, { title: 'Damaged' }, { abstract: longAbstract('nothing') }, third]),
    );
    assert.deepEqual(titles(page), ['First Paper', 'Damaged', 'Third Paper']);
    const twice = read(compactPage([{ title: 'One' }, first, { title: 'Two' }, third]));
    assert.equal(twice.problems.length, 2);
    assert.deepEqual(titles(twice), ['First Paper', 'Third Paper']);
  });

  it('loses no card but the one that a line was deleted from, and none with a blank line', () => {
    const whole = [0, 1, 2, 3, 4].map((n) => ({
      title: `Paper ${n}`,
      abstract: longAbstract(`matter ${n}`),
      metadata: credits(n + 1, 'Feb 6, 2023'),
    }));
    const lines = cardPage(whole).trimEnd().split('\n');
    fc.assert(
      fc.property(fc.integer({ min: 11, max: lines.length - 1 }), (deleted) => {
        const text = lines.filter((_, index) => index !== deleted).join('\n');
        const damaged = lines[deleted] === '' ? undefined : Math.floor((deleted - 12) / 8);
        const kept = new Set(titles(read(text)));
        return whole.every(({ title }, n) => n === damaged || kept.has(title));
      }),
    );
  });

  it('reads any text without throwing', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '·',
        '  • 9 authors',
        'Feb 6, 2023',
        'Subscribe',
        'byAK and the research community',
        longAbstract('x'),
      ),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        readListingPage('any.txt', lines.join('\n'));
      }),
    );
  });
});
