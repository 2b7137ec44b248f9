import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlacedEntries } from '../../../../../src/cite/bibliography/placed/placedEntry';
import { placeEntriesOf } from '../../../../../src/cite/bibliography/placed/placeEntriesOf';
import type { BibliographyDialect } from '../../../../../src/cite/project/citingProject';
import { runNow } from '../../../../../src/core/slices';

const PATHS = {
  bibtex: 'r.bib',
  biblatex: 'r.bib',
  hayagriva: 'r.yml',
  'csl-json': 'r.json',
  other: 'r.yaml',
};

function place(text: string, dialect: BibliographyDialect): PlacedEntries {
  const placed = runNow(placeEntriesOf(text, dialect, PATHS[dialect]));
  assert.ok(placed);
  return placed;
}

/** Each entry as its key, what stands at the place of the key, and what stands at its own place. */
function show(text: string, dialect: BibliographyDialect): readonly (readonly string[])[] {
  return place(text, dialect).entries.map(({ key, keyRange, range }) => [
    key,
    text.slice(keyRange.start, keyRange.end),
    text.slice(range.start, range.end),
  ]);
}

describe('placeEntriesOf: BibTeX', () => {
  it('finds each entry with its key, around damage', () => {
    const text =
      '@misc{a,\n  title = {One}\n}\n@article(b:c/2 , title = {Two' + '\n\n@book{ ünï , title = "Three"}\n';
    assert.deepEqual(
      show(text, 'bibtex').map(([key, at]) => [key, at]),
      [
        ['a', 'a'],
        ['b:c/2', 'b:c/2'],
        ['ünï', 'ünï'],
      ],
    );
    assert.equal(show(text, 'bibtex')[0]?.[2], '@misc{a,\n  title = {One}\n}');
    assert.ok(place(text, 'bibtex').damage.length > 0);
  });

  it('reads an entry with what it takes from its parent', () => {
    const text =
      '@inproceedings{a, title = {One}, crossref = {P}}\n@proceedings{p, title = {Proc}, year = 2020}';
    const { title, venue, year } = place(text, 'bibtex').byKey.get('a')?.read() ?? {};
    assert.deepEqual([title, venue, year], ['One', 'Proc', 2020]);
  });

  it('finds the keys in fields that name entries, each at its place', () => {
    const text =
      '@misc{a, ids = {old1, old 2}, crossref = "p", related = {x,y}, xdata = z, title = {crossref = {q}}}';
    const mentions = place(text, 'biblatex').entries[0]?.mentions() ?? [];
    assert.deepEqual(
      mentions.map(({ key, kind, range }) => [key, kind, text.slice(range.start, range.end)]),
      [
        ['old1', 'alias', 'old1'],
        ['old 2', 'alias', 'old 2'],
        ['p', 'reference', 'p'],
        ['x', 'reference', 'x'],
        ['y', 'reference', 'y'],
        ['z', 'reference', 'z'],
      ],
    );
  });

  it('finds an entry by its aliases, but the entry of a key first', () => {
    const text = '@misc{a, ids = {b, c}}\n@misc{b, title = {B}}\n@misc{b, title = {Again}}';
    const { byKey, entries } = place(text, 'biblatex');
    assert.deepEqual([byKey.get('b'), byKey.get('c'), byKey.get('d')], [entries[1], entries[0], undefined]);
  });

  it('finds the value of a field, whatever the letter case of its name', () => {
    const text = '@misc{a, Year = {2020}, date = "2019"}';
    const { start, end } = place(text, 'bibtex').entries[0]?.fieldRange('year', 'date') ?? {};
    assert.equal(text.slice(start, end), '{2020}');
  });
});

describe('placeEntriesOf: CSL-JSON', () => {
  it('finds each item and the id in it, not one of a nested object', () => {
    const text =
      '[ {"x": {"id": "no"}, "id": "a\\"b", "title": "id"}, {"id": 12, "title": "Two"}, {"title": "No id"} ]';
    assert.deepEqual(show(text, 'csl-json'), [
      ['a"b', 'a\\"b', '{"x": {"id": "no"}, "id": "a\\"b", "title": "id"}'],
      ['12', '12', '{"id": 12, "title": "Two"}'],
    ]);
  });

  it('calls an item by its id, whatever other keys it has', () => {
    const [entry] = place('[{"id": "a", "citation-key": "b", "title": "One"}]', 'csl-json').entries;
    assert.deepEqual([entry?.read().key, entry?.read().title], ['a', 'One']);
  });

  it('tells of a damaged item, and finds the others', () => {
    const text = '[{"id": "a", "title": }, {"id": "b", "title": "Two"}]';
    const { entries, damage } = place(text, 'csl-json');
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['b'],
    );
    assert.deepEqual(
      damage.map(({ code, range }) => [code, range.start]),
      [['invalid', 1]],
    );
  });
});

describe('placeEntriesOf: YAML', () => {
  it('finds each entry of a Hayagriva file by its key, quoted or not', () => {
    const text = '# works\na:\n  type: article\n  title: One\n"b c":\n  type: book\n  title: Two\n';
    assert.deepEqual(show(text, 'hayagriva'), [
      ['a', 'a', 'a:\n  type: article\n  title: One'],
      ['b c', 'b c', '"b c":\n  type: book\n  title: Two'],
    ]);
  });

  it('finds the items of CSL data by their ids', () => {
    const text = '---\nreferences:\n- type: book\n  id: a\n  title: One\n- id: "b"\n  title: Two\n...\n';
    assert.deepEqual(show(text, 'other'), [
      ['a', 'a', 'type: book\n  id: a\n  title: One'],
      ['b', 'b', 'id: "b"\n  title: Two'],
    ]);
  });

  it('finds entries in braces and those behind aliases', () => {
    const text = 'a: &a { type: article, title: One }\nb:\n  parent: *a\n  title: Two\n';
    assert.deepEqual(
      show(text, 'hayagriva').map(([key, at]) => [key, at]),
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
    );
  });

  it('finds the value of a field', () => {
    const text = 'a:\n  title: One\n  date: 2020-01 \n';
    const { start, end } = place(text, 'hayagriva').entries[0]?.fieldRange('year', 'date') ?? {};
    assert.equal(text.slice(start, end), '2020-01');
  });

  it('tells of a damaged entry, and finds the others', () => {
    const { entries, damage } = place('a:\n  title: [One\nb:\n  title: Two\n', 'hayagriva');
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['b'],
    );
    assert.equal(damage.length, 1);
  });
});

describe('placeEntriesOf', () => {
  it('has nothing for a format without keys', () => {
    assert.equal(runNow(placeEntriesOf('TY  - JOUR\nER  -\n', 'other', 'r.ris')), undefined);
  });

  const PIECES = [
    '@misc{',
    'a',
    ',',
    '}',
    '{',
    '"',
    ' = ',
    'title',
    'ids',
    'crossref',
    '\n',
    ': ',
    '- ',
    '[',
    ']',
    'id',
    '%',
  ];
  for (const dialect of ['bibtex', 'csl-json', 'hayagriva', 'other'] as const) {
    it(`takes any text for ${dialect}, and stays within it`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
          const text = pieces.join('');
          for (const entry of place(text, dialect).entries) {
            const ranges = [entry.range, entry.keyRange, ...entry.mentions().map(({ range }) => range)];
            for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length);
            assert.equal(typeof entry.read().title, 'string');
          }
        }),
        { numRuns: 300 },
      );
    });
  }
});
