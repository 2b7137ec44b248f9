import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf, readTexts, type Texts } from '../../../support/projects/memoryFiles';

const PROJECTS = join(import.meta.dirname, '../../../fixtures/projects');

function readFolder(name: string): Texts {
  const folder = join(PROJECTS, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name: file }) => join(parentPath, file));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

describe('a project as people have it', () => {
  for (const [project, document, expected] of [
    ['thesis', 'chapters/attention.tex', 'latex biblatex main.tex: bib/references.bib bib/background.bib'],
    ['latex-paper', 'sections/introduction.tex', 'latex natbib main.tex: references.bib'],
    ['quarto-book', 'chapters/attention.qmd', 'quarto pandoc _quarto.yml: references.bib'],
    ['typst-template', 'chapters/attention.typ', 'typst typst main.typ: refs.bib works.yml'],
    ['sphinx-site', 'guide/attention.rst', 'sphinx restructuredtext conf.py: refs.bib'],
    ['myst-project', 'attention.md', 'mystmd myst myst.yml: references.bib'],
    ['org-paper', 'paper.org', 'org org paper.org: references.bib'],
    ['asciidoc-book', 'chapters/attention.adoc', 'asciidoctor asciidoc book.adoc: references.bib'],
    ['bookdown', '01-attention.Rmd', 'bookdown pandoc index.Rmd: book.bib'],
    ['rmarkdown', 'report.Rmd', 'rmarkdown pandoc report.Rmd: references.bib'],
    ['pandoc-paper', 'paper.md', 'pandoc pandoc paper.md: references.bib'],
    ['notebook', 'analysis.ipynb', 'none jupyter analysis.ipynb: references.bib'],
  ] as const) {
    it(`is read as its tool reads it: ${project}`, async () => {
      const texts = readFolder(project);
      const read = await readTexts(texts, document);
      const root = read.root?.replace('/paper/', '') ?? '';
      assert.equal(`${read.tool} ${read.format} ${root}: ${pathsOf(read).join(' ')}`, expected);
      assert.ok(read.bibliographies.every(({ exists }) => exists));
      assert.ok(texts[document]?.includes('Streaming models keep their first tokens.'));
    });
  }
});
