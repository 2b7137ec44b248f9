import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper';
import { runNow } from '../../../src/core/slices';
import { MergedLibrary, type LibraryChange } from '../../../src/library/mergedLibrary';
import { PaperTexts } from '../../../src/library/papers/paperTexts';
import { bundledPapers } from '../../support/bundledPapers';
import { createPaper } from '../../support/builders/paper';
import { storePapers } from '../../support/library/storedPapers';
import { readWorkPairs } from '../../support/workPairs';

/** A record without identifiers, unless the test gives it some. */
const record = (source: string, fields: Partial<Paper> = {}, line = 1): Paper =>
  createPaper({ origins: [{ source, line, key: fields.key ?? 'xiao2023efficient' }], ...fields });

/** All libraries keep their papers here. */
const texts = new PaperTexts();

const library = (
  ...sources: readonly (readonly [name: string, records: readonly Paper[], rank?: number | undefined])[]
) => {
  const merged = new MergedLibrary(texts);
  for (const [name, records, rank] of sources) put(merged, name, records, rank);
  return merged;
};

const put = (merged: MergedLibrary, source: string, records: readonly Paper[], rank?: number) =>
  runNow(merged.put(source, storePapers(records, texts), rank));

const listed = (merged: MergedLibrary) =>
  [...merged.papers()].map((paper) => paper.read()).sort((a, b) => (a.id < b.id ? -1 : 1));

const ids = ({ put, moved, removed }: LibraryChange) => ({
  put: put.map(({ id }) => id).sort(),
  moved: moved.map(({ id }) => id).sort(),
  removed: [...removed].sort(),
});

