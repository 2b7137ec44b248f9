import assert from 'node:assert/strict';
import { readProject } from '../../../../src/cite/project/readProject';
import { declareIn, memoryFiles, openDocument, pathsOf, readTexts, type Texts } from './memoryFiles';

function notebook(...cells: readonly (readonly [type: string, source: string])[]): string {
  return JSON.stringify({
    cells: cells.map(([type, source]) => ({ cell_type: type, source: source.split(/(?<=\n)/) })),
    metadata: { kernelspec: { name: 'python3' } },
    nbformat: 4,
  });
}

/** Tool, format and bibliographies of one file, in one line. */
async function describeProject(texts: Texts, name: string): Promise<string> {
  const project = await readTexts(texts, name);
  return `${project.tool} ${project.format}: ${pathsOf(project).join(' ')}`;
}

describe('front matter', () => {
  for (const [title, yaml, expected] of [
    ['a name', 'bibliography: a.bib', 'a.bib'],
    ['a quoted name with a comment', 'bibliography: "a.bib" # all', 'a.bib'],
    ['a list', 'bibliography:\n- a.bib\n- lib/b.json', 'a.bib lib/b.json'],
    ['a list in brackets', 'bibliography: [a.bib, lib/b.json]', 'a.bib lib/b.json'],
    ['an alias', 'x: &refs a.bib\nbibliography: *refs', 'a.bib'],
    ['a missing file', 'bibliography: gone.bib', 'gone.bib?'],
  ] as const) {
    it(`names bibliographies by ${title}`, async () => {
      const texts = { 'doc.md': `---\n${yaml}\n---\nText`, 'a.bib': '', 'lib/b.json': '' };
      assert.equal(await describeProject(texts, 'doc.md'), `pandoc pandoc: ${expected}`);
    });
  }

  it('tells the characters that name a bibliography, and its dialect', async () => {
    const texts = { 'doc.md': '---\nbibliography: [a.bib, b.json, c.yaml, d.bibtex]\n---\n' };
    const { bibliographies } = await readTexts(texts, 'doc.md');
    const places = bibliographies.map(({ namedIn }) =>
      texts['doc.md'].slice(namedIn?.range.start, namedIn?.range.end),
    );
    assert.deepEqual(places, ['a.bib', 'b.json', 'c.yaml', 'd.bibtex']);
    assert.deepEqual(
      bibliographies.map(({ dialect }) => dialect),
      ['biblatex', 'csl-json', 'other', 'bibtex'],
    );
  });

  it('may stand at the end, as Pandoc allows, but not behind a rule', async () => {
    const end = { 'doc.md': 'Text\n\n---\nbibliography: a.bib\n...\n', 'a.bib': '', 'x/b.bib': '' };
    assert.equal((await readTexts(end, 'doc.md')).bibliographies[0]?.origin, 'declared');
    const rule = { 'doc.md': 'Text\n\n---\n\nbibliography: b.bib\n\n---\n', 'a.bib': '' };
    assert.equal((await readTexts(rule, 'doc.md')).bibliographies[0]?.origin, 'nearest');
  });

  it('may list the references itself', async () => {
    const project = await readTexts({ 'doc.md': '---\nreferences:\n- id: a\n---\n', 'a.bib': '' }, 'doc.md');
    assert.equal(project.listsReferences, true);
    assert.deepEqual(project.bibliographies, []);
  });

  it('keeps what is good of a damaged one and says what is not', async () => {
    const texts = { 'doc.md': '---\nbibliography: a.bib\ntitle: [open\n---\n', 'a.bib': '' };
    const project = await readTexts(texts, 'doc.md');
    assert.deepEqual(pathsOf(project), ['a.bib']);
    assert.ok(project.reasons.some((reason) => reason.startsWith('The document’s front matter is damaged:')));
  });

  it('is survived whatever it is', async () => {
    const bodies = [
      '['.repeat(100_000),
      '{'.repeat(50_000),
      'a: &a [*a, *a]\nbibliography: *a',
      '\0',
      '- - -',
      'bibliography: {a: b}',
      '&',
      '%TAG',
      '? ?',
    ];
    for (const body of bodies) {
      const project = await readTexts({ 'doc.md': `---\n${body}\n---\n` }, 'doc.md');
      assert.deepEqual(project.bibliographies, [], body.slice(0, 20));
    }
  });
});

