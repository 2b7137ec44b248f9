import assert from 'node:assert/strict';
import { runNow } from '../../../../src/core/slices';
import { readRis } from '../../../../src/sources/ris/readRis';
import type { SourceEntry } from '../../../../src/sources/sourceReading';

const read = (text: string) => runNow(readRis('mine.ris', text));

/** The entry of a record with a title, of these lines. */
function readOne(lines: string, type = 'JOUR'): SourceEntry {
  const [entry] = read(`TY  - ${type}\nTI  - T\n${lines}\nER  - `).entries;
  assert.ok(entry);
  return entry;
}

describe('readRis: records', () => {
  const titles = (text: string) => read(text).entries.map(({ title }) => title);

  it('reads records with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['TY  - JOUR', 'TI  - A', 'ER  - ', '', 'TY  - JOUR', 'TI  - B', 'ER  - '].join(end);
      const { entries, problems } = read(text);
      assert.deepEqual(
        [entries.map(({ title, line }) => [title, line]), problems],
        [
          [
            ['A', 1],
            ['B', 5],
          ],
          [],
        ],
      );
    }
  });

  it('ends a record without ER where the next one begins', () => {
    assert.deepEqual(titles('TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  -'), ['A', 'B']);
  });

  it('takes one space before the dash where the type has one, and then only', () => {
    assert.deepEqual(titles('TY - JOUR\nTI - A\nER - '), ['A']);
    assert.equal(readOne('AB  - An abstract of\nAI - and more').abstract, 'An abstract of AI - and more');
  });

  it('passes over what databases write around records', () => {
    const text =
      'Provider: ACM\nContent: text/plain\n\nTY  - JOUR\nTI  - A\nER  - \n\n2.\nTY  - JOUR\nTI  - B\nER  - ';
    assert.deepEqual([titles(text), read(text).problems], [['A', 'B'], []]);
  });

  it('goes on with a value on lines without a tag', () => {
    assert.equal(readOne('AB  - One\ntwo\n\n  three').abstract, 'One two three');
  });

  it('tells where a record lacks its beginning, and reads the others', () => {
    const { entries, problems } = read('TI  - Lost\nAU  - Lost\nER  - \nTY  - JOUR\nTI  - A\nER  - ');
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['A'],
    );
    assert.deepEqual(problems, [
      {
        source: 'mine.ris',
        line: 1,
        message: 'expected “TY  - ” before the first tag of a record, found “TI”',
      },
    ]);
  });

  it('tells of a file that was cut short', () => {
    const { entries, problems } = read('TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B');
    assert.equal(entries.length, 2);
    assert.deepEqual(problems, [
      {
        source: 'mine.ris',
        line: 4,
        message: 'expected “ER  -” at the end of the record: the file may have been cut short',
      },
    ]);
  });

  it('tells of a record without a title', () => {
    assert.deepEqual(read('TY  - JOUR\nAU  - A\nER  - ').problems, [
      { source: 'mine.ris', line: 1, message: 'expected a title (“TI  - ”) in the record' },
    ]);
  });

  it('tells that a file has no records', () => {
    assert.deepEqual(read('hello').problems, [
      { source: 'mine.ris', message: 'expected RIS records, each from “TY  - ” to “ER  - ”' },
    ]);
  });

  it('cuts a value that is longer than any abstract', () => {
    const { entries, problems } = read(`TY  - JOUR\nTI  - A\nAB  - ${'a'.repeat(200_000)}\nER  - `);
    assert.equal(entries[0]?.abstract?.length, 100_000);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
  });
});

