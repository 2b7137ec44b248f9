import assert from 'node:assert/strict';
import { runNow } from '../../../../src/core/slices';
import { readCslJson } from '../../../../src/sources/csl/readCslJson';
import type { SourceEntry } from '../../../../src/sources/sourceReading';

const read = (text: string) => runNow(readCslJson('mine.json', text));
const titlesOf = (text: string) => read(text).entries.map(({ title }) => title);

function readOne(fields: object): SourceEntry {
  const [entry] = read(JSON.stringify([{ id: 'k', title: 'T', ...fields }])).entries;
  assert.ok(entry);
  return entry;
}

describe('readCslJson: items', () => {
  it('reads an array, an object with a list, and one item', () => {
    const item = { id: 'a', title: 'A' };
    for (const data of [[item], { references: [item] }, { config: {}, items: [item] }, item]) {
      assert.deepEqual(titlesOf(JSON.stringify(data)), ['A']);
    }
  });

  it('takes a byte order mark', () => {
    assert.deepEqual(titlesOf('\uFEFF[{"id":"a","title":"A"}]'), ['A']);
  });

  it('says what it expects of other JSON', () => {
    for (const text of [
      '{"name": "package"}',
      '"text"',
      'nonsense',
      '{}',
      '[1, 2]',
      '[{"name": "package"}]',
    ]) {
      const message =
        'expected CSL-JSON: an array of items, or an object with a list of them in “items” or “references”';
      assert.deepEqual(read(text), { entries: [], problems: [{ source: 'mine.json', message }] });
    }
  });

  it('takes an empty array for a bibliography without entries', () => {
    assert.deepEqual(read('[]'), { entries: [], problems: [] });
  });

  const damaged: readonly (readonly [
    what: string,
    text: string,
    titles: readonly string[],
    lines: readonly number[],
  ])[] = [
    [
      'a value is no JSON',
      '[\n{"id":1,"title":"A"},\n{"id":2,"title":oops},\n{"id":3,"title":"C"}\n]',
      ['A', 'C'],
      [3],
    ],
    ['the file is cut short', '[\n{"id":1,"title":"A"},\n{"id":2,"title":"B', ['A'], [3]],
    [
      'a brace is missing',
      '[\n{"id":1,"title":"A"},\n{"id":2,"title":"B",\n{"id":3,"title":"C"}\n]',
      ['A', 'C'],
      [3],
    ],
    [
      'a quotation mark is missing',
      '[\n{"id":1,"title":"A"},\n{"id":2,"title":"B},\n{"id":3,"title":"C"}\n]',
      ['A', 'C'],
      [3],
    ],
    [
      'a brace is one too many',
      '[\n{"id":1,"title":"A"},\n{"id":2,"title":"B"}},\n{"id":3,"title":"C"}\n]',
      ['A', 'C'],
      [3],
    ],
    ['the array ends too soon', '[\n{"id":1,"title":"A"}],\n{"id":3,"title":"C"}\n]', ['A', 'C'], [2]],
    ['a comma is missing', '[\n{"id":1,"title":"A"}\n{"id":3,"title":"C"}\n]', ['A', 'C'], []],
    ['an item is no object', '[\n{"id":1,"title":"A"},\n42\n]', ['A'], [3]],
    ['an item has no title', '[\n{"id":1,"title":"A"},\n{"id":2}\n]', ['A', ''], [3]],
  ];
  for (const [what, text, titles, lines] of damaged) {
    it(`reads all other items where ${what}`, () => {
      const { entries, problems } = read(text);
      assert.deepEqual(
        entries.map(({ title }) => title),
        titles,
      );
      assert.deepEqual(
        problems.map(({ line }) => line),
        lines,
      );
    });
  }
});

