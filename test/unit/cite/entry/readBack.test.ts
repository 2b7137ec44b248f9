import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAuthorName } from '../../../../src/cite/authorName';
import { entryYear, isPublished } from '../../../../src/cite/entry/entryFacts';
import { formatEntries } from '../../../../src/cite/entry/entryFormats';
import { escapeLatex } from '../../../../src/cite/entry/latexText';
import { splitPages } from '../../../../src/cite/entry/pageRange';
import type { Paper } from '../../../../src/core/paper';
import { runNow } from '../../../../src/core/slices';
import { decodeLatex } from '../../../../src/sources/bibtex/decodeLatex';
import { readBibtexPapers } from '../../../../src/sources/bibtex/readBibtexPapers';
import { scanBibtex } from '../../../../src/sources/bibtex/scanBibtex';
import { anyPaper } from '../../../support/builders/anyPaper';
import { bundledPapers } from '../../../support/bundledPapers';

describe('escapeLatex, read back', () => {
  const special = fc.constantFrom(...Array.from('{}\\%$&#_~^"\'`<>|@*-+–—…“”‘’²₁φΔ±°éễậçß ı'));
  const text = fc
    .string({ unit: fc.oneof(special, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) })
    .map((any) =>
      any
        .normalize('NFC')
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim(),
    );

  for (const dialect of ['bibtex', 'biblatex', 'typst'] as const) {
    it(`gives any text again, for ${dialect}`, () => {
      fc.assert(
        fc.property(text, (any) => {
          assert.equal(decodeLatex(escapeLatex(any, dialect)), any);
        }),
        { numRuns: 2000 },
      );
    });
  }
});

describe('entries, read back', () => {
  const unicode = (text: string | undefined) => text?.normalize('NFC');

  /** What an entry tells of a paper; names by their parts, which have several spellings. */
  function told(paper: Paper): unknown {
    const { key, title, authors, kind, volume, pages, arxiv, doi } = paper;
    return {
      key,
      title: unicode(title),
      authors: authors.map((name) => parseAuthorName(name.normalize('NFC'))),
      kind: kind === 'thesis' || isPublished(paper) ? kind : 'preprint',
      year: entryYear(paper),
      venue: isPublished(paper) ? unicode(paper.venue) : undefined,
      volume,
      pages: pages && splitPages(pages).join('--'),
      arxiv,
      doi,
    };
  }

  function readBack(papers: readonly Paper[], format: 'bibtex' | 'biblatex'): readonly unknown[] {
    const file = runNow(scanBibtex(formatEntries(papers, format)));
    assert.deepEqual(file.problems, []);
    return runNow(readBibtexPapers(file)).map(
      ({ key, title, authors, kind, year, venue, volume, pages, arxiv, doi }) => ({
        key,
        title,
        authors: authors.map(parseAuthorName),
        kind,
        year,
        venue,
        volume,
        pages,
        arxiv,
        doi,
      }),
    );
  }

  for (const format of ['bibtex', 'biblatex'] as const) {
    it(`tell of all bundled papers what was written, from ${format}`, () => {
      const names = runNow(readBibtexPapers(runNow(scanBibtex(formatEntries(bundledPapers(), format)))));
      assert.deepEqual(
        names.map(({ authors }) => authors),
        bundledPapers().map(({ authors }) => authors),
      );
      assert.deepEqual(readBack(bundledPapers(), format), bundledPapers().map(told));
    });

    it(`tell of papers with any names and titles what was written, from ${format}`, () => {
      fc.assert(
        fc.property(anyPaper, (paper) => {
          assert.deepEqual(readBack([paper], format), [told(paper)]);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