describe('MergedLibrary', () => {
  it('holds one paper for a work that several sources tell of, with the origins and keys of all', () => {
    const merged = library(
      ['bundled', [record('bundled', { arxiv: '2309.17453', id: 'arxiv:2309.17453' })], 2],
      ['refs.bib', [record('refs.bib', { key: 'Xiao23' })], 0],
    );
    const [paper] = listed(merged);
    assert.equal(merged.size, 1);
    assert.equal(paper?.id, 'arxiv:2309.17453');
    assert.equal(paper.key, 'Xiao23');
    assert.deepEqual(
      paper.origins.map(({ source, key }) => [source, key]),
      [
        ['refs.bib', 'Xiao23'],
        ['bundled', 'xiao2023efficient'],
      ],
    );
  });

  it('tells an import from a file of the same name, though both have an entry on the same line', () => {
    const key = 'Xiao23';
    const imported = createPaper({ key, origins: [{ source: 'refs.bib', line: 1, key, isImported: true }] });
    const merged = library(['import:1', [imported], 1], ['refs.bib', [record('refs.bib', { key })], 0]);
    assert.deepEqual(
      listed(merged).map(({ origins }) => origins.map(({ isImported }) => isImported === true)),
      [[false, true]],
    );
  });

  describe('asked for a paper by an id that it does not have', () => {
    const title = 'The Meadow Algorithm';
    const FORMER = 'title:the meadow algorithm';
    const bare = record('refs.bib', { id: FORMER, title });
    const identified = record('refs.bib', { id: 'doi:10.1/x', doi: '10.1/X', title });
    const preprint = record('refs.bib', {
      id: 'arxiv:2309.17453',
      arxiv: '2309.17453',
      doi: '10.1/X',
      title,
    });

    it('finds the one whose entry was given an identifier since', () => {
      const merged = library(['refs.bib', [bare], 0]);
      assert.equal(merged.currentId(FORMER), undefined);
      put(merged, 'refs.bib', [identified], 0);
      assert.equal(merged.currentId(FORMER), 'doi:10.1/x');
      put(merged, 'refs.bib', [preprint], 0);
      assert.deepEqual(
        [FORMER, 'doi:10.1/x'].map((id) => merged.currentId(id)),
        [preprint.id, preprint.id],
      );
    });

    it('finds the one of which another source has an identifier, whatever its title', () => {
      const short = { id: 'title:meadows', title: 'Meadows' };
      const merged = library(
        ['export.ris', [record('export.ris', short)], 1],
        ['refs.bib', [record('refs.bib', { ...identified, title: 'Meadows', sourceTitle: 'Meadows' })], 0],
      );
      assert.equal(merged.size, 1);
      assert.equal(merged.currentId('title:meadows'), 'doi:10.1/x');
    });

    it('finds none where another paper has the id', () => {
      const other = record('refs.bib', { id: FORMER, title, authors: ['Ann Other'] }, 2);
      assert.equal(library(['refs.bib', [identified, other], 0]).currentId(FORMER), undefined);
    });

    it('finds none where two works may have had the id', () => {
      const other = record('refs.bib', { id: 'doi:10.1/y', doi: '10.1/y', title, authors: ['Ann Other'] }, 2);
      assert.equal(library(['refs.bib', [identified, other], 0]).currentId(FORMER), undefined);
    });

    it('finds none by a title that many works have', () => {
      const editorial = record('refs.bib', { id: 'doi:10.1/x', doi: '10.1/x', title: 'Editorial' });
      assert.equal(library(['refs.bib', [editorial], 0]).currentId('title:editorial'), undefined);
    });

    it('finds the id of its own of one that shares its identifier with others', () => {
      const title = 'A Field of Another Kind';
      const other = record('refs.bib', { id: 'doi:10.1/x', doi: '10.1/x', title, authors: ['Ann Other'] }, 2);
      const merged = library(['refs.bib', [identified, other], 0]);
      const [, second] = listed(merged).map(({ id }) => id);
      assert.match(second ?? '', /^doi:10\.1\/x~/);
      assert.equal(merged.currentId('title:a field of another kind'), second);
    });
  });

  it('takes the richest of what the sources say', () => {
    const preprint = record('a', {
      arxiv: '2309.17453',
      abstract: 'A long abstract.',
      published: '2023-09-29',
      comments: 3,
      topics: ['kv-cache'],
      authorCount: 3,
    });
    const published = record('b', {
      doi: '10.1000/iclr',
      abstract: 'Short.',
      authors: ['G. Xiao', 'Y. Tian', 'B. Chen'],
      kind: 'conference',
      venue: 'ICLR',
      year: 2024,
      pages: '1--20',
    });
    const [paper] = listed(library(['a', [preprint], 1], ['b', [published], 0]));
    assert.deepEqual(
      { ...paper, origins: [] },
      {
        ...preprint,
        id: 'arxiv:2309.17453',
        kind: 'conference',
        venue: 'ICLR',
        venueYear: 2024,
        pages: '1--20',
        doi: '10.1000/iclr',
        origins: [],
      },
    );
  });

  it('keeps the record of a work that one source tells of', () => {
    const paper = record('a');
    assert.deepEqual(listed(library(['a', [paper]])), [paper]);
  });

  it('gives works of one title by others ids of their own', () => {
    const editorials = ['Eva Klein', 'Otto Lang', 'Pia Maier'].map((author, line) =>
      record('a', { id: 'title:editorial', title: 'Editorial', authors: [author] }, line),
    );
    const merged = library(['a', editorials]);
    assert.equal(merged.size, 3);
    assert.ok(merged.get('title:editorial'));
    assert.equal(new Set(listed(merged).map(({ id }) => id)).size, 3);
  });

  it('does not make one paper of two arXiv ids by a third record that is like both', () => {
    const first = record('a', { id: 'arxiv:2101.00001', arxiv: '2101.00001' });
    const second = record('a', { id: 'arxiv:2101.00002', arxiv: '2101.00002' }, 2);
    const merged = library(['a', [first, second]], ['b', [record('b')]]);
    assert.deepEqual(
      listed(merged).map(({ id }) => id),
      ['arxiv:2101.00001', 'arxiv:2101.00002'],
    );
  });

  it('leaves a title alone that two works with different subtitles have a claim to', () => {
    const titles = ['Learning to See Well', 'Learning to See Well: Cats', 'Learning to See Well: Dogs'];
    const records = titles.map((title) => record('a', { title, id: `title:${title}` }));
    assert.equal(library(['a', records.slice(0, 2)]).size, 1);
    assert.equal(library(['a', records]).size, 3);
  });

  it('takes a DOI that very many records give for that of their volume', () => {
    const records = Array.from({ length: 70 }, (_, line) =>
      record(
        'a',
        { title: `Paper Number ${line} of the Volume`, doi: '10.1000/volume', id: 'doi:10.1000/volume' },
        line,
      ),
    );
    assert.equal(library(['a', records]).size, 70);
    assert.equal(library(['a', records.slice(0, 2)]).size, 1);
  });

  it('joins every labelled pair of one work, and none of two', () => {
    for (const { same, tried, records } of readWorkPairs()) {
      const [first, second] = records.map((said, at): Paper => {
        const { year: _year, ...paper } = createPaper({
          id: `record:${at}`,
          origins: [{ source: 'a', line: 1, key: `key${at}` }],
        });
        return { ...paper, ...said };
      });
      assert.ok(first && second);
      assert.equal(library(['a', [first]], ['b', [second]]).size, same ? 1 : 2, tried);
    }
  });

  it('keeps the bundled papers apart', () => {
    assert.equal(library(['bundled', bundledPapers()]).size, bundledPapers().length);
  });

  it('tells what a change of a source changed, and nothing else', () => {
    const merged = library(['bundled', bundledPapers(), 2]);
    const records = [record('a', { title: 'A First Paper of Mine', id: 'title:first' })];
    put(merged, 'a', records, 0);
    const more = [record('a', { title: 'Another Paper of Mine', id: 'title:other' }), ...records];
    assert.deepEqual(ids(put(merged, 'a', more, 0)), { put: ['title:other'], moved: [], removed: [] });
    assert.deepEqual(ids(put(merged, 'a', more, 0)), { put: [], moved: [], removed: [] });
    assert.deepEqual(ids(runNow(merged.remove('a'))), {
      put: [],
      moved: [],
      removed: ['title:first', 'title:other'],
    });
  });

  it('tells papers apart that only stand on another line', () => {
    const merged = library(['a', [record('a', { id: 'title:a' }, 1)]]);
    const change = put(merged, 'a', [record('a', { id: 'title:a' }, 5)]);
    assert.deepEqual(ids(change), { put: [], moved: ['title:a'], removed: [] });
    assert.equal(merged.get('title:a')?.read().origins[0]?.line, 5);
  });

  it('gives a paper its other sources again when one is removed', () => {
    const alone = record('bundled', { arxiv: '2309.17453', id: 'arxiv:2309.17453' });
    const merged = library(['bundled', [alone], 2], ['refs.bib', [record('refs.bib', { key: 'Xiao23' })], 0]);
    assert.deepEqual(ids(runNow(merged.remove('refs.bib'))).put, ['arxiv:2309.17453']);
    assert.deepEqual(merged.get('arxiv:2309.17453')?.read(), alone);
  });

  it('depends on what the sources say alone, whatever came before and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const merged = new MergedLibrary(texts);
        const mirror = new Map<Paper['id'], Paper>();
        const last = new Map<string, readonly Paper[]>();
        for (const [source, records] of changes) {
          const change = put(merged, source, records, RANKS[source]);
          for (const id of change.removed) mirror.delete(id);
          for (const paper of [...change.put, ...change.moved]) mirror.set(paper.id, paper.read());
          last.set(source, records);
        }
        const fresh = library(
          ...[...last].sort().map(([source, records]) => [source, records, RANKS[source]] as const),
        );
        assert.deepEqual(listed(merged), listed(fresh));
        assert.deepEqual(new Map(listed(merged).map((paper) => [paper.id, paper])), sortedMap(mirror));
      }),
      { numRuns: 500 },
    );
  });
});

