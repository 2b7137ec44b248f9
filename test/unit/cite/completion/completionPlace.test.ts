import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionPlace } from '../../../../src/cite/completion/completionPlace';
import type { CitationFormat } from '../../../../src/cite/languages/citationLanguage';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';
import { readCompletionCases } from '../../../support/completion/completionCase';
import { CITING_FORMATS, hostileText } from '../../../support/insertion/texts';

/** The place at an offset of a text. */
function placeIn(text: string, offset: number, format: CitationFormat) {
  const { readCitations, formats } = languageOfFormat(format);
  return completionPlace(text, offset, readCitations(text), formats[0]);
}

/** A text in which `|` is the cursor, after a key has been written at it. */
function complete(marked: string, format: CitationFormat, key: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = placeIn(text, offset, format);
  assert.ok(place, marked);
  return text.slice(0, place.range.start) + place.write(key) + text.slice(place.range.end);
}

describe('the place of a key that is typed', () => {
  for (const { name, format, text, cursor, range, query } of readCompletionCases()) {
    it(`is as in ${name}`, () => {
      const place = placeIn(text, cursor, format);
      assert.deepEqual(place?.range, range);
      if (range) assert.equal(place?.query, query);
    });
  }

  it('knows the keys that its citation has already', () => {
    assert.deepEqual(placeIn('\\cite{a,b,x}', 11, 'latex')?.cited, ['a', 'b']);
    assert.deepEqual(placeIn('[@a; @x; see @b]', 7, 'pandoc')?.cited, ['a', 'b']);
    assert.deepEqual(placeIn('[@a] @x', 7, 'pandoc')?.cited, []);
  });

  for (const [marked, format, written] of [
    ['\\cite{x|}', 'latex', '\\cite{odd/key+}'],
    ['\\parencites[5]{a}[6]{x|}', 'latex', '\\parencites[5]{a}[6]{odd/key+}'],
    ['see @x|.', 'pandoc', 'see @{odd/key+}.'],
    ['[-@x|]', 'pandoc', '[-@{odd/key+}]'],
    ['@{x|} and', 'pandoc', '@{odd/key+} and'],
    ['@{x|', 'pandoc', '@{odd/key+}'],
    ['see @x|.', 'typst', 'see #cite(label("odd/key+")).'],
    ['#cite(<x|>)', 'typst', '#cite(label("odd/key+"))'],
    ['#cite(label("x|"))', 'typst', '#cite(label("odd/key+"))'],
    ['#cite(|)', 'typst', '#cite(label("odd/key+"))'],
    ['[cite:see @x|;@b]', 'org', '[cite:see @odd/key+;@b]'],
    ['cite:&x|;&b', 'org', 'cite:&odd/key+;&b'],
    [':cite:p:`{see}x|{p. 5}`', 'restructuredtext', ':cite:p:`{see}odd/key+{p. 5}`'],
    ['cite:[x|(5)]', 'asciidoc', 'cite:[odd/key+(5)]'],
  ] as const) {
    it(`takes an odd key in ${marked} as the language can read it`, () => {
      assert.equal(complete(marked, format, 'odd/key+'), written);
    });
  }

  for (const format of CITING_FORMATS) {
    it(`is a range of the cursor's line around it, for any text in ${format}`, () => {
      fc.assert(
        fc.property(hostileText, fc.nat(), (text, seed) => {
          const offset = seed % (text.length + 1);
          const place = placeIn(text, offset, format);
          if (!place) return;
          const { start, end } = place.range;
          assert.ok(0 <= start && start <= offset && offset <= end && end <= text.length);
          assert.ok(!text.slice(start, end).includes('\n'));
          assert.ok(text.slice(start, offset).includes(place.query));
        }),
        { numRuns: 2000 },
      );
    });
  }
});
