import assert from 'node:assert/strict';
import { declareBibliography } from '../../../../../src/cite/project/declareBibliography';
import { readProject } from '../../../../../src/cite/project/readProject';
import { declareIn, memoryFiles, openDocument } from '../../../../support/projects/memoryFiles';
import { notebook } from '../../../../support/projects/notebook';

describe('declaring a bibliography in Markdown', () => {
  const declared = async (text: string) =>
    (await declareIn({ 'doc.md': text }, 'doc.md', 'references.bib'))['doc.md'];

  for (const [title, before, after] of [
    ['makes front matter', 'Text\n', '---\nbibliography: references.bib\n---\n\nText\n'],
    ['makes it in an empty document', '', '---\nbibliography: references.bib\n---\n'],
    ['keeps line ends', 'Text\r\n', '---\r\nbibliography: references.bib\r\n---\r\n\r\nText\r\n'],
    ['keeps a byte order mark', '\uFEFFText\n', '\uFEFF---\nbibliography: references.bib\n---\n\nText\n'],
    [
      'adds a line',
      '---\ntitle: "T"  # t\n\n# end\n---\n',
      '---\ntitle: "T"  # t\n\n# end\nbibliography: references.bib\n---\n',
    ],
    ['fills empty front matter', '---\n---\nText', '---\nbibliography: references.bib\n---\nText'],
    [
      'fills an empty value',
      '---\nbibliography: # todo\ntitle: T\n---\n',
      '---\nbibliography: references.bib # todo\ntitle: T\n---\n',
    ],
    [
      'makes a list of a name',
      '---\nbibliography: a.bib # x\n---\n',
      '---\nbibliography: [a.bib, references.bib] # x\n---\n',
    ],
    [
      'makes a list of a quoted name',
      "---\nbibliography: 'a, b.bib'\n---\n",
      "---\nbibliography: ['a, b.bib', references.bib]\n---\n",
    ],
    [
      'quotes where brackets need it',
      '---\nbibliography: a, b.bib\n---\n',
      '---\nbibliography: ["a, b.bib", references.bib]\n---\n',
    ],
    [
      'extends brackets',
      '---\nbibliography: [a.bib, "b.bib" ]\n---\n',
      '---\nbibliography: [a.bib, "b.bib", references.bib ]\n---\n',
    ],
    ['extends empty brackets', '---\nbibliography: []\n---\n', '---\nbibliography: [references.bib]\n---\n'],
    [
      'extends a list',
      '---\nbibliography:\n  - a.bib # x\n  - b.bib\ntitle: T\n---\n',
      '---\nbibliography:\n  - a.bib # x\n  - b.bib\n  - references.bib\ntitle: T\n---\n',
    ],
    [
      'extends a list that is not indented',
      '---\r\nbibliography:\r\n- a.bib\r\n---\r\n',
      '---\r\nbibliography:\r\n- a.bib\r\n- references.bib\r\n---\r\n',
    ],
    [
      'extends a map in braces',
      '---\n{title: T}\n---\n',
      '---\n{title: T, bibliography: references.bib}\n---\n',
    ],
    [
      'follows indented keys',
      '---\n  title: T\n---\n',
      '---\n  title: T\n  bibliography: references.bib\n---\n',
    ],
  ] as const) {
    it(title, async () => {
      // The file exists nowhere, so it counts as missing, not as another one to choose.
      assert.equal(await declared(before), after);
    });
  }

  it('leaves damaged front matter alone', async () => {
    assert.equal(await declared('---\ntitle: [\n---\n'), undefined);
    assert.equal(await declared('---\ntitle: T\n'), undefined);
  });

  it('writes Quarto’s settings', async () => {
    const texts = { '_quarto.yml': 'project:\n  type: book\n\nbook:\n  title: T', 'ch/a.qmd': 'Text' };
    assert.deepEqual(await declareIn(texts, 'ch/a.qmd', 'references.bib'), {
      '_quarto.yml': 'project:\n  type: book\n\nbook:\n  title: T\nbibliography: references.bib\n',
    });
  });

  it('writes the front matter of a book’s index', async () => {
    const texts = { '_bookdown.yml': '', 'index.Rmd': '---\ntitle: T\n---\n', 'a.Rmd': '' };
    assert.deepEqual(await declareIn(texts, 'a.Rmd', 'references.bib'), {
      'index.Rmd': '---\ntitle: T\nbibliography: references.bib\n---\n',
    });
  });

  it('says nothing to mystmd, which reads every .bib, unless it lists some', async () => {
    const all = { 'myst.yml': 'project:\n  title: T\n', 'a.md': '' };
    assert.deepEqual(await declareIn(all, 'a.md', 'references.bib'), {});
    const listed = { 'myst.yml': 'project:\n  bibliography:\n    - a.bib\n  title: T\n', 'a.md': '' };
    assert.deepEqual(await declareIn(listed, 'a.md', 'references.bib'), {
      'myst.yml': 'project:\n  bibliography:\n    - a.bib\n    - references.bib\n  title: T\n',
    });
    const outside = { 'docs/myst.yml': 'version: 1\nproject:\n  title: T\n', 'docs/a.md': '' };
    assert.deepEqual(await declareIn(outside, 'docs/a.md', 'references.bib'), {
      'docs/myst.yml': 'version: 1\nproject:\n  bibliography:\n    - ../references.bib\n  title: T\n',
    });
  });

  it('writes Jupyter Book’s settings and the directive', async () => {
    const texts = { '_config.yml': 'title: T\n', '_toc.yml': '', 'a.md': 'Text\n' };
    assert.deepEqual(await declareIn(texts, 'a.md', 'references.bib'), {
      '_config.yml': 'title: T\nbibtex_bibfiles:\n  - references.bib\n',
      'a.md': 'Text\n\n```{bibliography}\n```\n',
    });
  });

  it('does not write into notebooks', async () => {
    assert.deepEqual(
      await declareIn({ 'n.ipynb': notebook(['markdown', 'T']) }, 'n.ipynb', 'references.bib'),
      {},
    );
  });

  it('writes a relative path into an untitled document', async () => {
    const document = { ...openDocument({}, 'a.md'), path: undefined };
    const files = memoryFiles({});
    const project = await readProject(document, files);
    const [edits] = await declareBibliography(
      { project, document, bibliographyPath: 'references.bib' },
      files,
    );
    assert.equal(edits?.path, undefined);
    assert.equal(edits?.edits[0]?.text, '---\nbibliography: references.bib\n---\n');
  });
});
