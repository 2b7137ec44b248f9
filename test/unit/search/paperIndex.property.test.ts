import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper';
import { fieldText } from '../../../src/search/text/fieldText';
import { PaperIndex } from '../../../src/search/paperIndex';
import { FIELDS } from '../../../src/search/searchHit';
import { runNow } from '../../../src/core/slices';
import { found, indexPapers, makePaper, topicNames } from '../../support/search/paper';

/** Words that are neither forms nor beginnings nor errors of one another. */
const WORDS = ['cache', 'draft', 'token', 'video', 'speech', 'prune', 'graph', 'lattice', 'whisper', 'mamba'];
const word = fc.constantFrom(...WORDS);
const text = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((words) => words.join(' '));
const paper = fc
  .record({
    number: fc.nat(30),
    title: text(1, 5),
    abstract: text(0, 12),
    year: fc.integer({ min: 2018, max: 2026 }),
  })
  .map(({ number, ...facts }) => makePaper({ ...facts, id: `paper:${number}`, key: `key${number}` }));
const edit = fc.oneof(
  fc.record({ put: fc.array(paper, { minLength: 1, maxLength: 8 }) }),
  fc.record({
    remove: fc.array(
      fc.nat(30).map((number) => `paper:${number}`),
      { maxLength: 8 },
    ),
  }),
);

/** The index and what it should hold, after the same edits. */
function applyEdits(
  edits: readonly ({ put: Paper[] } | { remove: string[] })[],
): [PaperIndex, Map<string, Paper>] {
  const index = new PaperIndex(topicNames);
  const papers = new Map<string, Paper>();
  for (const change of edits) {
    if ('put' in change) {
      runNow(index.put(change.put));
      for (const put of change.put) papers.set(put.id, put);
    } else {
      index.remove(change.remove);
      for (const id of change.remove) papers.delete(id);
    }
  }
  return [index, papers];
}

/** Does one of the texts have these words side by side? Read from the paper itself, word by word. */
function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  return texts.some((words_) => ` ${words_} `.includes(` ${words.join(' ')} `));
}

describe('PaperIndex, beside a search that reads every paper', () => {
  it('finds the same papers for phrases, exclusions and years after any edits', () => {
    const query = fc.record({
      phrase: fc.array(word, { minLength: 2, maxLength: 3 }),
      without: word,
      from: fc.integer({ min: 2018, max: 2026 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), query, (edits, { phrase, without, from }) => {
        const [index, papers] = applyEdits(edits);
        const expected = [...papers.values()].filter(
          ({ title, abstract, year = 0 }) =>
            hasWords([title, abstract], phrase) && !hasWords([title, abstract], [without]) && year >= from,
        );
        assert.deepEqual(
          found(index, `"${phrase.join(' ')}" -${without} year:>=${from}`).sort(),
          expected.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds exactly the papers that have one of the words, those with all of them before those with a part', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 8 }),
        fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        (edits, words) => {
          const [index, papers] = applyEdits(edits);
          const has = ({ title, abstract }: Paper) =>
            words.filter((each) => hasWords([title, abstract], [each])).length;
          const ids = found(index, words.join(' '));
          assert.deepEqual(
            [...ids].sort(),
            [...papers.values()]
              .filter((each) => has(each) > 0)
              .map(({ id }) => id)
              .sort(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds a word by its beginning', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 6 }),
        word,
        fc.integer({ min: 3, max: 5 }),
        (edits, whole, length) => {
          const [index, papers] = applyEdits(edits);
          const ids = new Set(found(index, whole.slice(0, length)));
          for (const { id, title, abstract } of papers.values()) {
            assert.equal(ids.has(id), hasWords([title, abstract], [whole]), id);
          }
        },
      ),
    );
  });

  it('answers alike after it was saved and loaded', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), text(1, 3), (edits, query) => {
        const [index] = applyEdits(edits);
        const loaded = PaperIndex.load(index.save(), topicNames);
        assert.ok(loaded.ok);
        assert.deepEqual(loaded.index.search(query, 50), index.search(query, 50));
      }),
    );
  });

  it('knows what to put and remove to hold exactly some papers', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), fc.array(paper, { maxLength: 10 }), (edits, wanted) => {
        const [index] = applyEdits(edits);
        const { put, remove } = index.differences(wanted);
        index.remove(remove);
        runNow(index.put(put));
        assert.deepEqual(index.differences(wanted), { put: [], remove: [] });
        assert.equal(index.size, new Set(wanted.map(({ id }) => id)).size);
      }),
    );
  });
});

describe('PaperIndex, given any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.constantFrom('author:', '"', '-', 'year:', '>=', '2024', ':', 'title:"', ' ', 'x', '*', '\ud800'),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );

  it('neither throws nor gives a range outside of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }),
        anyText,
        (texts, query) => {
          const papers = texts.map(([title, abstract], at) =>
            makePaper({ id: `paper:${at}`, title, abstract }),
          );
          for (const hit of indexPapers(...papers).search(query, 10)) {
            const paper = papers.find(({ id }) => id === hit.id);
            assert.ok(paper && hit.score >= 0);
            for (const { field, ranges } of hit.matches) {
              assert.ok(FIELDS.includes(field));
              for (const [start, end] of ranges) {
                assert.ok(start >= 0 && start < end && end <= fieldText(paper, field, topicNames).length);
              }
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes queries of ten thousand characters', () => {
    const index = indexPapers(makePaper({ title: 'A cache' }));
    for (const part of ['cache ', 'x', '"', '-', 'author:x ', '\ud800', 'é', 'year:2024 ', '"a b" ']) {
      index.search(part.repeat(10_000 / part.length), 10);
    }
  });
});
