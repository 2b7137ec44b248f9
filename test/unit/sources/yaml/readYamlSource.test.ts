import assert from 'node:assert/strict';
import { runNow } from '../../../../src/core/slices';
import type { SourceEntry } from '../../../../src/sources/sourceReading';
import { readYamlSource } from '../../../../src/sources/yaml/readYamlSource';

const read = (text: string) => runNow(readYamlSource('works.yml', text));

/** The entry of these lines below its key. */
function readOne(lines: string): SourceEntry {
  const [entry] = read(`k:\n${lines.replace(/^/gm, '  ')}\n`).entries;
  assert.ok(entry);
  return entry;
}

describe('readYamlSource: Hayagriva', () => {
  it('reads all that an entry says', () => {
    const [entry] = read(`# works
kinetics:
    type: Article
    title:
        value: "{Kinetics} of a polariton condensate"
        verbatim: true
        shorthand: Kinetics
    author: ["Doan, T. D.", "King, Martin Luther, Jr.", { name: Leyen, given-name: Ursula, prefix: von der }]
    serial-number: { doi: "10.1103/PhysRevB.102.165126", arxiv: 2010.01010 }
    page-range: 165126-165139
    date: 2020-10-14
    abstract: One.
    url: { value: https://x.org/a, date: 2020-11-12 }
    parent:
        title: Physical Review B
        volume: 102
        issue: 16
`).entries;
    assert.deepEqual(entry, {
      key: 'kinetics',
      type: 'article',
      title: 'Kinetics of a polariton condensate',
      authors: ['T. D. Doan', 'Martin Luther King Jr.', 'Ursula von der Leyen'],
      authorsComplete: true,
      keywords: [],
      kind: 'journal',
      year: 2020,
      published: '2020-10-14',
      venue: 'Physical Review B',
      volume: '102',
      pages: '165126--165139',
      abstract: 'One.',
      url: 'https://x.org/a',
      arxiv: '2010.01010',
      doi: '10.1103/PhysRevB.102.165126',
      line: 2,
    });
  });

  const rows: readonly (readonly [lines: string, field: keyof SourceEntry, value: unknown])[] = [
    ['type: article\nparent:\n  type: proceedings\n  title: ICML', 'kind', 'conference'],
    [
      'type: article\nparent:\n  - type: video\n    title: V\n  - type: Conference\n    title: WWDC',
      'venue',
      'WWDC',
    ],
    [
      'type: article\nparent:\n  type: misc\n  parent:\n    type: Proceedings\n    title: ICML',
      'venue',
      'ICML',
    ],
    ['type: article\nparent:\n  type: repository\n  title: arXiv', 'kind', 'preprint'],
    [
      'type: article\nserial-number: "2003.13722"\nparent: { type: repository, title: arXiv }',
      'arxiv',
      '2003.13722',
    ],
    ['type: article\nserial-number: arXiv:2003.13720', 'arxiv', '2003.13720'],
    ['type: web\nserial-number: "2003.13722"', 'arxiv', undefined],
    ['type: article\ndoi: 10.1000/x', 'doi', '10.1000/x'],
    ['type: thesis\norganization: ETH Zürich', 'venue', 'ETH Zürich'],
    ['type: thesis\npublisher: { name: ETH Zürich, location: Zürich }', 'venue', 'ETH Zürich'],
    ['type: chapter\nparent:\n  title: The Book', 'venue', 'The Book'],
    ['type: chapter\nparent:\n  title: The Book', 'kind', undefined],
    ['type: book\ntitle: B', 'kind', undefined],
    ['title: T\ndate: 2020-10', 'published', '2020-10'],
    ['title: T\ndate: 2020', 'year', 2020],
    ['title: T\nparent: { type: proceedings, title: P, date: 2021 }', 'year', 2021],
    ['title: T\nauthor: Jacoby, Max', 'authors', ['Max Jacoby']],
    [
      'title: T\nauthor: { name: Watkins, given-name: Gloria Jean, alias: bell hooks }',
      'authors',
      ['Gloria Jean Watkins'],
    ],
    ['title: T\nauthor: UNICEF', 'authors', ['UNICEF']],
    ['title: 5 \\$ for {LLMs}', 'title', '5 $ for LLMs'],
    ['title: T\npage-range: 5', 'pages', '5'],
    ['title: T\nvolume: 2-3', 'volume', '2-3'],
  ];
  for (const [lines, field, value] of rows) {
    it(`reads the ${field} ${value === undefined ? '(none)' : JSON.stringify(value)} out of ${JSON.stringify(lines)}`, () => {
      assert.deepEqual(readOne(lines)[field], value);
    });
  }

  it('follows anchors', () => {
    const text =
      'a:\n  title: A\n  parent: &icml\n    type: proceedings\n    title: ICML\nb:\n  title: B\n  parent: *icml\n';
    assert.deepEqual(
      read(text).entries.map(({ venue, line }) => [venue, line]),
      [
        ['ICML', 1],
        ['ICML', 6],
      ],
    );
  });

  it('reads a file of one line, and one whose keys are indented', () => {
    assert.deepEqual(
      read('{ a: { title: A }, b: { title: B } }').entries.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(
      read('  a:\n    title: A\n  b:\n    title: B\n').entries.map(({ line }) => line),
      [1, 3],
    );
  });

  it('keeps entries of one key', () => {
    assert.deepEqual(
      read('a:\n  title: A\na:\n  title: B\n').entries.map(({ title }) => title),
      ['A', 'B'],
    );
  });

  it('tells of a damaged entry, and reads the others', () => {
    const { entries, problems } = read('a:\n  title: A\nb:\n  title: "B\nc:\n  title: C\nd: text\n');
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['a', 'c'],
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [4, 7],
    );
  });

  it('tells of aliases that make no tree', () => {
    const { problems } = read('a: &a\n  title: A\n  parent: *b\n');
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /^the (?:aliases in the )?YAML/);
  });

  it('takes settings for one problem', () => {
    const { entries, problems } = read('format:\n  html: default\nlang: en\n');
    assert.deepEqual([entries.length, problems.length, problems[0]?.line], [0, 1, undefined]);
  });
});

describe('readYamlSource: CSL data', () => {
  it('reads the items under references, wherever their list begins', () => {
    for (const margin of ['', '  ']) {
      const text = `---\nreferences:\n- id: a\n  title: A\n  issued:\n    year: 2023\n    month: 9\n- id: b\n  type: thesis\n  title: B\n...\n`;
      const { entries, problems } = read(text.replace(/^(?=- | {2})/gm, margin));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map(({ key, title, published, line }) => [key, title, published, line]),
        [
          ['a', 'A', '2023-09', 3],
          ['b', 'B', undefined, 8],
        ],
      );
    }
  });

  it('tells of a damaged item, and reads the others', () => {
    const { entries, problems } = read(
      'references:\n- id: a\n  title: A\n- id: b\n  title: [\n- id: c\n  title: C\n',
    );
    assert.deepEqual([entries.map(({ key }) => key), problems.map(({ line }) => line)], [['a', 'c'], [5]]);
  });

  it('keeps zeros at the end of a number', () => {
    const [entry] = read(
      'references:\n- id: a\n  title: A\n  publisher: arXiv\n  number: 2309.17450\n',
    ).entries;
    assert.equal(entry?.arxiv, '2309.17450');
  });
});
