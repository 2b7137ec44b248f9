import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelTitle } from '../../../../src/editor/topicTree/titleLabel';

describe('the label of a title', () => {
  it('has the title letter by letter', () => {
    assert.deepEqual(labelTitle('<img src=x onerror=alert(1)> $(bug)', [[1, 4]]), {
      label: '<img src=x onerror=alert(1)> $(bug)',
      highlights: [[1, 4]],
    });
  });

  it('leaves out what turns directions or is not seen, and moves highlights with the letters', () => {
    const { label, highlights } = labelTitle('a\u202Eb\u200Bcd\ne', [[3, 7]]);
    assert.equal(label, 'abcd e');
    assert.deepEqual(
      highlights.map(([start, end]) => label.slice(start, end)),
      ['bcd '.slice(1)],
    );
  });

  it('cuts a title of many kilobytes', () => {
    const { label, highlights } = labelTitle('word '.repeat(20_000), [
      [0, 4],
      [90_000, 90_004],
    ]);
    assert.ok(label.length < 400);
    assert.deepEqual(highlights, [[0, 4]]);
  });

  it('keeps highlights inside the label, whatever the title', () => {
    const character = fc.oneof(
      fc.constantFrom('\u202E', '\u200D', '\uFEFF', 'a', ' '),
      fc.string({ unit: 'binary' }),
    );
    const range = fc
      .tuple(fc.nat(600), fc.nat(20))
      .map(([start, length]) => [start, start + length] as const);
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 500 }), range, (title, one) => {
        const { label, highlights } = labelTitle(title, [one]);
        for (const [start, end] of highlights) assert.ok(start < end && end <= label.length);
      }),
    );
  });
});