describe('a Quarto project', () => {
  const project = {
    '_quarto.yml': 'project:\n  type: book\nbibliography: refs.bib\n',
    'refs.bib': '',
    'own.bib': '',
  };

  it('is what has _quarto.yml above', async () => {
    assert.equal(
      await describeProject({ ...project, 'ch/a.qmd': '' }, 'ch/a.qmd'),
      'quarto pandoc: refs.bib',
    );
    assert.equal(await describeProject({ ...project, 'ch/a.md': '' }, 'ch/a.md'), 'quarto pandoc: refs.bib');
    assert.equal((await readTexts({ ...project, 'ch/a.qmd': '' }, 'ch/a.qmd')).root, '/paper/_quarto.yml');
  });

  it('gives way to one name in the document, and adds to a list', async () => {
    const single = { ...project, 'a.qmd': '---\nbibliography: own.bib\n---\n' };
    assert.equal(await describeProject(single, 'a.qmd'), 'quarto pandoc: own.bib');
    const list = { ...project, 'a.qmd': '---\nbibliography: [own.bib]\n---\n' };
    assert.equal(await describeProject(list, 'a.qmd'), 'quarto pandoc: refs.bib own.bib');
  });

  it('takes in metadata files and _metadata.yml on the way', async () => {
    const texts = {
      '_quarto.yml': 'metadata-files: [shared/more.yml, gone.yml]\nbibliography: [refs.bib]\n',
      'shared/more.yml': 'bibliography: shared.bib\n',
      'shared/shared.bib': '',
      'part/_metadata.yml': 'bibliography: [part.bib, /refs.bib]\n',
      'part/part.bib': '',
      'part/deep/a.qmd': '',
      'refs.bib': '',
    };
    assert.equal(
      await describeProject(texts, 'part/deep/a.qmd'),
      'quarto pandoc: refs.bib shared/shared.bib part/part.bib',
    );
  });

  it('finds names under the book and under a format', async () => {
    const book = { '_quarto.yml': 'book:\n  bibliography: refs.bib\n', 'refs.bib': '', 'a.qmd': '' };
    assert.equal(await describeProject(book, 'a.qmd'), 'quarto pandoc: refs.bib');
    const format = {
      '_quarto.yml': 'format:\n  html:\n    bibliography: refs.bib\n',
      'refs.bib': '',
      'a.qmd': '',
    };
    assert.equal(await describeProject(format, 'a.qmd'), 'quarto pandoc: refs.bib');
  });

  it('has BibTeX where natbib typesets', async () => {
    const texts = {
      '_quarto.yml': 'format:\n  pdf:\n    cite-method: natbib\nbibliography: refs.bib\n',
      'a.qmd': '',
    };
    assert.equal((await readTexts(texts, 'a.qmd')).bibliographies[0]?.dialect, 'bibtex');
  });

  it('is read though its settings are damaged', async () => {
    const texts = { '_quarto.yml': 'bibliography: refs.bib\nbook: {\n', 'refs.bib': '', 'a.qmd': '' };
    const read = await readTexts(texts, 'a.qmd');
    assert.deepEqual(pathsOf(read), ['refs.bib']);
    assert.ok(read.reasons.some((reason) => reason.startsWith('_quarto.yml is damaged:')));
  });

  it('holds notebooks', async () => {
    const texts = { ...project, 'a.ipynb': notebook(['markdown', 'Text']) };
    assert.equal(await describeProject(texts, 'a.ipynb'), 'quarto pandoc: refs.bib');
  });
});

describe('R Markdown and bookdown', () => {
  it('reads front matter, also with here()', async () => {
    const texts = {
      'doc/a.Rmd': "---\noutput: html_document\nbibliography: \"`r here::here('lib', 'a.bib')`\"\n---\n",
      'lib/a.bib': '',
    };
    assert.equal(await describeProject(texts, 'doc/a.Rmd'), 'rmarkdown pandoc: lib/a.bib');
  });

  it('takes the bibliographies of a book from its index', async () => {
    const texts = {
      '_bookdown.yml': 'book_filename: b\n',
      '_output.yml': 'bookdown::gitbook:\n  pandoc_args: ["--bibliography=more.bib", "--csl=x.csl"]\n',
      'index.Rmd': '---\nsite: bookdown::bookdown_site\nbibliography: [book.bib, packages.bib]\n---\n',
      '02-part.Rmd': 'Part',
      'book.bib': '',
      'more.bib': '',
    };
    assert.equal(
      await describeProject(texts, '02-part.Rmd'),
      'bookdown pandoc: book.bib packages.bib? more.bib',
    );
    assert.equal((await readTexts(texts, '02-part.Rmd')).root, '/paper/index.Rmd');
  });
});

