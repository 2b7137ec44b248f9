import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatEntries } from '../../src/cite/entry/entryFormats';
import type { Paper } from '../../src/core/paper';
import { anyPaper } from '../support/builders/anyPaper';
import { compileTypst } from '../support/tools/compileTypst';
import { requireTools } from '../support/tools/requireTool';
import { makeToolFolderForEachTest } from '../support/tools/toolFolder';

/** A failure prints the seed that repeats it; making its papers smaller would take minutes. */
const RUNS = { numRuns: 3, endOnFailure: true };

/** So many in one document: starting a tool costs more than an entry. */
const papers = fc
  .array(anyPaper, { minLength: 40, maxLength: 60 })
  .map((list) => list.map((paper, n): Paper => ({ ...paper, key: `key${n}` })));

describe('papers with any names and titles', function () {
  this.timeout(300_000);
  const folder = makeToolFolderForEachTest();

  describe('by BibTeX', () => {
    requireTools(['bibtex']);

    for (const style of ['plain', 'plainnat', 'alpha']) {
      it(`are read without an error in the style ${style}`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            folder.write('refs.bib', formatEntries(list, 'bibtex'));
            folder.write('main.aux', `\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{refs}\n`);
            const { output } = folder.run('bibtex', 'main');
            // Styles warn of what is not known.
            const problems = output.match(/^(?:.*---line.*|Warning--(?!empty ).*)$/gm);
            assert.deepEqual(problems, null, output);
            assert.equal(folder.read('main.bbl').match(/\\bibitem/g)?.length, list.length);
          }),
          RUNS,
        );
      });
    }
  });

  describe('by biber', () => {
    requireTools(['biber']);

    for (const format of ['bibtex', 'biblatex'] as const) {
      it(`are read without an error from ${format} entries`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            folder.write('refs.bib', formatEntries(list, format));
            const { code, output } = folder.run('biber', '--tool', 'refs.bib');
            assert.equal(code, 0, output);
            assert.deepEqual(output.match(/^(?:WARN|ERROR).*$/gm), null);
            assert.equal(folder.read('refs_bibertool.bib').match(/^@/gm)?.length, list.length);
          }),
          { ...RUNS, numRuns: 2 },
        );
      });
    }
  });

  describe('by LaTeX', () => {
    requireTools(['pdflatex', 'bibtex']);

    it('are typeset where LaTeX has the letters', () => {
      fc.assert(
        fc.property(papers, (list) => {
          folder.write('refs.bib', formatEntries(list.map(withKnownLetters), 'bibtex'));
          const cited = list.map(({ key }) => `\\cite{${key}}`).join('\n');
          folder.write(
            'main.tex',
            `\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage{url,natbib}\n\\begin{document}\n${cited}\n` +
              '\\bibliographystyle{plainnat}\n\\bibliography{refs}\n\\end{document}\n',
          );
          folder.run('pdflatex', '-interaction=nonstopmode', 'main');
          folder.run('bibtex', 'main');
          folder.run('pdflatex', '-interaction=nonstopmode', 'main');
          assert.deepEqual(folder.read('main.log').match(/^!.*\n.*\n.*/gm), null);
        }),
        RUNS,
      );
    });
  });

  describe('by Pandoc', () => {
    requireTools(['pandoc']);

    for (const [file, format] of [
      ['refs.bib', 'bibtex'],
      ['refs.bib', 'biblatex'],
      ['refs.json', 'csl-json'],
    ] as const) {
      it(`are all found in ${format} entries`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            folder.write(file, formatEntries(list, format));
            const cited = list.map(({ key }) => `[@${key}]\n`).join('\n');
            folder.write('main.md', `---\nbibliography: ${file}\n---\n\n${cited}`);
            const { code, output } = folder.run('pandoc', '--citeproc', '--to=html', 'main.md');
            assert.equal(code, 0, output);
            assert.deepEqual(output.match(/.*not found.*/g), null);
            assert.equal(output.match(/class="csl-entry"/g)?.length, list.length);
          }),
          RUNS,
        );
      });
    }
  });

  describe('by Typst', () => {
    for (const [file, format] of [
      ['refs.bib', 'bibtex'],
      ['refs.bib', 'biblatex'],
      ['refs.yml', 'hayagriva'],
    ] as const) {
      it(`compile from ${format} entries`, () => {
        fc.assert(
          fc.property(papers, (list) => {
            folder.write(file, formatEntries(list, format));
            const cited = list.map(({ key }) => `@${key}`).join('\n');
            folder.write('main.typ', `${cited}\n\n#bibliography("${file}")\n`);
            compileTypst(folder, 'main.typ');
          }),
          RUNS,
        );
      });
    }
  });
});

/** LaTeX typesets the letters that it has fonts for: another one becomes `x`. */
function withKnownLetters(paper: Paper): Paper {
  const replace = (text: string) => text.replace(/[^ -ÿφ–—…]/gu, 'x');
  return {
    ...paper,
    title: replace(paper.title),
    authors: paper.authors.map(replace),
    ...(paper.venue !== undefined && { venue: replace(paper.venue) }),
  };
}
