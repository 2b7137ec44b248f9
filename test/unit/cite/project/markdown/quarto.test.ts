import assert from 'node:assert/strict';
import { describeProject, pathsOf, readTexts } from '../../../../support/projects/memoryFiles';
import { notebook } from '../../../../support/projects/notebook';

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
