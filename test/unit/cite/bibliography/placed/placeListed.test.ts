import assert from 'node:assert/strict';
import { placeListed } from '../../../../../src/cite/bibliography/placed/placeListed';
import type { CitationFormat } from '../../../../../src/cite/languages/citationLanguage';

function show(text: string, format: CitationFormat): readonly (readonly string[])[] {
  return placeListed(text, format).entries.map(({ key, keyRange, read }) => [
    key,
    text.slice(keyRange.start, keyRange.end),
    read().title,
  ]);
}

describe('placeListed', () => {
  it('finds the items of a LaTeX bibliography, with what each prints', () => {
    const text = [
      '\\begin{thebibliography}{9}',
      '% \\bibitem{no} Comment.',
      '\\bibitem{knuth84} D. Knuth. \\newblock \\emph{The {\\TeX}book}.',
      '\\bibitem[{Gray \\& Reuter(1993)}]{ gray:93 }',
      'J. Gray.',
      '\\end{thebibliography}',
      'Text.',
    ].join('\n');
    assert.deepEqual(show(text, 'latex'), [
      ['knuth84', 'knuth84', 'D. Knuth. The TeXbook.'],
      ['gray:93', 'gray:93', 'J. Gray.'],
    ]);
  });

  it('finds the references in the front matter of Markdown', () => {
    const text =
      '---\ntitle: T\nreferences:\n- id: a\n  title: One\n- id: b\n  title: Two\nauthor: Rose\n---\n[@a]\n';
    assert.deepEqual(show(text, 'pandoc'), [
      ['a', 'a', 'One'],
      ['b', 'b', 'Two'],
    ]);
  });

  it('finds nothing where nothing is listed', () => {
    assert.deepEqual(show('references:\n- id: a\n  title: One\n', 'pandoc'), []);
    assert.deepEqual(show('\\bibitem{a} One', 'typst'), []);
    assert.deepEqual(show('\\cite{a}', 'latex'), []);
  });
});
