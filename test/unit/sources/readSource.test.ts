import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { runNow } from '../../../src/core/slices';
import { readListingPage } from '../../../src/sources/listing/listingPage';
import { readSource } from '../../../src/sources/readSource';

const read = (name: string, text: string) => runNow(readSource(name, text));

const BIBTEX = '@misc{a, title = {T}}';
const RIS = 'TY  - JOUR\nTI  - T\nER  - \n';
const CSL = '[{"id": "a", "title": "T"}]';
const HAYAGRIVA = 'a:\n  type: article\n  title: T\n';
const CSL_YAML = 'references:\n- id: a\n  title: T\n';
const LISTING = 'T\n\nAn abstract of the paper.\n\n•\n9 authors\n·\nFeb 6, 2023 2\n'.replace('•\n', '  • ');

describe('readSource', () => {
  const sources: readonly (readonly [name: string, text: string])[] = [
    ['refs.bib', BIBTEX],
    ['refs.BibTeX', BIBTEX],
    ['refs.ris', RIS],
    ['refs.json', CSL],
    ['refs.yml', HAYAGRIVA],
    ['refs.yaml', CSL_YAML],
    ['page.txt', LISTING],
  ];
  for (const [name, text] of sources) {
    it(`reads ${name} by its ending, and the same text by its content`, () => {
      for (const source of [name, 'clipboard', 'file.txt', 'page.html']) {
        const { entries, problems } = read(source, text);
        assert.deepEqual([entries.map(({ title }) => title), problems], [['T'], []], source);
      }
    });
  }

  const beginnings: readonly (readonly [what: string, text: string])[] = [
    ['BibTeX below a comment', `% Encoding: UTF-8\n\n${BIBTEX}`],
    ['BibTeX behind a byte order mark', `\uFEFF${BIBTEX}`],
    ['RIS below a banner', `Provider: ACM\nDatabase: x\n\n${RIS}`],
    ['one item of CSL-JSON', '{ "type": "book", "title": "T" }'],
    ['CSL data between dashes', `---\n${CSL_YAML}---\n`],
  ];
  for (const [what, text] of beginnings) {
    it(`knows ${what} by its content`, () => {
      assert.deepEqual(
        read('clipboard', text).entries.map(({ title }) => title),
        ['T'],
      );
    });
  }

  it('says what it expects of a text in no format', () => {
    assert.deepEqual(read('notes.txt', 'Some notes.\n\nMore notes.'), {
      entries: [],
      problems: [
        { source: 'notes.txt', message: 'expected BibTeX, RIS, CSL-JSON, Hayagriva or a saved listing page' },
      ],
    });
  });

  it('says what it expects of a text in another format than that of its name', () => {
    for (const [name, text] of [
      ['a.bib', RIS],
      ['a.ris', BIBTEX],
      ['a.json', BIBTEX],
      ['a.yml', BIBTEX],
    ] as const) {
      const { entries, problems } = read(name, text);
      assert.deepEqual([entries, problems.length], [[], 1], name);
    }
  });

  it('tells of an empty file, and of a binary one', () => {
    const messageOf = (text: string) => read('a.bib', text).problems.map(({ message }) => message);
    assert.deepEqual(messageOf(' \n'), ['the file is empty']);
    assert.deepEqual(messageOf('\u007FELF\0\0@misc{a,}'), ['expected text in UTF-8, found binary data']);
  });

  it('tells of 10,000 problems and counts the rest', () => {
    const { problems } = read('a.ris', 'TY  - JOUR\n'.repeat(10_005));
    assert.equal(problems.length, 10_001);
    assert.deepEqual(problems.at(-1), { source: 'a.ris', message: '5 more problems like these' });
  });

  it('gives way while it reads', () => {
    for (const [name, text] of [
      ['a.bib', BIBTEX.repeat(1000)],
      ['a.ris', RIS.repeat(1000)],
      ['a.json', `[${CSL.slice(1, -1)}${`,${CSL.slice(1, -1)}`.repeat(999)}]`],
      ['a.yml', HAYAGRIVA.repeat(1000)],
    ] as const) {
      assert.ok([...readSource(name, text)].length > 200, name);
    }
  });

  it('takes any text', () => {
    const pieces = [
      'TY  - JOUR\n',
      'TI  - ',
      'ER  - \n',
      '@misc{',
      '[',
      ']',
      '{',
      '}',
      '"id":',
      '"title":"',
      '",',
      '- ',
      'a:\n',
      '  ',
    ].concat([
      '&a ',
      '*a',
      '\r',
      '\n',
      '\uFEFF',
      '\0',
      '<sup>',
      '&#1114112;',
      '$',
      '\\',
      '·',
      '• 9 authors\n',
      'references:\n',
    ]);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5, unit: 'binary' })), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    const name = fc.constantFrom('a.bib', 'a.ris', 'a.json', 'a.yml', 'a.txt');
    fc.assert(
      fc.property(name, text, (source, any) => {
        const { entries, problems } = read(source, any);
        const last = any.split(/\r\n|\r|\n/).length;
        assert.ok(entries.every(({ line }) => line >= 1 && line <= last));
        assert.ok(problems.every(({ line = 1 }) => line >= 1 && line <= last));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('readSource: BibTeX', () => {
  it('gives lines and problems, and keeps entries of one key', () => {
    const { entries, problems } = read(
      'a.bib',
      '@misc{a,\n  title = {A}\n}\n\n@misc{a,\n  title {B},\n  year = 2023\n}\n',
    );
    assert.deepEqual(
      entries.map(({ key, line }) => [key, line]),
      [
        ['a', 1],
        ['a', 5],
      ],
    );
    assert.deepEqual(
      problems.map(({ source, line }) => [source, line]),
      [
        ['a.bib', 6],
        ['a.bib', 5],
      ],
    );
    assert.match(problems[0]?.message ?? '', /^in “a”, \p{Ll}.*[^.]$/u);
  });
});

describe('readSource: listing pages', () => {
  const page = (...cards: readonly string[]) => cards.join('\n\n');
  const card = (title: string, metadata: string) => `${title}\n\nAn abstract, R^2 and all.\n\n${metadata}`;

  it('reads all that a card says, in the year that the page tells', () => {
    const text = page(
      card('On R^2', '  • 9 authors\n·\nFeb 6, 2023 2'),
      card('Newer', 'nvidia NVIDIA\n·\nMay 27\n'),
    );
    const { entries, problems } = read('page.txt', text);
    assert.deepEqual(problems, []);
    const common = {
      key: '',
      type: 'card',
      authors: [],
      authorsComplete: false,
      kind: 'preprint',
      keywords: [],
    };
    assert.deepEqual(entries, [
      {
        ...common,
        title: 'On R²',
        sourceTitle: 'On R^2',
        abstract: 'An abstract, R² and all.',
        authorCount: 9,
        comments: 2,
        published: '2023-02-06',
        year: 2023,
        line: 1,
      },
      {
        ...common,
        title: 'Newer',
        sourceTitle: 'Newer',
        abstract: 'An abstract, R² and all.',
        organization: { slug: 'nvidia', name: 'NVIDIA' },
        published: '2024-05-27',
        year: 2024,
        line: 9,
      },
    ]);
  });

  it('tells that a page without any year has no dates', () => {
    const { entries, problems } = read('page.txt', card('A', '  • 9 authors\n·\nMay 27\n'));
    assert.deepEqual([entries[0]?.published, problems.length], [undefined, 1]);
  });

  it('gives every card of a saved page', () => {
    const name = '003_f9da8a8062bbeb86.txt';
    const text = readFileSync(join(import.meta.dirname, '../../../data/pages', name), 'utf8');
    const { entries, problems } = read(name, text);
    const { cards } = readListingPage(name, text) ?? { cards: [] };
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ sourceTitle, line, published }) => [sourceTitle, line, published !== undefined]),
      cards.map(({ title, line, date }) => [title, line, date !== undefined]),
    );
  });
});
