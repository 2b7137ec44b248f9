import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';
import { CITING_FORMATS, hostileText } from '../../../support/insertion/texts';

/** Texts that were read wrongly once, each found among millions. */
const FOUND = [
  '\\parencites[1]{a}[2]{b}[\\citep[p. 3]{a,b}{cite}',
  '[@{a b}@{a b}]',
  '[@a=@{a b}@a]',
  '[@{a b}@]',
  '#cite(<!--]-->',
];

describe('reading citations', () => {
  for (const format of CITING_FORMATS) {
    it(`gives exact ranges in order for any text in ${format}`, () => {
      const { readCitations } = languageOfFormat(format);
      fc.assert(
        fc.property(hostileText, (text) => {
          const { citations, opaque } = readCitations(text);
          let last = 0;
          for (const { range, keysRange, keys } of citations) {
            assert.ok(last <= range.start, 'citations in order');
            assert.ok(range.start <= keysRange.start && keysRange.start <= keysRange.end);
            assert.ok(keysRange.end <= range.end && range.end <= text.length);
            let lastKey = range.start;
            for (const { key, range: keyRange, item } of keys) {
              assert.equal(text.slice(keyRange.start, keyRange.end), key);
              assert.ok(item.start <= keyRange.start && keyRange.end <= item.end);
              assert.ok(lastKey <= item.start && item.end <= range.end, 'keys in order and in the citation');
              lastKey = item.end;
            }
            last = range.start;
          }
          let end = -1;
          for (const zone of opaque) {
            assert.ok(end < zone.start || (end === zone.start && zone.start === 0), 'opaque zones apart');
            assert.ok(zone.start <= zone.end && zone.end <= text.length);
            end = zone.end;
          }
          for (const { range } of citations) {
            assert.ok(
              !opaque.some(
                (zone) => zone.start <= range.start && range.end <= zone.end && range.start < range.end,
              ),
            );
          }
        }),
        { numRuns: 1000, examples: FOUND.map((text) => [text]) },
      );
    });
  }
});
