import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatBibtexEntry } from '../../../../src/cite/entry/bibtexEntry';
import { composeBibtexEntry } from '../../../../src/cite/entry/composeEntry';
import { DEFAULT_MANNER, type EntryManner } from '../../../../src/cite/entry/entryManner';
import { runNow } from '../../../../src/core/slices';
import { scanBibtex } from '../../../../src/sources/bibtex/scanBibtex';
import { anyPaper } from '../../../support/builders/anyPaper';
import { bundledPapers } from '../../../support/bundledPapers';

const ENTRY = {
  type: 'inproceedings',
  fields: [
    { name: 'title', value: 'On "Sinks"' },
    { name: 'year', value: '2023' },
    { name: 'archivePrefix', value: 'arXiv' },
  ],
};

describe('formatBibtexEntry', () => {
  it('writes a field a line, each with a comma', () => {
    assert.equal(
      formatBibtexEntry(ENTRY, 'k'),
      '@inproceedings{k,\n  title = {On "Sinks"},\n  year = {2023},\n  archivePrefix = {arXiv},\n}',
    );
  });

  it('writes in the manner of a file', () => {
    const manner: EntryManner = {
      ...DEFAULT_MANNER,
      typeCase: 'capitalized',
      nameCase: 'upper',
      spellings: new Map([['year', 'Year']]),
      delimiter: '(',
      valueDelimiter: '"',
      bareNumbers: true,
      opening: ',\r\n\t',
      between: ',\r\n\t',
      closing: '\r\n',
    };
    assert.equal(
      formatBibtexEntry(ENTRY, 'k', manner),
      '@InProceedings(k,\r\n\tTITLE = "On {"}Sinks{"}",\r\n\tYear = 2023,\r\n\tARCHIVEPREFIX = "arXiv"\r\n)',
    );
  });

  const manners: readonly (readonly [name: string, manner: EntryManner])[] = [
    ['braces', DEFAULT_MANNER],
    ['quotation marks and parentheses', { ...DEFAULT_MANNER, delimiter: '(', valueDelimiter: '"' }],
  ];
  for (const dialect of ['bibtex', 'biblatex', 'typst'] as const) {
    for (const [name, manner] of manners) {
      it(`is scanned as it was composed, for ${dialect}, in ${name}, whatever the paper`, () => {
        const papers = fc.oneof(fc.constantFrom(...bundledPapers()), anyPaper);
        fc.assert(
          fc.property(papers, (paper) => {
            const entry = composeBibtexEntry(paper, dialect);
            const { entries, problems } = runNow(scanBibtex(formatBibtexEntry(entry, paper.key, manner)));
            assert.deepEqual(problems, []);
            const [scanned] = entries;
            assert.deepEqual([entries.length, scanned?.type, scanned?.key], [1, entry.type, paper.key]);
            const quotesBare = (value: string) => value.replaceAll('{"}', '"');
            assert.deepEqual(
              scanned?.fields.map(({ name, value }) => [
                name,
                quotesBare(value.map((p) => p.text).join('#')),
              ]),
              entry.fields.map(({ name, value }) => [name, quotesBare(value)]),
            );
          }),
          { numRuns: 300 },
        );
      });
    }
  }
});
