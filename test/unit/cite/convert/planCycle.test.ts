import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cycleCitation } from '../../../../src/cite/convert/cycleCitation';
import { planCycle } from '../../../../src/cite/convert/planCycle';
import { writeMeaning } from '../../../../src/cite/convert/writeMeaning';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import type { CitationFormat, CitingText } from '../../../../src/cite/languages/citationLanguage';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';
import type { FormId } from '../../../../src/cite/languages/citationForm';
import { readStepCases } from '../../../support/convert/stepCases';
import { CURSOR, markCursors } from '../../../support/insertion/insertionCase';
import { CITING_FORMATS, hostileText, soundText } from '../../../support/insertion/texts';

/** The offsets of the cursors in a text, counted without them. */
function cursorsIn(marked: string): number[] {
  return [...marked.matchAll(new RegExp(CURSOR, 'g'))].map(({ index }, count) => index - count);
}

for (const [fixture, cases] of readStepCases('test/fixtures/citation-forms')) {
  describe(`the next form of a citation: ${fixture}`, () => {
    for (const { name, settings, text: first, steps } of cases) {
      const format = settings.get('format') as CitationFormat;
      let before = first;
      for (const [index, { text: after }] of steps.entries()) {
        const marked = before;
        before = after;
        it(`${name}, step ${index + 1}`, () => {
          const text = marked.replaceAll(CURSOR, '');
          const reading = languageOfFormat(format).readCitations(text);
          const { edits, cursors } = planCycle(text, reading, format, cursorsIn(marked));
          if (after === '(nothing)') assert.deepEqual(edits, []);
          else assert.equal(markCursors(applyEdits(text, edits), cursors), after);
        });
      }
    }
  });
}

function keysOf({ citations }: CitingText): string[] {
  return citations.flatMap(({ keys }) => keys.map(({ key }) => key));
}

describe('planCycle', () => {
  const format = fc.constantFrom(...CITING_FORMATS);

  it('plans edits in order and apart for any cursors in any text', () => {
    fc.assert(
      fc.property(hostileText, format, fc.array(fc.nat(200), { maxLength: 4 }), (text, cites, places) => {
        const reading = languageOfFormat(cites).readCitations(text);
        const at = places.map((place) => place % (text.length + 1));
        const { edits, cursors } = planCycle(text, reading, cites, at);
        const after = applyEdits(text, edits);
        assert.deepEqual(
          edits,
          edits.toSorted((a, b) => a.start - b.start),
        );
        assert.equal(cursors.length, at.length);
        for (const cursor of cursors) assert.ok(cursor >= 0 && cursor <= after.length);
      }),
      { numRuns: 4000, examples: [['@a[see @a, p. 3; -@b]', 'typst', [19, 0]]] },
    );
  });

  for (const cites of CITING_FORMATS) {
    it(`keeps the keys of all citations in ${cites}`, () => {
      const { readCitations } = languageOfFormat(cites);
      fc.assert(
        fc.property(soundText(cites), fc.nat(), (text, place) => {
          const reading = readCitations(text);
          const { edits } = planCycle(text, reading, cites, [place % (text.length + 1)]);
          assert.deepEqual(keysOf(readCitations(applyEdits(text, edits))), keysOf(reading), text);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('comes back to where it began from any form with any notes', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9:_-]{0,6}[a-z0-9]$/);
    const suffix = fc.constantFrom('', 'p. 3', 'chap. 2');
    const prefix = fc.constantFrom('', '', 'see');
    const works = fc.uniqueArray(fc.record({ key, prefix, suffix }), {
      minLength: 1,
      maxLength: 3,
      selector: (work) => work.key,
    });
    const form = fc.constantFrom<FormId>('automatic', 'parenthetical', 'textual', 'author', 'year', 'full');
    let cycled = 0;
    fc.assert(
      fc.property(format, form, works, (cites, id, cited) => {
        const citation = writeMeaning({ form: id, works: cited, range: { start: 0, end: 0 } }, cites);
        if (citation === undefined) return;
        const start = `as ${citation} show`;
        const { readCitations } = languageOfFormat(cites);
        const next = (text: string) => {
          const [first] = readCitations(text).citations;
          return first ? applyEdits(text, cycleCitation(text, first, cites)) : text;
        };
        let text = next(start);
        // A form that leads into a cycle without being part of it does not come back to itself, but to its successor.
        const second = text;
        const seen = new Set([start]);
        while (!seen.has(text)) {
          seen.add(text);
          text = next(text);
        }
        if (seen.size > 1) cycled++;
        assert.ok(text === start || text === second, [...seen].join(' → '));
      }),
      { numRuns: 2000 },
    );
    assert.ok(cycled > 200, 'most forms have another');
  });
});
