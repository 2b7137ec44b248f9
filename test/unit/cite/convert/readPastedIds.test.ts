import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPastedIds } from '../../../../src/cite/convert/readPastedIds';

/** `arxiv:…` and `doi:…`, as people read them. */
const idsOf = (text: string) => readPastedIds(text).map(({ kind, id }) => `${kind}:${id}`);

describe('readPastedIds', () => {
  for (const text of [
    '2309.17453',
    ' 2309.17453v2\n',
    'arXiv:2309.17453',
    'arXiv: 2309.17453v2 [cs.CL]',
    'https://arxiv.org/abs/2309.17453',
    'arxiv.org/pdf/2309.17453v1.pdf',
    'https://arxiv.org/html/2309.17453v4#S3',
    'https://export.arxiv.org/abs/2309.17453?context=cs',
    'https://huggingface.co/papers/2309.17453',
    'https://www.alphaxiv.org/abs/2309.17453',
    '<https://arxiv.org/abs/2309.17453>',
    '10.48550/arXiv.2309.17453',
    'https://doi.org/10.48550/arXiv.2309.17453',
  ]) {
    it(`reads ${JSON.stringify(text)} as one paper of arXiv`, () => {
      assert.deepEqual(idsOf(text), ['arxiv:2309.17453']);
    });
  }

  for (const [text, doi] of [
    ['10.1145/3600006.3613165', '10.1145/3600006.3613165'],
    ['doi: 10.1145/3600006.3613165.', '10.1145/3600006.3613165'],
    ['https://doi.org/10.18653/V1/N19-1423', '10.18653/v1/n19-1423'],
    ['http://dx.doi.org/10.1145%2F3600006.3613165', '10.1145/3600006.3613165'],
    ['https://dl.acm.org/doi/abs/10.1145/3600006.3613165?casa_token=x', '10.1145/3600006.3613165'],
    [
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    ],
  ] as const) {
    it(`reads ${text} as a DOI`, () => {
      assert.deepEqual(idsOf(text), [`doi:${doi}`]);
    });
  }

  it('reads several by lines, commas and spaces, each paper once', () => {
    const text =
      'https://arxiv.org/abs/2309.17453,\n2410.10819; math.GT/0309136\r\n\narXiv:2309.17453 10.1145/1';
    assert.deepEqual(idsOf(text), [
      'arxiv:2309.17453',
      'arxiv:2410.10819',
      'arxiv:math/0309136',
      'doi:10.1145/1',
    ]);
    assert.deepEqual(idsOf('10.1145/1,10.1145/2'), ['doi:10.1145/1', 'doi:10.1145/2']);
  });

  for (const text of [
    '',
    ' \n',
    'see 2309.17453',
    'https://arxiv.org/abs/2309.17453 is good',
    'https://arxiv.org/list/cs.CL/recent',
    'https://huggingface.co/models/2309.17453',
    '3.14159',
    '12309.17453',
    'https://example.org/?x=10.1145/1',
    '[1] 10.1145/1',
    '%E0%A4%A 10.1145/1',
  ]) {
    it(`reads nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(idsOf(text), []);
    });
  }

  it('reads nothing in a long text', () => {
    assert.deepEqual(idsOf('2309.17453 '.repeat(1000)), []);
  });

  it('never throws', () => {
    const part = fc.constantFrom(
      '10.1145/',
      '%',
      '2309.17453',
      'arxiv:',
      'https://doi.org/',
      ',',
      ';',
      '<',
      ' ',
      '%2F',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          readPastedIds(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
