import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { declareBibliography } from '../../../../src/cite/project/declareBibliography';
import { readProject } from '../../../../src/cite/project/readProject';
import { memoryFiles, openDocument, readTexts } from '../../../support/projects/memoryFiles';

/** Pieces of all languages, so that generated texts reach into the readers. */
const PIECES = [
  '\\documentclass[../main]{subfiles}',
  '\\documentclass{article}',
  '\\begin{document}',
  '\\end{document}',
  '\\input{',
  '\\input{a}',
  '\\bibliography{refs',
  '\\addbibresource[',
  '{refs.bib}',
  '\\usepackage{biblatex}',
  '\\verb|',
  '%',
  '\\iffalse',
  '\\def\\x{\\x\\x}',
  '\\bibliography{\\x}',
  '---\n',
  'bibliography:',
  ' refs.bib',
  '[',
  ']',
  '{',
  '}',
  '- ',
  '\n',
  '\r\n',
  '  ',
  'project:',
  'extensions = [',
  "'",
  '"',
  '"""',
  'bibtex_bibfiles',
  ' = ',
  '(',
  ')',
  ',',
  '#',
  '#bibliography(',
  '#include "a.typ"',
  '/*',
  '*/',
  '//',
  '```',
  '`',
  '#+bibliography: ',
  '#+include: ',
  '#+begin_src',
  'cite:a',
  ':bibtex-file: ',
  'include::a.adoc[]',
  '////',
  '= T\n',
  '.. bibliography:: ',
  '&a ',
  '*a',
  '!x ',
  '|',
  '\0',
  'é',
  '🙂',
  '\uFEFF',
  '{"cells":[',
  '<<: ',
] as const;

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const DOCUMENTS = [
  'a.tex',
  'a.md',
  'a.qmd',
  'a.Rmd',
  'a.ipynb',
  'a.typ',
  'a.rst',
  'a.org',
  'a.adoc',
  'a.txt',
] as const;
const SETTINGS = [
  '_quarto.yml',
  'myst.yml',
  'conf.py',
  '_config.yml',
  '_bookdown.yml',
  'index.Rmd',
  'main.tex',
  'x.md',
] as const;

describe('any project', () => {
  it('is read, and what declares a bibliography fits its files', async () => {
    const texts = fc.tuple(
      fc.constantFrom(...DOCUMENTS),
      text,
      fc.dictionary(fc.constantFrom(...SETTINGS), text),
    );
    await fc.assert(
      fc.asyncProperty(texts, async ([name, own, others]) => {
        const all = { ...others, [name]: own };
        const document = openDocument(all, name);
        const files = memoryFiles(all);
        const project = await readProject(document, files);
        for (const { namedIn } of project.bibliographies) {
          const named = namedIn?.path === undefined ? own : all[namedIn.path.replace('/paper/', '')];
          if (namedIn)
            assert.ok(namedIn.range.end <= (named ?? '').length && namedIn.range.start < namedIn.range.end);
        }
        const bibliographyPath = '/paper/references.bib';
        for (const { path, edits } of await declareBibliography(
          { project, document, bibliographyPath },
          files,
        )) {
          const before = all[(path ?? '').replace('/paper/', '')] ?? '';
          assert.ok(applyEdits(before, edits).length > before.length);
        }
      }),
      { numRuns: 2000, examples: [[['a.typ', '#bibliography("")', {}]]] },
    );
  });
});

describe('texts of a million characters', () => {
  const LARGE = 1_000_000;
  for (const [name, piece] of [
    ['a.tex', '\\input{'],
    ['a.tex', '\\begin{'],
    ['a.tex', '\\usepackage['],
    ['a.tex', '\\verb|'],
    ['a.tex', '%'],
    ['a.tex', '\\iffalse '],
    ['a.tex', '\\bibliography{a}'],
    ['a.md', '---\n'],
    ['a.md', '\n---\nbibliography:'],
    ['a.md', '*a '],
    ['a.typ', '/*'],
    ['a.typ', '`'],
    ['a.typ', '#bibliography('],
    ['a.typ', 'bib: "'],
    ['a.typ', 'bib'],
    ['a.org', '#+begin_src\n'],
    ['a.org', 'bibliography:'],
    ['a.org', '[cite:'],
    ['a.adoc', '////\n'],
    ['a.adoc', '{a}'],
    ['a.rst', '.. bibliography:: a\n'],
    ['a.rst', ' '],
    ['a.org', ' '],
    ['a.adoc', ':'],
    ['a.tex', ' '],
    ['a.tex', '\\def\\a{'],
    ['a.org', '#+include: "'],
  ] as const) {
    it(`are read where ${JSON.stringify(piece)} fills ${name}`, async () => {
      const filled = piece.repeat(LARGE / piece.length);
      const project = await readTexts(
        { [name]: filled, 'b.tex': '\\input{a}', 'b.typ': '#include "a.typ"' },
        name,
      );
      assert.ok(project.reasons.length > 0);
    });
  }

  it('are survived as settings', async () => {
    const yaml = 'bibliography: [refs.bib]\n'.repeat(LARGE / 25);
    const project = await readTexts({ '_quarto.yml': yaml, 'a.qmd': '' }, 'a.qmd');
    assert.ok(project.reasons.includes('_quarto.yml is too long or too deep to be read.'));
    const python = 'bibtex_bibfiles = [\n'.repeat(LARGE / 20);
    assert.equal((await readTexts({ 'conf.py': python, 'a.rst': '' }, 'a.rst')).tool, 'sphinx');
  });
});
