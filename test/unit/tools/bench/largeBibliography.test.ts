import assert from 'node:assert/strict';
import { runNow } from '../../../../src/core/slices';
import { readSource } from '../../../../src/sources/readSource';
import { writeLargeBibliography } from '../../../../src/tools/bench/largeBibliography';
import { bundledPapers } from '../../../support/bundledPapers';

const ENTRIES = 2000;

describe('the large bibliography of the measurements', () => {
  const write = (seed?: number) => [...writeLargeBibliography(ENTRIES, bundledPapers(), seed)].join('');
  const text = write();

  it('is the same for the same seed, and another for another', () => {
    assert.equal(write(), text);
    assert.notEqual(write(2), text);
  });

  it('has more than a kilobyte an entry', () => {
    assert.ok(text.length > 1024 * ENTRIES, String(text.length / ENTRIES));
  });

  it('is read but for what is damaged, and says what that is', () => {
    const { entries, problems } = runNow(readSource('large.bib', text));
    assert.ok(entries.length > 0.99 * ENTRIES, String(entries.length));
    assert.ok(problems.length > 0 && problems.length < 0.05 * ENTRIES, String(problems.length));
    assert.ok(problems.some(({ message }) => message.includes('taken by an entry before')));
  });

  it('has abstracts, strings that are put in, letters of LaTeX that are decoded, and keywords', () => {
    const { entries } = runNow(readSource('large.bib', text));
    const share = (isSo: (entry: (typeof entries)[number]) => boolean) =>
      entries.filter(isSo).length / ENTRIES;
    assert.ok(share(({ abstract = '' }) => abstract.length > 400) > 0.6);
    assert.ok(share(({ keywords }) => keywords.length > 0) > 0.3);
    assert.equal(
      share(({ venue = '' }) => /^venue\d/.test(venue)),
      0,
    );
    assert.equal(share(({ authors }) => authors.some((name) => /[\\{}]/.test(name))) < 0.01, true);
  });
});
