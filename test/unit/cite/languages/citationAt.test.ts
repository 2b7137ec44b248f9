import assert from 'node:assert/strict';
import { citationAt, keyAt } from '../../../../src/cite/languages/citationAt';
import { languageOf } from '../../../../src/cite/languages/citationLanguages';

function readMarked(marked: string, fileName: string) {
  const text = marked.replace('|', '');
  return {
    citing: languageOf({ languageId: '', fileName }).readCitations(text),
    offset: marked.indexOf('|'),
  };
}

/** The key at the mark. */
function keyIn(marked: string, fileName: string): string | undefined {
  const { citing, offset } = readMarked(marked, fileName);
  return keyAt(citing, offset)?.cited.key;
}

describe('keyAt', () => {
  it('finds the key that a place is on, its ends included, in each language', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['\\citep[see][p. 2]{a,|key\n, b}', 'a.tex', 'key'],
      ['\\cite{a,\n  key|,\n b}', 'a.tex', 'key'],
      ['[see @a; -@k|ey, p. 2]', 'a.md', 'key'],
      ['@|key [p. 2]', 'a.qmd', 'key'],
      ['{cite:p}`a,ke|y`', 'a.myst', 'key'],
      ['#cite(<k|ey>) @other', 'a.typ', 'key'],
      [':cite:p:`a,ke|y`', 'a.rst', 'key'],
      ['[cite/t:see @a; @k|ey p. 2]', 'a.org', 'key'],
      ['cite:[a, k|ey(2)]', 'a.adoc', 'key'],
    ];
    for (const [marked, file, key] of cases) assert.equal(keyIn(marked, file), key, marked);
  });

  it('finds none beside a key', () => {
    for (const [marked, file] of [
      ['\\ci|te{key}', 'a.tex'],
      ['\\cite{key, |, b}', 'a.tex'],
      ['[see |x @key]', 'a.md'],
      ['`@ke|y`', 'a.md'],
      ['me@exam|ple.org', 'a.md'],
    ] as const)
      assert.equal(keyIn(marked, file), undefined, marked);
  });
});

describe('citationAt', () => {
  it('finds the innermost citation that a place is in', () => {
    const { citing, offset } = readMarked('\\citep[see \\citet{in|ner}]{outer}', 'a.tex');
    assert.equal(citationAt(citing, offset)?.name, 'citet');
  });
});