describe('a MyST project', () => {
  it('lists its bibliographies in myst.yml', async () => {
    const texts = {
      'myst.yml': 'version: 1\nproject:\n  bibliography:\n    - refs.bib\n',
      'a.md': '',
      'refs.bib': '',
      'b.bib': '',
    };
    assert.equal(await describeProject(texts, 'a.md'), 'mystmd myst: refs.bib');
  });

  it('has every .bib in its folder if it lists none', async () => {
    const texts = {
      'docs/myst.yml': 'project:\n  title: T\n',
      'docs/a.md': '',
      'docs/x/b.bib': '',
      'docs/a.bib': '',
      'docs/_build/c.bib': '',
      'd.bib': '',
    };
    const project = await readTexts(texts, 'docs/a.md');
    assert.deepEqual(pathsOf(project), ['docs/a.bib', 'docs/x/b.bib']);
    assert.deepEqual(
      project.bibliographies.map(({ origin }) => origin),
      ['declared', 'declared'],
    );
    assert.ok(
      project.reasons.includes('myst.yml lists no bibliography, so every .bib in its folder is one.'),
    );
  });

  it('is told from Pandoc by its front matter and its roles', async () => {
    const front = { 'a.md': '---\njupytext:\n  text_representation:\n    format_name: myst\n---\n' };
    assert.equal((await readTexts(front, 'a.md')).format, 'myst');
    assert.equal(
      (await readTexts({ 'a.md': '---\nkernelspec:\n  name: python3\n---\n' }, 'a.md')).format,
      'myst',
    );
    assert.equal((await readTexts({ 'a.md': 'See {cite:p}`a`.' }, 'a.md')).format, 'myst');
    assert.equal((await readTexts({ 'a.md': 'See [@a].' }, 'a.md')).format, 'pandoc');
  });

  it('is a Jupyter Book with _config.yml', async () => {
    const texts = {
      'book/_config.yml': 'bibtex_bibfiles:\n  - refs.bib\n',
      'book/_toc.yml': '',
      'book/a.md': '',
      'book/refs.bib': '',
    };
    assert.equal(await describeProject(texts, 'book/a.md'), 'jupyter-book myst: book/refs.bib');
    const notebooks = { ...texts, 'book/n.ipynb': notebook(['markdown', 'Text']) };
    assert.equal(await describeProject(notebooks, 'book/n.ipynb'), 'jupyter-book myst: book/refs.bib');
    const jekyll = { '_config.yml': 'title: Blog\n', 'a.md': '' };
    assert.equal(await describeProject(jekyll, 'a.md'), 'pandoc pandoc: ');
  });
});

describe('a notebook', () => {
  it('cites as Jupyter does by itself, and as Pandoc with front matter for Quarto', async () => {
    assert.equal(
      await describeProject({ 'n.ipynb': notebook(['markdown', '# T']) }, 'n.ipynb'),
      'none jupyter: ',
    );
    const texts = {
      'n.ipynb': notebook(['raw', '---\nformat: html\nbibliography: a.bib\n---\n']),
      'a.bib': '',
    };
    assert.equal(await describeProject(texts, 'n.ipynb'), 'quarto pandoc: a.bib');
  });

  it('is survived whatever it is', async () => {
    for (const json of ['', '{', '[]', '{"cells": 1}', '{"cells": [null]}', '{"cells": [{"source": 1}]}']) {
      assert.equal(await describeProject({ 'n.ipynb': json }, 'n.ipynb'), 'none jupyter: ');
    }
  });
});

describe('a Markdown document without a project', () => {
  it('has the bibliographies of Pandoc’s defaults', async () => {
    const texts = {
      'defaults.yaml': 'metadata:\n  bibliography: ${.}/lib/a.bib\n',
      'lib/a.bib': '',
      'text/doc.md': '',
    };
    assert.equal(await describeProject(texts, 'text/doc.md'), 'pandoc pandoc: lib/a.bib');
  });

  it('has the setting’s file, else the nearest', async () => {
    const texts = { 'a/doc.md': '', 'a/x/far.bib': '', 'b/y/other.bib': '', 'near.bib': '' };
    const near = await readTexts(texts, 'a/doc.md');
    assert.deepEqual(pathsOf(near), ['a/x/far.bib', 'near.bib']);
    assert.deepEqual(
      near.bibliographies.map(({ origin }) => origin),
      ['nearest', 'nearest'],
    );
    const set = await readTexts(texts, 'a/doc.md', { bibliographyFile: 'lib/all.bib' });
    assert.deepEqual(pathsOf(set), ['lib/all.bib?']);
    assert.equal(set.bibliographies[0]?.origin, 'setting');
  });

  it('has no say in what another names', async () => {
    const texts = { 'doc.md': '---\nbibliography: gone.bib\n---\n', 'near.bib': '' };
    assert.deepEqual(pathsOf(await readTexts(texts, 'doc.md', { bibliographyFile: 'set.bib' })), [
      'gone.bib?',
    ]);
  });

  it('looks beside itself where there is no workspace', async () => {
    const files = memoryFiles({ '/home/a/doc.md': '', '/home/a/near.bib': '', '/home/b.bib': '' }, null);
    const project = await readProject({ path: '/home/a/doc.md', text: '', format: 'pandoc' }, files);
    assert.deepEqual(
      project.bibliographies.map(({ path }) => path),
      ['/home/a/near.bib'],
    );
  });
});

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
    const { declareBibliography } = await import('../../../../src/cite/project/declareBibliography');
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
