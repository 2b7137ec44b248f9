import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAuthors } from '../../../../src/sources/bibtex/readAuthors';

describe('readAuthors', () => {
  const cases: readonly (readonly [latex: string, ...names: string[]])[] = [
    ['Guangxuan Xiao and Yuandong Tian', 'Guangxuan Xiao', 'Yuandong Tian'],
    ['Xiao, Guangxuan and Tian, Yuandong', 'Guangxuan Xiao', 'Yuandong Tian'],
    ['Xiao, Guangxuan\n     AND Tian,Yuandong', 'Guangxuan Xiao', 'Yuandong Tian'],
    ['van Merri{\\"e}nboer, Bart', 'Bart van Merriënboer'],
    ['{van der Waals}, Kees', 'Kees van der Waals'],
    ['Davis, Jr., Sammy', 'Sammy Davis Jr.'],
    ['{Google Quantum AI and Collaborators}', 'Google Quantum AI and Collaborators'],
    ['{Gemini Team, Google} and Jane Doe', 'Gemini Team, Google', 'Jane Doe'],
    ['Plato', 'Plato'],
    ['Ferdinand Brandt and Roland Sandberg', 'Ferdinand Brandt', 'Roland Sandberg'],
    ['family=Hoare, given={C. A. R.}, prefix=de', 'C. A. R. de Hoare'],
    ['given=Jean, family="Foo Bar" and Doe, Jane', 'Jean Foo Bar', 'Jane Doe'],
    [''],
    [' and '],
    ['Doe, ', 'Doe'],
  ];
  for (const [latex, ...names] of cases) {
    it(`reads “${latex}” as ${names.join('; ') || 'nobody'}`, () => {
      assert.deepEqual(readAuthors(latex), { names, complete: true });
    });
  }

  it('drops “others” and says that there are more', () => {
    assert.deepEqual(readAuthors('Doe, Jane and others'), { names: ['Jane Doe'], complete: false });
  });

  it('takes any text', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(' and ', ',', '{', '}', '=', '"', 'family=', ' ', '\\'),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        assert.ok(readAuthors(pieces.join('')).names.every((name) => name !== ''));
      }),
    );
  });
});
