import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runNow } from '../../../src/core/slices';
import { ChangedFile } from '../../../src/library/changedFile';
import { type ChunkTable, tabulateChunks } from '../../../src/library/chunkTable';
import { PaperTexts } from '../../../src/library/papers/paperTexts';
import type { StoredPaper } from '../../../src/library/papers/storedPaper';
import { type EarlierReading, readChangedPapers } from '../../../src/library/readChangedPapers';
import { readSourcePapers } from '../../../src/library/readSourcePapers';
import { SourceRank } from '../../../src/library/sourceRank';

const encode = (text: string) => new TextEncoder().encode(text);
const classify = () => [];
const REFS = { name: 'refs.bib', rank: SourceRank.imported };

function readWhole(text: string): Partial<EarlierReading> & Pick<EarlierReading, 'papers'> {
  const bytes = encode(text);
  const { papers } = runNow(readSourcePapers(REFS, bytes, new PaperTexts(), classify, () => undefined));
  const table = runNow(tabulateChunks(bytes, papers));
  return { papers, ...(table && { table }) };
}

/** A later state of a file that was taken in parts of some length. */
function takeParts({ hashes }: ChunkTable, after: string, length = Infinity): ChangedFile {
  const file = new ChangedFile(hashes);
  const bytes = encode(after);
  for (let at = 0; at < bytes.length; at += length) runNow(file.add(bytes.subarray(at, at + length)));
  runNow(file.end());
  return file;
}

function readAgain(before: string, after: string, length?: number): EarlierReading | undefined {
  const { papers, table } = readWhole(before);
  if (!table) return undefined;
  const file = takeParts(table, after, length);
  return runNow(readChangedPapers(REFS, file, { papers, table }, new PaperTexts(), classify));
}

/** All that is read but the lines, which stay as they were behind a change. */
function withoutLines(papers: readonly StoredPaper[]): unknown[] {
  return readAll(papers).map(({ origins, ...paper }) => ({ ...paper, keys: origins.map(({ key }) => key) }));
}

const readAll = (papers: readonly StoredPaper[] = []) => papers.map((paper) => paper.read());

const entry = (key: string, title = `Title of ${key}`) => `@article{${key},\n  title = {${title}}\n}\n`;
const many = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join('');
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
        '@misc{j}\r',
        '@comment{jabref-meta: grouping;}\r\n',
        '@misc{h, crossref = {a}}\n',
        '@software{i, title = {A Program}}\n',
        '  @misc{k, title = {Indented}}\n',
        '@misc{l, title = {Ends with CR}}\r@misc{m, title = {So does this}}\r',
        '@string{x = "y"} @misc{n, title = {Behind a string}}\n',
        '@string{x = "y"}\n  @misc{o, title = x # { indented below it}}\n',
      ),
    );
    const file = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('\n'));
    fc.assert(
      fc.property(
        file,
        file,
        file,
        file,
        fc.integer({ min: 1, max: 200 }),
        (head, old, now, tail, length) => {
          const [before, after] = [head + old + tail, head + now + tail];
          const changed = readAgain(before, after);
          assert.deepEqual(readAgain(before, after, length)?.table, changed?.table, after);
          if (!changed) return;
          const whole = readWhole(after);
          assert.deepEqual(withoutLines(changed.papers), withoutLines(whole.papers), after);
          assert.deepEqual(changed.table, whole.table, after);
        },
      ),
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
      assert.deepEqual(changed && withoutLines(changed.papers), withoutLines(readWhole(after).papers));
    }
  });

  it('is read in part beside comments, entries without a title, and lines that end in any way', () => {
    const comment = '@comment{jabref-meta: grouping;}\n';
    const before = `${entry('a')}\r${comment}@misc{g}\r\n${entry('b')}${comment}`;
    for (const after of [`${before}\n${entry('d')}`, before.replace('@misc{g}', entry('d'))]) {
      const changed = readAgain(before, after);
      assert.deepEqual(changed && withoutLines(changed.papers), withoutLines(readWhole(after).papers));
      const originsOf = (papers?: readonly StoredPaper[]) =>
        readAll(papers).find(({ key }) => key === 'd')?.origins;
      assert.deepEqual(originsOf(changed?.papers), originsOf(readWhole(after).papers));
    }
  });

  it('is read in part behind strings and before comments, in however many parts it comes', () => {
    const head = '% Encoding: UTF-8\n' + many(40, (n) => `@string{s${n} = "S ${n}"}\n`);
    const entries = many(40, (n) => entry(`k${n}`));
    const before = head + entries + many(40, (n) => `@comment{jabref-meta: ${n};}\n`);
    for (const after of [before.replace('Title of k0', 'Another'), `${before}${entry('added')}`]) {
      const changed = readAgain(before, after, 500);
      assert.deepEqual(changed && withoutLines(changed.papers), withoutLines(readWhole(after).papers));
    }
  });

  it('keeps the very records of what has not changed', () => {
    const { papers, table } = readWhole(FILE);
    assert.ok(table);
    const file = takeParts(table, `${FILE}\n${entry('d')}`);
    const changed = runNow(readChangedPapers(REFS, file, { papers, table }, new PaperTexts(), classify));
    assert.equal(changed?.papers[0], papers[0]);
    assert.equal(changed?.papers.at(-1)?.line, 13);
  });

  it('is read as a whole where the change is damaged, or refers to other entries', () => {
    assert.equal(readAgain(FILE, `${FILE}\n@misc{d, title = {never closed`), undefined);
    assert.equal(readAgain(FILE, `${FILE}\n@misc{d, title = {D}, crossref = {a}}`), undefined);
    assert.equal(readAgain(FILE, `@string{x = "y"}\n${FILE}`), undefined);
  });

  it('is read as a whole where a chunk of it has more papers than can be counted', () => {
    for (const file of [
      many(300, (n) => ` ${entry(`k${n}`)}`),
      many(300, (n) => `@misc{k${n}, title = {K}}\r`),
    ]) {
      assert.equal(readAgain(`${file}\n${FILE}`, `${file}\n${FILE}${entry('d')}`), undefined);
      assert.equal(readAgain(FILE, FILE.replace(entry('b'), `${file}\n`)), undefined);
    }
  });

  it('is read in part where a chunk of it has as many papers as can be counted', () => {
    const file = many(254, (n) => ` ${entry(`k${n}`)}`);
    for (const after of [`${file}\n${FILE}`, `${file}${FILE}`.replace('Title of k9', 'Another')]) {
      const changed = readAgain(`${file}${FILE}`, after);
      assert.deepEqual(changed && withoutLines(changed.papers), withoutLines(readWhole(after).papers));
    }
  });

  it('is read as a whole where entries stand behind a string without a line of their own', () => {
    for (const between of [' ', '\n  ', '\r']) {
      const file = `${entry('a')}@string{x = "y"}${between}${entry('b')}`;
      assert.equal(readAgain(file, file.replace('Title of a', 'Another')), undefined);
    }
  });

  it('knows the strings that are defined elsewhere in it', () => {
    const strings = `@string{x = "Strings"}\n${FILE}`;
    const changed = readAgain(strings, `${strings}\n@misc{d, title = x # { of it}}\n`);
    assert.equal(changed?.papers.at(-1)?.title, 'Strings of it');
    assert.equal(changed.papers.at(-1)?.line, 14);
  });
});