const RANKS: Readonly<Record<string, number>> = { a: 0, b: 1, c: 1 };

/** Records of few titles, names and identifiers, so that many are of one work or nearly so. */
const anyRecord = fc.record(
  {
    title: fc.constantFrom(
      'Sparse Trees Grow',
      'Sparse Trees Grow: Oaks',
      'Sparse Trees Grow: Elms',
      'Editorial',
    ),
    authors: fc.constantFrom([], ['Ada Byrd'], ['A. Byrd', 'Leo Bauer'], ['Otto Lang']),
    year: fc.constantFrom(2019, 2020, 2022),
    arxiv: fc.constantFrom('2101.00001', '2101.00002'),
    doi: fc.constantFrom('10.1000/a', '10.1000/b', '10.2139/ssrn.1'),
    kind: fc.constantFrom('preprint' as const, 'conference' as const),
    line: fc.integer({ min: 1, max: 3 }),
    key: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: ['title', 'authors', 'kind', 'line', 'key'] },
);

const anyChange = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(anyRecord, { maxLength: 5 })).map(
  ([source, records]) =>
    [
      source,
      records.map(({ line, ...fields }): Paper => {
        const { title, authors, kind, key, ...rest } = fields;
        return {
          id: `title:${title}`,
          key,
          sourceTitle: title,
          title,
          abstract: '',
          authors,
          kind,
          ...rest,
          topics: [],
          origins: [{ source, line, key }],
        };
      }),
    ] as const,
);

function sortedMap(map: ReadonlyMap<Paper['id'], Paper>): ReadonlyMap<Paper['id'], Paper> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
