import assert from 'node:assert/strict';
import { parseAuthorName } from '../../../src/cite/authorName';
import { entryDate, entryYear, isPublished } from '../../../src/cite/entry/entryFacts';
import { ENTRY_FORMATS, formatEntries } from '../../../src/cite/entry/entryFormats';
import { splitPages } from '../../../src/cite/entry/pageRange';
import type { Paper } from '../../../src/core/paper';
import { runNow } from '../../../src/core/slices';
import { readSource } from '../../../src/sources/readSource';
import type { SourceEntry } from '../../../src/sources/sourceReading';
import { bundledPapers } from '../../support/bundledPapers';

describe('readSource, of what is written', () => {
  const nameOf = (name: string) => parseAuthorName(name.normalize('NFC'));

  /** What every format tells of a paper; names by their parts, which have several spellings. */
  function told(paper: Paper): unknown {
    const { key, title, authors, kind, venue, volume, pages, arxiv, doi } = paper;
    return {
      key,
      title: title.normalize('NFC'),
      authors: authors.map(nameOf),
      kind: kind === 'thesis' || isPublished(paper) ? kind : 'preprint',
      year: entryYear(paper),
      published: entryDate(paper),
      venue: isPublished(paper) ? venue?.normalize('NFC') : undefined,
      volume,
      pages: pages && splitPages(pages).join('--'),
      arxiv,
      doi,
    };
  }

  function readBack({
    key,
    title,
    authors,
    kind,
    year,
    published,
    venue,
    volume,
    pages,
    arxiv,
    doi,
  }: SourceEntry) {
    return {
      key,
      title,
      authors: authors.map(nameOf),
      kind,
      year,
      published,
      venue,
      volume,
      pages,
      arxiv,
      doi,
    };
  }

  for (const { id, name, fileEnding } of ENTRY_FORMATS.filter(({ fileEnding }) =>
    /bib|ris|json|yml/.test(fileEnding),
  )) {
    it(`gives all bundled papers again, from ${name}`, () => {
      const papers = bundledPapers();
      const { entries, problems } = runNow(readSource(`refs${fileEnding}`, formatEntries(papers, id)));
      assert.deepEqual(problems, []);
      // BibTeX has the year alone.
      const drop = (fields: object) => ({ ...fields, ...(id === 'bibtex' && { published: undefined }) });
      assert.deepEqual(
        entries.map((entry) => drop(readBack(entry))),
        papers.map((paper) => drop(told(paper) as object)),
      );
    });
  }
});
