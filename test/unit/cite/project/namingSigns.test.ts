import assert from 'node:assert/strict';
import { namingSigns } from '../../../../src/cite/project/namingSigns';

/** Whether an edit that puts one text in place of another shows in the signs. */
function shows(before: string, after: string): boolean {
  return namingSigns(before) !== namingSigns(after);
}

describe('namingSigns', () => {
  const sentences = 'We follow \\citep{a} and [@b]. '.repeat(20);

  it('show what names bibliographies and other files, in each language', () => {
    const changes: readonly (readonly [string, string])[] = [
      ['\\addbibresource{a.bib}', '\\addbibresource{b.bib}'],
      ['\\input{one}', '\\input{two}'],
      ['\\usepackage{natbib}', '\\usepackage[style=apa]{biblatex}'],
      ['% !TEX root = main.tex', '% !TEX root = other.tex'],
      ['#bibliography("a.bib")', '#bibliography("b.yml")'],
      ['#include "one.typ"', '#include "two.typ"'],
      ['#+bibliography: a.bib', '#+bibliography: b.bib'],
      [':bibtex-file: a.bib', ':bibtex-file: b.bib'],
      ['---\nbibliography:\n  - a.json\n---', '---\nbibliography:\n  - b.json\n---'],
    ];
    for (const [before, after] of changes) assert.ok(shows(before, after), before);
  });

  it('do not show sentences and citations that are being written', () => {
    const head = '\\documentclass{article}\n\\addbibresource{a.bib}\n\\begin{document}\n';
    assert.equal(shows(head + sentences, `${head}${sentences}More \\citet{c}.`), false);
    assert.equal(
      shows(`---\nbibliography: a.bib\n---\n${sentences}`, `---\nbibliography: a.bib\n---\n${sentences}x`),
      false,
    );
  });
});
