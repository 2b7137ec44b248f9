import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNow } from '../../../src/core/slices';
import { readSource } from '../../../src/sources/readSource';
import type { SourceEntry } from '../../../src/sources/sourceReading';

/** The same seven works as each program exports them; the files are made to the shape of its exports. */
const FOLDER = join(import.meta.dirname, '../../fixtures/exports');

/** What every export tells of the works. */
const WORKS: readonly Partial<SourceEntry>[] = [
  {
    title: 'Array programming with NumPy',
    authors: ['Charles R. Harris', 'Stéfan J. van der Walt', 'Jaime Fernández del Río'],
    kind: 'journal',
    year: 2020,
    published: '2020-09-17',
    venue: 'Nature',
    volume: '585',
    pages: '357--362',
    abstract:
      'Array programming provides a powerful, compact & expressive syntax for data in vectors and matrices.',
    keywords: ['Computational science', 'Arrays'],
    url: 'https://www.nature.com/articles/s41586-020-2649-2',
    doi: '10.1038/s41586-020-2649-2',
  },
  {
    title: 'Efficient Memory Management for Large Language Model Serving with PagedAttention',
    authors: ['Woosuk Kwon', 'Zhuohan Li'],
    kind: 'conference',
    year: 2023,
    published: '2023-10-23',
    venue: 'Proceedings of the 29th Symposium on Operating Systems Principles',
    pages: '611--626',
    abstract: 'High throughput serving of large language models requires batching.',
    keywords: ['serving'],
    doi: '10.1145/3600006.3613165',
  },
  {
    title: 'Efficient Streaming Language Models with Attention Sinks',
    authors: ['Guangxuan Xiao', 'Yuandong Tian'],
    kind: 'preprint',
    year: 2023,
    published: '2023-09-29',
    abstract:
      'Deploying LLMs in streaming applications is urgently needed. We outperform by up to 22.2× speedup.',
    keywords: ['Computer Science - Computation and Language'],
    arxiv: '2309.17453',
  },
  {
    title: 'Training Recurrent Neural Networks',
    authors: ['Ilya Sutskever'],
    kind: 'thesis',
    year: 2013,
    published: '2013',
    venue: 'University of Toronto',
    keywords: [],
  },
  {
    title: 'Efficient BackProp',
    authors: ['Yann A. LeCun', 'Léon Bottou', 'Klaus-Robert Müller'],
    year: 2012,
    published: '2012',
    venue: 'Neural Networks: Tricks of the Trade',
    volume: '7700',
    pages: '9--48',
    keywords: [],
    doi: '10.1007/978-3-642-35289-8_3',
  },
  {
    title: 'Gemini: A Family of Highly Capable Multimodal Models',
    authors: ['Gemini Team'],
    kind: 'preprint',
    year: 2023,
    published: '2023-12-19',
    keywords: [],
    arxiv: '2312.11805',
  },
  { title: 'On Nothing', authors: [], kind: 'preprint', keywords: [] },
];

interface Export {
  readonly file: string;
  readonly keys: readonly string[];
  readonly lines: readonly number[];
  /** The program writes no days. */
  readonly inMonths?: true;
  /** The program writes the DOI in capitals. */
  readonly firstDoi?: string;
}

const none = ['', '', '', '', '', '', ''];
const EXPORTS: readonly Export[] = [
  { file: 'zotero.ris', keys: none, lines: [1, 26, 45, 60, 71, 90, 99] },
  {
    file: 'mendeley.ris',
    keys: none,
    lines: [1, 20, 32, 44, 50, 63, 70],
    firstDoi: '10.1038/S41586-020-2649-2',
  },
  {
    file: 'endnote.ris',
    keys: ['12', '13', '14', '15', '16', '17', '18'],
    lines: [1, 28, 43, 58, 68, 84, 93],
  },
  { file: 'jabref.ris', keys: none, lines: [1, 21, 33, 43, 49, 62, 68], inMonths: true },
  {
    file: 'zotero.json',
    keys: [
      'harrisArrayProgrammingNumPy2020',
      'kwonEfficientMemory2023',
      'xiaoEfficientStreaming2023',
      'sutskeverTraining2013',
      'lecunEfficientBackProp2012',
      'geminiteamGemini2023',
      'http://zotero.org/users/1/items/AAAA7777',
    ],
    lines: [2, 27, 45, 64, 75, 94, 104],
  },
  {
    file: 'mendeley.json',
    keys: ['ITEM-1', 'ITEM-2', 'ITEM-3', 'ITEM-4', 'ITEM-5', 'ITEM-6', 'ITEM-7'],
    lines: [1, 1, 1, 1, 1, 1, 1],
  },
  {
    file: 'jabref.json',
    keys: ['Harris2020', 'Kwon2023', 'Xiao2023', 'Sutskever2013', 'LeCun2012', 'Gemini2023', 'Nothing'],
    lines: [1, 18, 27, 37, 44, 52, 59],
  },
];

describe('exports of reference managers', () => {
  for (const { file, keys, lines, inMonths, firstDoi } of EXPORTS) {
    const { entries, problems } = runNow(readSource(file, readFileSync(join(FOLDER, file), 'utf8')));

    it(`${file} is read without problems`, () => {
      assert.deepEqual(problems, []);
      assert.equal(entries.length, WORKS.length);
    });

    it(`${file} gives keys and lines`, () => {
      assert.deepEqual(
        entries.map(({ key, line }) => [key, line]),
        keys.map((key, at) => [key, lines[at]]),
      );
    });

    for (const [at, work] of WORKS.entries()) {
      it(`${file} tells all of “${work.title ?? ''}”`, () => {
        const { key, line, type, authorsComplete, url, ...told } =
          entries[at] ?? ({} as Partial<SourceEntry>);
        const { url: expectedUrl, ...expected } = work;
        const published = inMonths ? expected.published?.slice(0, 7) : expected.published;
        assert.deepEqual(told, {
          ...expected,
          ...(published && { published }),
          ...(at === 0 && firstDoi && { doi: firstDoi }),
        });
        assert.equal(authorsComplete, true);
        if (expectedUrl) assert.equal(url, expectedUrl);
      });
    }
  }
});
