import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runNow } from '../../../src/core/slices';
import { findChange } from '../../../src/core/textChange';
import { changeLines, findLines, positionIn } from '../../../src/sources/lineTable';

describe('a table of lines', () => {
  it('tells line and character of a place, whatever the line ends', () => {
    const lines = runNow(findLines('a\r\nbc\rd\n'));
    assert.deepEqual(
      [0, 3, 4, 6, 8].map((place) => positionIn(lines, place)),
      [
        { line: 0, character: 0 },
        { line: 1, character: 0 },
        { line: 1, character: 1 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
    );
  });

  it('is after a change that of the whole text, also where a line end loses or gains a character', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'bc')).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, text, (start, typed, other, end) => {
        const [before, after] = [start + typed + end, start + other + end];
        const lines = runNow(changeLines(runNow(findLines(before)), findChange(before, after), after));
        assert.deepEqual(lines, runNow(findLines(after)));
      }),
      { numRuns: 2000 },
    );
  });
});
