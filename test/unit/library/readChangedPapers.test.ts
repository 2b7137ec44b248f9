import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper';
import { runNow } from '../../../src/core/slices';
import {
  type EarlierReading,
  readChangedPapers,
  tabulateChunks,
} from '../../../src/library/readChangedPapers';
import { readSourcePapers } from '../../../src/library/readSourcePapers';

const encode = (text: string) => new TextEncoder().encode(text);
const classify = () => [];

function readPapers(text: string): readonly Paper[] {
  return runNow(readSourcePapers('refs.bib', encode(text), classify, () => undefined)).papers;
}

function readWhole(text: string): EarlierReading | undefined {
  const papers = readPapers(text);
  const table = runNow(tabulateChunks(encode(text), papers));
  return table && { papers, table };
}

function readAgain(before: string, after: string): EarlierReading | undefined {
  const earlier = readWhole(before);
  return earlier && runNow(readChangedPapers('refs.bib', encode(after), earlier, classify));
}

/** All that is read but the lines, which stay as they were behind a change. */
function withoutLines(papers: readonly Paper[]): unknown[] {
  return papers.map(({ origins, ...paper }) => ({ ...paper, keys: origins.map(({ key }) => key) }));
}

const entry = (key: string, title = `Title of ${key}`) => `@article{${key},\n  title = {${title}}\n}\n`;
const FILE = `${entry('a')}\n${entry('b')}\n${entry('c')}`;

describe('a changed .bib file', () => {
  it('gives the papers that a reading of the whole gives', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[a-z]{1,3}$/).map((key) => entry(key)),
      fc.stringMatching(/^[a-z]{1,3}$/).map((key) => entry(key, `Another of ${key}`)),
      fc.constantFrom(
        '@comment{none}\n',
        'words between\n',
        '@string{x = "y"}\n',
        '@misc{d, title = x # { of it}}\n',
        '@misc{e, title = {never closed\n',
        '@misc{f, title = {with\n@ in it}}\n',
        '@misc{g}\n',
        '@misc{h, crossref = {a}}\n',
        '@software{i, title = {A Program}}\n',
      ),
    );
    const file = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('\n'));
    fc.assert(
      fc.property(file, file, file, file, (head, old, now, tail) => {
        const [before, after] = [head + old + tail, head + now + tail];
        const changed = readAgain(before, after);
        if (changed) assert.deepEqual(withoutLines(changed.papers), withoutLines(readPapers(after)), after);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in part where an entry was added, changed or taken away', () => {
    for (const after of [
      `${FILE}\n${entry('d')}`,
      FILE.replace('Title of b', 'Another'),
      FILE.replace(entry('b'), ''),
    ]) {
      const changed = readAgain(FILE, after);
      assert.deepEqual(changed && withoutLines(changed.papers), withoutLines(readPapers(after)));
    }
  });

  it('keeps the very records of what has not changed', () => {
    const earlier = readWhole(FILE);
    assert.ok(earlier);
    const changed = runNow(
      readChangedPapers('refs.bib', encode(`${FILE}\n${entry('d')}`), earlier, classify),
    );
    assert.equal(changed?.papers[0], earlier.papers[0]);
    assert.equal(changed?.papers.at(-1)?.origins[0]?.line, 13);
  });

  it('is read in part below the text above the first entry, and beside comments', () => {
    const around = `% Encoding: UTF-8\n\n${FILE}\n@Comment{jabref-meta: databaseType:biblatex;}\n`;
    for (const after of [
      around.replace(entry('a'), `${entry('d')}${entry('a')}`),
      around.replace('@Comment', `${entry('d')}\n@Comment`),
      around + entry('d'),
    ]) {
      const changed = readAgain(around, after);
      assert.deepEqual(changed && withoutLines(changed.papers), withoutLines(readPapers(after)));
    }
    const never = `${FILE}\n@comment{never closed\n${entry('e')}`;
    assert.equal(readAgain(never, never.replace(entry('e'), entry('d') + entry('e'))), undefined);
  });

  it('is read as a whole where the change is damaged, or refers to other entries', () => {
    assert.equal(readAgain(FILE, `${FILE}\n@misc{d, title = {never closed`), undefined);
    assert.equal(readAgain(FILE, `${FILE}\n@misc{d, title = {D}, crossref = {a}}`), undefined);
    assert.equal(readAgain(FILE, `@string{x = "y"}\n${FILE}`), undefined);
    const crossed = `${FILE}\n@misc{e, crossref = {a}}\n`;
    assert.equal(readAgain(crossed, crossed + entry('d')), undefined);
  });

  it('knows the strings that are defined elsewhere in it', () => {
    const strings = `@string{x = "Strings"}\n${FILE}`;
    const changed = readAgain(strings, `${strings}\n@misc{d, title = x # { of it}}\n`);
    assert.equal(changed?.papers.at(-1)?.title, 'Strings of it');
    assert.equal(changed.papers.at(-1)?.origins[0]?.line, 14);
  });
});