describe('readRis: fields', () => {
  const rows: readonly (readonly [lines: string, field: keyof SourceEntry, value: unknown, type?: string])[] =
    [
      ['PY  - 2023/09/29/', 'published', '2023-09-29'],
      ['PY  - 2023\nDA  - 2023/9//', 'published', '2023-09'],
      ['PY  - 2023///Spring', 'published', '2023'],
      ['PY  - 2023\nDA  - Sep 29', 'published', '2023-09-29'],
      ['DA  - 29 September 2023', 'published', '2023-09-29'],
      ['PY  - 2023\nDA  - 2022/01/05', 'published', '2023'],
      ['Y1  - 2023/09', 'published', '2023-09'],
      ['DA  - 2023-09-29T10:20:30Z', 'published', '2023-09-29'],
      ['PY  - in press', 'published', undefined],
      ['Y2  - 2023/10/02', 'year', undefined],
      ['SP  - 12\nEP  - 34', 'pages', '12--34'],
      ['SP  - 12–34', 'pages', '12--34'],
      ['SP  - 12-34\nEP  - 34', 'pages', '12--34'],
      ['SP  - 12\nEP  - 12-34', 'pages', '12--34'],
      ['SP  - e12', 'pages', 'e12'],
      ['SP  - 12\nEP  - 12', 'pages', '12'],
      ['EP  - 7', 'pages', '7'],
      ['SP  - 215', 'pages', undefined, 'THES'],
      ['SP  - 215', 'pages', undefined, 'BOOK'],
      ['VL  - ', 'volume', undefined],
      ['JF  - CoRR\nVL  - abs/2309.17453', 'volume', undefined],
      ['DO  - https://doi.org/10.1145/3600006.3613165', 'doi', '10.1145/3600006.3613165'],
      ['DO  - DOI: 10.1145/3600006.3613165.', 'doi', '10.1145/3600006.3613165'],
      ['M3  - Article\nUR  - https://doi.org/10.1000/x', 'doi', '10.1000/x'],
      ['M3  - doi: 10.1000/x', 'doi', '10.1000/x'],
      ['N1  - https://doi.org/10.1000/x', 'doi', '10.1000/x'],
      ['N1  - Preprint\ndoi: 10.1000/x', 'doi', '10.1000/x'],
      ['N1  - Corrects doi: 10.1000/x', 'doi', undefined],
      ['DO  - 10.48550/arXiv.2309.17453', 'doi', undefined],
      ['DO  - 10.48550/arXiv.2309.17453', 'arxiv', '2309.17453'],
      ['AN  - arXiv:2309.17453v2', 'arxiv', '2309.17453'],
      ['M1  - 2309.17453', 'arxiv', '2309.17453'],
      ['C7  - arXiv:cs/0112017', 'arxiv', 'cs/0112017'],
      ['UR  - https://arxiv.org/pdf/2309.17453v3.pdf', 'arxiv', '2309.17453'],
      ['JO  - arXiv preprint arXiv:2309.17453', 'arxiv', '2309.17453'],
      ['N1  - arXiv:2309.17453 [cs]', 'arxiv', '2309.17453'],
      ['N1  - Extends arXiv:2309.17453', 'arxiv', undefined],
      ['VL  - 2309.17453', 'arxiv', undefined],
      ['UR  - ftp://x.org\nUR  - https://x.org/a\nUR  - https://x.org/b', 'url', 'https://x.org/a'],
      ['UR  - <Go to ISI>://WOS:1\nhttps://x.org/a', 'url', 'https://x.org/a'],
      ['KW  - a; b;c\nKW  - b\nKW  - D, e', 'keywords', ['a', 'b', 'c', 'D, e']],
      ['KW  - a\nb\nc', 'keywords', ['a', 'b', 'c']],
      ['KW  - a, b, c', 'keywords', ['a', 'b', 'c']],
      ['KW  - Neural Networks, Computer', 'keywords', ['Neural Networks, Computer']],
      ['N2  - A\nAB  - Longer', 'abstract', 'Longer'],
      ['AB  - <p>10 &lt; 20, H<sub>2</sub>O &#233;</p>', 'abstract', '10 < 20, H₂O é'],
      ['ID  - xiao2023', 'key', 'xiao2023'],
      ['JO  - J. Abbr.\nJF  - Full Journal', 'venue', 'Full Journal'],
      ['T2  - Proc. of ICML\nT3  - PMLR', 'venue', 'Proc. of ICML', 'CPAPER'],
      ['T2  - Department\nPB  - ETH Zürich', 'venue', 'ETH Zürich', 'THES'],
      ['PB  - Springer', 'venue', undefined, 'BOOK'],
      ['JF  - Nature', 'kind', 'journal'],
      ['', 'kind', 'preprint'],
      ['JF  - arXiv e-prints', 'kind', 'preprint'],
      ['', 'kind', undefined, 'BOOK'],
      ['T2  - ICML', 'kind', 'conference', 'CONF'],
      ['JF  - Nature', 'kind', 'journal', 'NONSENSE'],
      ['', 'type', 'nonsense', 'NONSENSE'],
    ];
  for (const [lines, field, value, type] of rows) {
    const shown = value === undefined ? '(none)' : JSON.stringify(value);
    it(`reads the ${field} ${shown} out of ${JSON.stringify(lines)}${type ? ` of ${type}` : ''}`, () => {
      assert.deepEqual(readOne(lines, type)[field], value);
    });
  }

  const names: readonly (readonly [lines: string, authors: readonly string[]])[] = [
    ['AU  - King, Martin Luther, Jr.', ['Martin Luther King Jr.']],
    ['AU  - King, Jr., Martin Luther', ['Martin Luther King Jr.']],
    ['AU  - King, Jr.', ['King Jr.']],
    ['AU  - van der Walt, Stéfan', ['Stéfan van der Walt']],
    ['AU  - Gemini Team,', ['Gemini Team']],
    ['AU  - Xiao, Guangxuan, ', ['Guangxuan Xiao']],
    ['AU  - Guangxuan Xiao', ['Guangxuan Xiao']],
    ['A1  - Xiao, G.\nAU  - Tian, Y.\nA2  - Editor, E.', ['G. Xiao', 'Y. Tian']],
    ['AU  - Xiao, G.; Tian, Y.', ['G. Xiao', 'Y. Tian']],
    ['AU  - M&uuml;ller &amp; Co.,', ['Müller & Co.']],
  ];
  for (const [lines, authors] of names) {
    it(`reads ${authors.join(' and ')} out of ${JSON.stringify(lines)}`, () => {
      assert.deepEqual(readOne(lines).authors, authors);
    });
  }

  it('knows that there are more authors than are named', () => {
    const { authors, authorsComplete } = readOne('AU  - Xiao, Guangxuan\nAU  - et al.');
    assert.deepEqual([authors, authorsComplete], [['Guangxuan Xiao'], false]);
  });

  it('reads a title with markup, with braces and over two lines', () => {
    const [entry] = read(
      'TY  - JOUR\nT1  - The {BERT} of CO<sub>2</sub>:\nA <i>study</i> of {0,1}\nER  - ',
    ).entries;
    assert.equal(entry?.title, 'The BERT of CO₂: A study of {0,1}');
  });
});
