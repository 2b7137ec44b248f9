import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { planCitations, type CitationRequest } from '../../../../src/cite/insertion/planCitation';
import type { CitationFormat } from '../../../../src/cite/languages/citationLanguage';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';
import { formsOf } from '../../../../src/cite/languages/forms/citationForms';
import { CITING_FORMATS, hostileText, soundText } from '../../../support/insertion/texts';

const format = fc.constantFrom(...CITING_FORMATS);
/** Keys that hostile texts do not have. */
const newKeys = fc.uniqueArray(fc.stringMatching(/^fresh[a-z0-9]{0,4}$/), { minLength: 1, maxLength: 3 });

/** A selection that begins in a comment of a citation which another one touches: they reach over each other. */
const REACHING = [
  { text: 'b[@a]\\cite{a, % x\n b}[@a; @b]```[@a; @b][[source]\n', places: [0, 6, 15, 49] },
  { text: '\\cite{a, % x\n b}', places: [1, 2, 3, 7, 10, 11] },
];
/** A text with places in it, in order. */
const textWithPlaces = hostileText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    places: fc
      .array(fc.nat(text.length), { minLength: 1, maxLength: 6 })
      .map((all) => [...new Set(all)].sort((a, b) => a - b)),
  }),
);

function requestFor(
  text: string,
  at: number,
  cites: CitationFormat,
  keys: readonly string[],
): CitationRequest {
  const form = formsOf(cites, { latexCommand: 'auto' })[0];
  return { text, selections: [{ start: at, end: at }], format: cites, form, keys, reference: 'Reference' };
}

describe('planCitations', () => {
  it('plans edits in order and apart for any cursors and selections in any text', () => {
    fc.assert(
      fc.property(
        textWithPlaces,
        format,
        newKeys,
        fc.boolean(),
        ({ text, places }, cites, keys, selecting) => {
          const selections = selecting
            ? places.slice(1).flatMap((end, index) => (index % 2 ? [] : [{ start: places[index] ?? 0, end }]))
            : places.map((at) => ({ start: at, end: at }));
          const { edits, cursors } = planCitations({ ...requestFor(text, 0, cites, keys), selections });
          const after = applyEdits(text, edits);
          let last = 0;
          for (const { start, end, pieces, text: written } of edits) {
            assert.ok(last <= start && start <= end && end <= text.length);
            assert.equal(pieces.filter((piece) => typeof piece === 'string').join(''), written);
            last = end;
          }
          assert.equal(cursors.length, selections.length);
          for (const cursor of cursors) assert.ok(cursor >= 0 && cursor <= after.length);
        },
      ),
      { numRuns: 2000, examples: REACHING.map((text) => [text, 'latex', ['fresh'], true]) },
    );
  });

  for (const cites of CITING_FORMATS) {
    it(`cites each key once at any cursor outside of comments and code in ${cites}, and not again`, () => {
      const { readCitations } = languageOfFormat(cites);
      fc.assert(
        fc.property(soundText(cites), fc.nat(), newKeys, (text, place, keys) => {
          const at = place % (text.length + 1);
          fc.pre(!readCitations(text).opaque.some(({ start, end }) => start <= at && at <= end));
          const request = requestFor(text, at, cites, keys);
          const { edits, cursors } = planCitations(request);
          const after = applyEdits(text, edits);
          const cited = readCitations(after).citations.flatMap((citation) =>
            citation.keys.map(({ key }) => key),
          );
          for (const key of keys) {
            assert.equal(
              cited.filter((other) => other === key).length,
              1,
              `${key} in ${JSON.stringify(after)}`,
            );
          }
          const selections = cursors.map((start) => ({ start, end: start }));
          const again = planCitations({ ...request, text: after, selections });
          assert.deepEqual(again.edits, [], `again in ${JSON.stringify(after)} at ${cursors.join()}`);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('leaves all text outside of its edits as it is, and asks for no more than one edit a cursor', () => {
    fc.assert(
      fc.property(textWithPlaces, format, newKeys, ({ text, places: [at = 0] }, cites, keys) => {
        const { edits } = planCitations(requestFor(text, at, cites, keys));
        assert.ok(edits.length <= 1);
        const [edit] = edits;
        const after = applyEdits(text, edits);
        assert.ok(after.startsWith(text.slice(0, edit?.start)));
        assert.ok(after.endsWith(text.slice(edit?.end ?? 0)));
      }),
    );
  });
});
