import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertCitations } from '../../../../src/cite/convert/convertCitations';
import type { CitationFormat } from '../../../../src/cite/languages/citationLanguage';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';
import { readStepCases } from '../../../support/convert/stepCases';
import { CITING_FORMATS, hostileText, soundText } from '../../../support/insertion/texts';

const NOTHING = '(nothing)';

for (const [fixture, cases] of readStepCases('test/fixtures/convert')) {
  describe(`converting what was copied: ${fixture}`, () => {
    for (const { name, settings, text, steps } of cases) {
      for (const { label, text: expected } of steps) {
        it(`${name}, to ${label}`, () => {
          const from = settings.get('from') as CitationFormat | undefined;
          assert.equal(convertCitations(text, label as CitationFormat, from) ?? NOTHING, expected);
        });
      }
    }
  });
}

describe('convertCitations', () => {
  const format = fc.constantFrom(...CITING_FORMATS);
  const keysOf = (text: string, cites: CitationFormat) =>
    languageOfFormat(cites)
      .readCitations(text)
      .citations.flatMap(({ keys }) => keys.map(({ key }) => key));

  it('gives text that cites the same keys in the same order, or nothing, for any text', () => {
    let converted = 0;
    for (const from of CITING_FORMATS) {
      fc.assert(
        fc.property(fc.oneof(soundText(from), hostileText), format, (text, to) => {
          const result = convertCitations(text, to, from);
          if (result === undefined) return;
          converted++;
          assert.notEqual(result, text);
          assert.deepEqual(keysOf(result, to), keysOf(text, from));
        }),
        { numRuns: 600 },
      );
    }
    assert.ok(converted > 100, 'many of the texts can be converted');
  });

  it('guesses the language of any text without throwing', () => {
    fc.assert(
      fc.property(hostileText, format, (text, to) => {
        convertCitations(text, to);
      }),
      { numRuns: 2000 },
    );
  });

  it('brings a citation with notes back to what it was from any language that takes it', () => {
    const note = fc.constantFrom('', 'p. 3', 'pp. 3–5', 'chap. 2', 'and others');
    const work = fc.record({ key: fc.stringMatching(/^[a-z]{1,8}\d{0,4}$/), suffix: note });
    const works = fc.uniqueArray(work, { minLength: 1, maxLength: 3, selector: ({ key }) => key });
    fc.assert(
      fc.property(works, format, (cited, to) => {
        const citation = `[${cited.map(({ key, suffix }) => `@${key}${suffix && `, ${suffix}`}`).join('; ')}]`;
        const there = convertCitations(citation, to, 'pandoc');
        if (there !== undefined) assert.equal(convertCitations(there, 'pandoc', to), citation, there);
      }),
      { numRuns: 1000 },
    );
  });
});
