import assert from 'node:assert/strict';
import { formatEntries } from '../../src/cite/entry/entryFormats';
import { bundledPapers } from '../support/bundledPapers';
import { requireTools } from '../support/tools/requireTool';
import { makeToolFolderForEachTest } from '../support/tools/toolFolder';

/** A document that cites all papers, one after the other. */
function citeAll(command: string, preamble: string, bibliography: string): string {
  const citations = bundledPapers().map(({ key }) => `\\${command}{${key}}`);
  return [
    '\\documentclass{article}',
    preamble,
    '\\usepackage[hidelinks]{hyperref}',
    '\\begin{document}',
    ...citations,
    bibliography,
    '\\end{document}',
    '',
  ].join('\n');
}

/** What TeX complains of, besides lines that are not filled well and fonts that it replaces. */
function complaints(log: string): readonly string[] {
  return log
    .split('\n')
    .filter((line) => /^!|Missing character|Warning: /.test(line) && !line.includes('Font Warning'));
}

describe('all bundled papers in LaTeX', function () {
  // biber takes twenty seconds for so many entries, on a busy machine a minute.
  this.timeout(300_000);
  const folder = makeToolFolderForEachTest();

  function typeset(): void {
    const { code, output } = folder.run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'main');
    assert.equal(code, 0, output.slice(-2000));
  }

  describe('by BibTeX', () => {
    requireTools(['pdflatex', 'bibtex'], ['natbib.sty']);

    const natbib = '\\usepackage{natbib}';
    const styles: readonly (readonly [style: string, preamble: string])[] = [
      ['plain', ''],
      ['alpha', ''],
      ['ieeetr', ''],
      ['plainnat', natbib],
      ['abbrvnat', natbib],
      ['unsrtnat', `\\PassOptionsToPackage{numbers}{natbib}${natbib}`],
    ];
    for (const [style, preamble] of styles) {
      it(`are typeset in the style ${style} without a warning`, () => {
        folder.write('refs.bib', formatEntries(bundledPapers(), 'bibtex'));
        const bibliography = `\\bibliographystyle{${style}}\n\\bibliography{refs}`;
        folder.write('main.tex', citeAll(preamble ? 'citep' : 'cite', preamble, bibliography));
        typeset();
        const { code, output } = folder.run('bibtex', 'main');
        assert.equal(code, 0, output);
        assert.doesNotMatch(output, /Warning|error message/);
        typeset();
        typeset();
        assert.deepEqual(complaints(folder.read('main.log')), []);
        assert.equal(folder.read('main.bbl').match(/\\bibitem/g)?.length, bundledPapers().length);
      });
    }
  });

  describe('by biber', () => {
    requireTools(['pdflatex', 'biber'], ['biblatex.sty']);

    for (const [format, style] of [
      ['bibtex', 'numeric'],
      ['biblatex', 'authoryear'],
    ] as const) {
      it(`are typeset from ${format} entries in the style ${style} without a warning`, () => {
        folder.write('refs.bib', formatEntries(bundledPapers(), format));
        const preamble = `\\usepackage[style=${style}]{biblatex}\n\\addbibresource{refs.bib}`;
        folder.write('main.tex', citeAll('autocite', preamble, '\\printbibliography'));
        typeset();
        const { code, output } = folder.run('biber', 'main');
        assert.equal(code, 0, output);
        assert.doesNotMatch(output, /WARN|ERROR/);
        typeset();
        typeset();
        assert.deepEqual(complaints(folder.read('main.log')), []);
        assert.equal(folder.read('main.bbl').match(/\\entry\{/g)?.length, bundledPapers().length);
      });
    }

    it('fit the data model of biblatex', () => {
      folder.write('refs.bib', formatEntries(bundledPapers(), 'biblatex'));
      const { code, output } = folder.run('biber', '--tool', '--validate-datamodel', 'refs.bib');
      assert.equal(code, 0, output);
      assert.doesNotMatch(output, /WARN|ERROR/);
    });
  });
});
