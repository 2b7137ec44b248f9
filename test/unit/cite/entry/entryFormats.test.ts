import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ENTRY_FORMATS, type EntryFormat, formatEntries } from '../../../../src/cite/entry/entryFormats';
import type { Paper } from '../../../../src/core/paper';
import { anyPaper } from '../../../support/builders/anyPaper';
import { createPaper } from '../../../support/builders/paper';
import { bundledPapers } from '../../../support/bundledPapers';

const preprint = createPaper({
  title: 'R²-dLLM: 50% of {a, b}',
  authors: ['Bart van Merriënboer', 'Guy Van den Broeck', 'Sammy Davis Jr.', 'Gemini Team'],
  published: '2023-09-29',
  arxiv: '2309.17453',
});
const article = createPaper({
  key: 'google2024quantum',
  title: 'Quantum error correction below the surface code threshold',
  authors: ['Google Quantum AI and Collaborators'],
  year: 2024,
  published: '2024-08-23',
  kind: 'journal',
  venue: 'Nature',
  venueYear: 2025,
  volume: '638',
  pages: '920--926',
  arxiv: '2408.13687',
  doi: '10.1038/s41586-024-08449-y',
});
const unknown = createPaper({ title: 'Sinks', authors: [] });

describe('formatEntries', () => {
  it('writes BibLaTeX with dates, eprinttype and journaltitle, in Unicode', () => {
    assert.equal(
      formatEntries([preprint, article], 'biblatex'),
      `@online{xiao2023efficient,
  title = {{R²-dLLM}: 50\\% of \\{a, b\\}},
  author = {van Merriënboer, Bart and {Van den Broeck}, Guy and Davis, Jr., Sammy and {Gemini Team}},
  date = {2023-09-29},
  eprint = {2309.17453},
  eprinttype = {arxiv},
  doi = {10.48550/arXiv.2309.17453},
}

@article{google2024quantum,
  title = {Quantum error correction below the surface code threshold},
  author = {{Google Quantum AI and Collaborators}},
  date = {2025},
  journaltitle = {Nature},
  volume = {638},
  pages = {920--926},
  eprint = {2408.13687},
  eprinttype = {arxiv},
  doi = {10.1038/s41586-024-08449-y},
}
`,
    );
  });

  it('writes CSL-JSON with names in parts', () => {
    assert.deepEqual(JSON.parse(formatEntries([preprint, article], 'csl-json')), [
      {
        id: 'xiao2023efficient',
        type: 'article',
        title: 'R²-dLLM: 50% of {a, b}',
        author: [
          { family: 'Merriënboer', given: 'Bart', 'non-dropping-particle': 'van' },
          { family: 'Van den Broeck', given: 'Guy' },
          { family: 'Davis', given: 'Sammy', suffix: 'Jr.' },
          { literal: 'Gemini Team' },
        ],
        issued: { 'date-parts': [[2023, 9, 29]] },
        publisher: 'arXiv',
        number: 'arXiv:2309.17453',
        DOI: '10.48550/arXiv.2309.17453',
        URL: 'https://arxiv.org/abs/2309.17453',
      },
      {
        id: 'google2024quantum',
        type: 'article-journal',
        title: 'Quantum error correction below the surface code threshold',
        author: [{ literal: 'Google Quantum AI and Collaborators' }],
        issued: { 'date-parts': [[2025]] },
        'container-title': 'Nature',
        volume: '638',
        page: '920-926',
        DOI: '10.1038/s41586-024-08449-y',
        URL: 'https://arxiv.org/abs/2408.13687',
      },
    ]);
  });

  it('keeps a small letter of a CSL title small where it carries meaning, and shows what looks like a tag', () => {
    const [item] = JSON.parse(
      formatEntries([createPaper({ title: 'φ-Decoding: a <b> study' })], 'csl-json'),
    ) as readonly { title: string }[];
    assert.equal(item?.title, '<span class="nocase">φ-Decoding</span>: a &lt;b> study');
  });

  it('writes Hayagriva with collectives and particles by their parts', () => {
    assert.equal(
      formatEntries([preprint, article], 'hayagriva'),
      `xiao2023efficient:
  type: article
  title: "{R²-dLLM}: 50% of \\\\{a, b\\\\}"
  author:
    - name: Merriënboer
      given-name: Bart
      prefix: van
    - name: Van den Broeck
      given-name: Guy
    - name: Davis
      given-name: Sammy
      suffix: Jr.
    - name: Gemini Team
  date: 2023-09-29
  serial-number:
    doi: 10.48550/arXiv.2309.17453
    arxiv: "2309.17453"
  url: https://arxiv.org/abs/2309.17453
  parent:
    type: repository
    title: arXiv
google2024quantum:
  type: article
  title: Quantum error correction below the surface code threshold
  author:
    - name: Google Quantum AI and Collaborators
  date: 2025
  page-range: 920-926
  serial-number:
    doi: 10.1038/s41586-024-08449-y
    arxiv: "2408.13687"
  url: https://arxiv.org/abs/2408.13687
  parent:
    type: periodical
    title: Nature
    volume: 638
`,
    );
  });

  it('writes RIS, one tag a line', () => {
    assert.equal(
      formatEntries([preprint, article], 'ris'),
      `TY  - UNPB
AU  - van Merriënboer, Bart
AU  - Van den Broeck, Guy
AU  - Davis, Sammy, Jr.
AU  - Gemini Team
PY  - 2023
DA  - 2023/09/29/
TI  - R²-dLLM: 50% of {a, b}
DO  - 10.48550/arXiv.2309.17453
UR  - https://arxiv.org/abs/2309.17453
AN  - arXiv:2309.17453
ID  - xiao2023efficient
ER  - 

TY  - JOUR
AU  - Google Quantum AI and Collaborators
PY  - 2025
DA  - 2025///
TI  - Quantum error correction below the surface code threshold
T2  - Nature
VL  - 638
SP  - 920
EP  - 926
DO  - 10.1038/s41586-024-08449-y
UR  - https://arxiv.org/abs/2408.13687
AN  - arXiv:2408.13687
ID  - google2024quantum
ER  - 
`,
    );
  });

  it('writes one paper as a Markdown link and several as a list of them', () => {
    const star = createPaper({ title: 'A*-Decoding [1] | x', arxiv: '2505.13672' });
    const doi = createPaper({ title: 'T', doi: '10.1000/(a_b)<c>' });
    assert.equal(
      formatEntries([star], 'markdown'),
      '[A\\*-Decoding \\[1\\] \\| x](https://arxiv.org/abs/2505.13672)\n',
    );
    assert.equal(
      formatEntries([doi, unknown], 'markdown'),
      '- [T](https://doi.org/10.1000/%28a%5Fb%29%3Cc%3E)\n- Sinks\n',
    );
  });

  it('writes a line of text a paper', () => {
    assert.equal(
      formatEntries([preprint, unknown], 'text'),
      'van Merriënboer et al. (2023). R²-dLLM: 50% of {a, b}. https://arxiv.org/abs/2309.17453\nSinks (2023)\n',
    );
  });

  const bare: Readonly<Record<(typeof ENTRY_FORMATS)[number]['id'], string>> = {
    bibtex: '@misc{xiao2023efficient,\n  title = {Sinks},\n  key = {{Sinks}},\n  year = {2023},\n}\n',
    biblatex: '@misc{xiao2023efficient,\n  title = {Sinks},\n  date = {2023},\n}\n',
    'csl-json':
      '[\n  {\n    "id": "xiao2023efficient",\n    "type": "article",\n    "title": "Sinks",\n' +
      '    "issued": {\n      "date-parts": [\n        [\n          2023\n        ]\n      ]\n    }\n  }\n]\n',
    hayagriva: 'xiao2023efficient:\n  type: article\n  title: Sinks\n  date: 2023\n',
    ris: 'TY  - UNPB\nPY  - 2023\nDA  - 2023///\nTI  - Sinks\nID  - xiao2023efficient\nER  - \n',
    markdown: 'Sinks\n',
    text: 'Sinks (2023)\n',
  };
  for (const { id, name } of ENTRY_FORMATS) {
    it(`leaves out of ${name} what is not known`, () => {
      assert.equal(formatEntries([unknown], id), bare[id]);
    });

    it(`writes nothing for no papers as ${name}`, () => {
      assert.equal(formatEntries([], id), '');
    });
  }

  describe('with a person’s note', () => {
    const note = 'Compare with *Quest*: 50% faster {sic}.\n\n- see <i>4</i>\n';
    const withNote = (format: EntryFormat) => formatEntries([preprint], format, () => note);

    it('has it where only annotated bibliographies print it, in BibTeX and BibLaTeX', () => {
      assert.match(
        withNote('bibtex'),
        /\n {2}annote = \{Compare with \*Quest\*: 50\\% faster \\\{sic\\\}\.\n\n- see /,
      );
      assert.match(withNote('biblatex'), /\n {2}annotation = \{Compare with \*Quest\*/);
    });

    it('has it in CSL-JSON, where what looks like a tag is meant to be read', () => {
      const [item] = JSON.parse(withNote('csl-json')) as readonly { annote: string }[];
      assert.equal(item?.annote, 'Compare with *Quest*: 50% faster {sic}.\n\n- see &lt;i>4&lt;/i>');
    });

    it('has it in Hayagriva', () => {
      const { xiao2023efficient: entry } = parse(withNote('hayagriva')) as Record<string, { note: string }>;
      assert.equal(entry?.note, 'Compare with *Quest*: 50% faster \\{sic\\}.\n\n- see <i>4</i>');
    });

    it('has it on a line in RIS', () => {
      assert.match(
        withNote('ris'),
        /^N1 {2}- Compare with \*Quest\*: 50% faster \{sic\}\. - see <i>4<\/i>$/m,
      );
    });

    for (const { id, name, hasNotes } of ENTRY_FORMATS) {
      it(`has nothing of an empty one as ${name}`, () => {
        assert.equal(
          formatEntries([preprint], id, () => ' \n'),
          formatEntries([preprint], id),
        );
        assert.equal(withNote(id) !== formatEntries([preprint], id), hasNotes);
      });
    }
  });

  describe('a thesis', () => {
    const thesis = createPaper({ kind: 'thesis', authors: ['Davis Yoshida'], title: 'T' });

    it('is of the type that needs no school where the school is not known', () => {
      assert.match(formatEntries([thesis], 'bibtex'), /^@misc\{[^]*note = \{Thesis\}/);
      assert.match(
        formatEntries([{ ...thesis, arxiv: '1.1' }], 'biblatex'),
        /^@online\{[^]*note = \{Thesis\}/,
      );
    });

    it('names its school, but no degree', () => {
      const known = { ...thesis, venue: 'TTIC' };
      assert.match(
        formatEntries([known], 'bibtex'),
        /^@phdthesis\{[^]*school = \{TTIC\},\n {2}type = \{Thesis\}/,
      );
      assert.match(
        formatEntries([known], 'biblatex'),
        /^@thesis\{[^]*institution = \{TTIC\},\n {2}type = \{Thesis\}/,
      );
      assert.match(formatEntries([known], 'hayagriva'), /type: thesis\n[^]*organization: TTIC/);
      assert.match(formatEntries([known], 'csl-json'), /"type": "thesis"[^]*"publisher": "TTIC"/);
      assert.match(formatEntries([known], 'ris'), /^TY {2}- THES\n[^]*PB {2}- TTIC\n/);
    });
  });

  describe('read back', () => {
    const sources: readonly (readonly [
      name: string,
      papers: fc.Arbitrary<readonly Paper[]>,
      numRuns: number,
    ])[] = [
      ['bundled papers', fc.constant(bundledPapers()), 1],
      [
        'papers with any names and titles',
        fc.uniqueArray(anyPaper, { selector: ({ key }) => key, minLength: 1 }),
        50,
      ],
    ];
    for (const [name, papers, numRuns] of sources) {
      it(`gives keys and titles of ${name} from Hayagriva`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            const entries = parse(formatEntries(list, 'hayagriva')) as Record<string, { title: string }>;
            const readable = (title: string) => title.replace(/\\([\\{}$])|[{}]/g, '$1');
            assert.deepEqual(
              Object.fromEntries(Object.entries(entries).map(([key, { title }]) => [key, readable(title)])),
              Object.fromEntries(list.map(({ key, title }) => [key, title])),
            );
          }),
          { numRuns },
        );
      });

      it(`gives keys and titles of ${name} from CSL-JSON`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            const items = JSON.parse(formatEntries(list, 'csl-json')) as readonly {
              id: string;
              title: string;
            }[];
            const readable = (title: string) =>
              title.replace(/<span class="nocase">(.*?)<\/span>/g, '$1').replaceAll('&lt;', '<');
            assert.deepEqual(
              items.map(({ id, title }) => [id, readable(title)]),
              list.map(({ key, title }) => [key, title]),
            );
          }),
          { numRuns },
        );
      });

      it(`gives whole lines of ${name} from RIS`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            const lines = formatEntries(list, 'ris').split('\n').filter(Boolean);
            assert.deepEqual(
              lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line)),
              [],
            );
            assert.deepEqual(
              lines.filter((line) => line.startsWith('TI')),
              list.map(({ title }) => `TI  - ${title}`),
            );
          }),
          { numRuns },
        );
      });
    }
  });
});
