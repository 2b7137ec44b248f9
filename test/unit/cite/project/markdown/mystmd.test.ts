import assert from 'node:assert/strict';
import { describeProject, pathsOf, readTexts } from '../../../../support/projects/memoryFiles';
import { notebook } from '../../../../support/projects/notebook';

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
