import assert from 'node:assert/strict';
import { describeProject, readTexts } from '../../../../support/projects/memoryFiles';

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
