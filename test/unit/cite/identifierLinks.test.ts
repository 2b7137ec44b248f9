import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findIdentifierLinks } from '../../../src/cite/identifierLinks';
import { runNow } from '../../../src/core/slices';

/** What is marked as a link, and where it leads. */
function show(text: string): readonly (readonly [string, string])[] {
  return runNow(findIdentifierLinks(text)).map(({ start, end, url }) => [text.slice(start, end), url]);
}

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const doi = (id: string) => `https://doi.org/${id}`;

describe('findIdentifierLinks', () => {
  it('finds arXiv ids that are called so, in sentences and in fields', () => {
    assert.deepEqual(
      show('arXiv:2309.17453v2, arxiv: math.GT/0309136; eprint = {2410.10819}, eprint = "cs/0112017"'),
      [
        ['2309.17453v2', arxiv('2309.17453v2')],
        ['math.GT/0309136', arxiv('math.GT/0309136')],
        ['2410.10819', arxiv('2410.10819')],
        ['cs/0112017', arxiv('cs/0112017')],
      ],
    );
  });

  it('finds DOIs without what belongs to the sentence', () => {
    assert.deepEqual(show('See (doi:10.1145/3600006.3613165). doi = {10.1000/a(b)c}, 10.5555/x_y.'), [
      ['10.1145/3600006.3613165', doi('10.1145/3600006.3613165')],
      ['10.1000/a(b)c', doi('10.1000/a(b)c')],
      ['10.5555/x_y', doi('10.5555/x_y')],
    ]);
  });

  it('leads to arXiv for its own DOIs', () => {
    assert.deepEqual(show('10.48550/arXiv.2309.17453'), [['10.48550/arXiv.2309.17453', arxiv('2309.17453')]]);
  });

  it('leaves addresses, numbers and versions alone', () => {
    for (const text of [
      'https://doi.org/10.1145/1',
      'https://arxiv.org/abs/2309.17453',
      '2309.17453',
      '10.5 / 3',
      'v10.1145/1',
    ])
      assert.deepEqual(show(text), [], text);
  });

  it('finds what lies across the stretches in which it looks, once', () => {
    const text = `${'x'.repeat((1 << 17) - 8)} 10.5555/across.it and more ${'y '.repeat(1 << 16)}arXiv:2309.17453`;
    assert.deepEqual(
      show(text).map(([marked]) => marked),
      ['10.5555/across.it', '2309.17453'],
    );
  });

  it('takes any text', () => {
    const pieces = fc.constantFrom(
      '10.',
      '1145/',
      'arxiv:',
      '2309.17453',
      ')',
      '(',
      '.',
      '\uD800',
      'doi',
      '=',
      '{',
      ' ',
      'eprint',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const link of runNow(findIdentifierLinks(text))) {
          assert.ok(link.start >= end && link.end > link.start && link.end <= text.length);
          end = link.end;
        }
      }),
    );
  });
});
