import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { languageOf } from '../../../../src/cite/languages/citationLanguages';
import { renameInText } from '../../../../src/cite/rename/renameInText';

/** The text after `old` is renamed; undefined where the language cannot write the new key. */
function rename(text: string, fileName: string, newKey: string): string | undefined {
  const { formats, readCitations } = languageOf({ languageId: '', fileName });
  const edits = renameInText(text, 'old', newKey, formats[0], readCitations);
  return edits && applyEdits(text, edits);
}

describe('renameInText', () => {
  const cases: readonly (readonly [file: string, before: string, after: string])[] = [
    [
      'a.tex',
      '\\citep[see old][]{a,\n  old} % \\cite{old}\n\\cites{old}[2]{b} \\cite{older}',
      '\\citep[see old][]{a,\n  new} % \\cite{old}\n\\cites{new}[2]{b} \\cite{older}',
    ],
    [
      'a.md',
      '[see @old; -@old, p. 2] @old [p. 3] `@old` me@old.org @{old}',
      '[see @new; -@new, p. 2] @new [p. 3] `@old` me@old.org @{new}',
    ],
    ['a.myst', '{cite:p}`old,a` [@old]', '{cite:p}`new,a` [@new]'],
    [
      'a.typ',
      '@old[p. 2] #cite(<old>) #cite(label("old")) // @old',
      '@new[p. 2] #cite(<new>) #cite(label("new")) // @old',
    ],
    ['a.rst', ':cite:p:`a,old` ``old``', ':cite:p:`a,new` ``old``'],
    ['a.org', '[cite/t:see @old p. 2; @a]', '[cite/t:see @new p. 2; @a]'],
    ['a.adoc', 'cite:[a, old(2)] old', 'cite:[a, new(2)] old'],
  ];
  for (const [file, before, after] of cases) {
    it(`renames a key wherever ${file} cites it, and nowhere else`, () => {
      assert.equal(rename(before, file, 'new'), after);
    });
  }

  it('puts a key in braces where Pandoc would read another', () => {
    assert.equal(rename('[@old] and @old', 'a.md', 'new key'), '[@{new key}] and @{new key}');
  });

  it('refuses a key that the language would not read back', () => {
    for (const [text, file, key] of [
      ['\\cite{old}', 'a.tex', 'a,b'],
      ['\\cite{old}', 'a.tex', 'a}b'],
      ['\\cite{old}', 'a.tex', '100%'],
      ['\\cite{old}', 'a.tex', 'a b'],
      ['[@old]', 'a.md', 'a{b'],
      ['@old', 'a.typ', 'a b'],
      ['[cite:@old]', 'a.org', 'a]b'],
      [':cite:`old`', 'a.rst', 'a`b'],
      ['cite:[old]', 'a.adoc', 'a]b'],
    ] as const)
      assert.equal(rename(text, file, key), undefined, `${key} in ${file}`);
  });

  it('either gives a text in which the new key stands for the old one, or nothing', () => {
    const files = fc.constantFrom('a.tex', 'a.md', 'a.typ', 'a.org', 'a.rst', 'a.adoc');
    const pieces = fc.array(
      fc.constantFrom(
        '\\cite{',
        'old',
        '}',
        '[',
        ']',
        '@',
        'cite:',
        ':cite:`',
        '`',
        '<',
        '>',
        '#cite(',
        ')',
        ', ',
        '; ',
        '\n',
        'a',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(files, pieces, fc.string({ minLength: 1, maxLength: 8 }), (file, parts, newKey) => {
        const text = parts.join('');
        const after = rename(text, file, newKey);
        if (after === undefined) return;
        const keysOf = (one: string) =>
          languageOf({ languageId: '', fileName: file })
            .readCitations(one)
            .citations.flatMap(({ keys }) => keys.map(({ key }) => key));
        assert.deepEqual(
          keysOf(after),
          keysOf(text).map((key) => (key === 'old' ? newKey : key)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