describe('readCslJson: fields', () => {
  const rows: readonly (readonly [fields: object, field: keyof SourceEntry, value: unknown])[] = [
    [{ issued: { 'date-parts': [[2023, 9, 29]] } }, 'published', '2023-09-29'],
    [{ issued: { 'date-parts': [['2023', '09']] } }, 'published', '2023-09'],
    [
      {
        issued: {
          'date-parts': [
            [2023, 9],
            [2024, 1],
          ],
        },
      },
      'published',
      '2023-09',
    ],
    [{ issued: { 'date-parts': [[2023, 21]] } }, 'published', '2023'],
    [{ issued: { 'date-parts': [[2023]], season: 2 } }, 'published', '2023'],
    [{ issued: { 'date-parts': [2023, 9] } }, 'published', '2023-09'],
    [{ issued: { raw: '2023-09-29' } }, 'published', '2023-09-29'],
    [{ issued: { literal: 'Spring 2023' } }, 'published', '2023'],
    [{ issued: { literal: 'September 29, 2023' } }, 'published', '2023-09-29'],
    [{ issued: '2023-09-29' }, 'published', '2023-09-29'],
    [{ issued: '2023-09~/2024' }, 'published', '2023-09'],
    [{ issued: 2023 }, 'year', 2023],
    [{ issued: [{ year: '2023', month: '9' }] }, 'published', '2023-09'],
    [{ issued: { 'date-parts': [[null]] } }, 'year', undefined],
    [{ issued: { literal: 'forthcoming' } }, 'year', undefined],
    [{ title: ['T1', 'T2'] }, 'title', 'T1'],
    [
      { title: 'R<sup>2</sup> of <i>E. coli</i>: <span class="nocase">pH</span> &lt;b' },
      'title',
      'R² of E. coli: pH <b',
    ],
    [{ title: 'A < B and C > D' }, 'title', 'A < B and C > D'],
    [{ 'citation-key': 'xiao2023', id: 5 }, 'key', 'xiao2023'],
    [{ note: 'Citation Key: xiao2023', id: 'http://zotero.org/x' }, 'key', 'xiao2023'],
    [{ id: 5 }, 'key', '5'],
    [{ note: 'arXiv: 2309.17453' }, 'arxiv', '2309.17453'],
    [{ note: 'Publisher: arXiv\narXiv:2309.17453 [cs]' }, 'arxiv', '2309.17453'],
    [{ note: 'Comment: extends arXiv:2309.17453' }, 'arxiv', undefined],
    [{ note: 'DOI: 10.1000/x' }, 'doi', '10.1000/x'],
    [{ number: 'arXiv:2309.17453', publisher: 'arXiv' }, 'arxiv', '2309.17453'],
    [{ number: '2309.17453', publisher: 'arXiv' }, 'arxiv', '2309.17453'],
    [{ number: '2309.17453', publisher: 'IEEE' }, 'arxiv', undefined],
    [{ archive: 'arXiv', archive_location: 'cs/0112017' }, 'arxiv', 'cs/0112017'],
    [{ DOI: '10.48550/arXiv.2309.17453' }, 'arxiv', '2309.17453'],
    [{ DOI: '10.48550/arXiv.2309.17453' }, 'doi', undefined],
    [{ DOI: 'https://doi.org/10.1000/x' }, 'doi', '10.1000/x'],
    [{ URL: 'https://arxiv.org/abs/2309.17453v1' }, 'arxiv', '2309.17453'],
    [{ page: 7 }, 'pages', '7'],
    [{ 'page-first': '7' }, 'pages', '7'],
    [{ volume: 36 }, 'volume', '36'],
    [{ keyword: 'a, b' }, 'keywords', ['a', 'b']],
    [{ keyword: 'a, b; c' }, 'keywords', ['a, b', 'c']],
    [{ keywords: ['a', 'b'] }, 'keywords', ['a', 'b']],
    [
      { abstract: '<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>' },
      'abstract',
      'One. Two.',
    ],
    [{ type: 'article-journal', 'container-title': 'Nature &amp; Co' }, 'venue', 'Nature & Co'],
    [{ type: 'article-journal' }, 'kind', 'preprint'],
    [{ type: 'paper-conference', 'event-title': 'ICML 2023' }, 'venue', 'ICML 2023'],
    [{ type: 'article', 'container-title': 'arXiv' }, 'venue', undefined],
    [{ type: 'article-journal', 'container-title': 'bioRxiv' }, 'kind', 'preprint'],
    [{ type: 'article-journal', 'container-title': 'XIV Symposium' }, 'kind', 'journal'],
    [{ type: 'book' }, 'kind', undefined],
    [{ type: 'dataset' }, 'kind', undefined],
  ];
  for (const [fields, field, value] of rows) {
    it(`reads the ${field} ${value === undefined ? '(none)' : JSON.stringify(value)} out of ${JSON.stringify(fields)}`, () => {
      assert.deepEqual(readOne(fields)[field], value);
    });
  }

  it('reads names in parts, literal ones and texts', () => {
    const author = [
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      { family: 'Walt', given: 'Stéfan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      { family: 'Rock', given: 'Ian, 3rd' },
      { family: 'Pebble', given: 'Ann, PhD', suffix: 'Jr.' },
      { family: 'Alembert', given: 'Jean', 'dropping-particle': "d'" },
      { literal: 'Gemini Team, Google' },
      'Xiao, Guangxuan',
      { given: "Jean 'Johnny'", family: 'Smith' },
      { given: 'Madonna' },
      null,
      { literal: 'others' },
    ];
    const { authors, authorsComplete } = readOne({ author });
    assert.deepEqual(authors, [
      'Alexander von Humboldt',
      'Stéfan van der Walt Jr.',
      'Ian Rock 3rd',
      'Ann Pebble Jr. PhD',
      "Jean d'Alembert",
      'Gemini Team, Google',
      'Guangxuan Xiao',
      "Jean 'Johnny' Smith",
      'Madonna',
    ]);
    assert.equal(authorsComplete, false);
  });
});
