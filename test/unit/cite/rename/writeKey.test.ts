import assert from 'node:assert/strict';
import { type KeyNotation, writeKey } from '../../../../src/cite/rename/writeKey';

/** The text in which the key between bars is another one. */
function write(marked: string, key: string, notation: KeyNotation): string | undefined {
  const [before = '', old = '', after = ''] = marked.split('|');
  const range = { start: before.length, end: before.length + old.length };
  const written = writeKey(before + old + after, range, key, notation);
  return written === undefined ? undefined : before + written + after;
}

describe('writeKey', () => {
  const cases: readonly (readonly [
    marked: string,
    key: string,
    notation: KeyNotation,
    after: string | undefined,
  ])[] = [
    ['@misc{|a|,', 'b:c/2', 'bibtex', '@misc{b:c/2,'],
    ['@misc{|a|,', 'b c', 'bibtex', undefined],
    ['@misc{|a|,', 'b,c', 'bibtex', undefined],
    ['\\bibitem{|a|}', 'b_c', 'latex', '\\bibitem{b_c}'],
    ['\\bibitem{|a|}', 'b#c', 'latex', undefined],
    ['{"id": "|a|"}', 'b"c', 'json', '{"id": "b\\"c"}'],
    ['{"id": |12|}', 'b', 'json', '{"id": "b"}'],
    ['|a|:\n', 'b', 'yaml', 'b:\n'],
    ['|a|:\n', '2020b: c', 'yaml', '"2020b: c":\n'],
    ["'|a|':\n", "b's", 'yaml', "'b''s':\n"],
    ['- id: "|a|"\n', 'b"', 'yaml', '- id: "b\\""\n'],
  ];
  for (const [marked, key, notation, after] of cases) {
    it(`${after === undefined ? 'refuses' : 'writes'} ${key} in ${notation}: ${marked.trim()}`, () => {
      assert.equal(write(marked, key, notation), after);
    });
  }
});
