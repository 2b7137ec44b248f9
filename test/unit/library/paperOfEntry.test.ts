import assert from 'node:assert/strict';
import { paperOfEntry } from '../../../src/library/paperOfEntry';
import { SourceRank } from '../../../src/library/sourceRank';
import type { SourceEntry } from '../../../src/sources/sourceReading';

const ENTRY: SourceEntry = {
  key: 'Xiao23',
  type: 'inproceedings',
  title: 'Attention Sinks',
  authors: ['Guangxuan Xiao', 'Yuandong Tian'],
  authorsComplete: true,
  keywords: ['KV cache'],
  line: 7,
};

const REFS = { name: 'refs.bib', rank: SourceRank.workspace };

const read = (fields: Partial<SourceEntry> = {}, classify = () => ['kv-cache']) =>
  paperOfEntry({ ...ENTRY, ...fields }, REFS, classify);

describe('paperOfEntry', () => {
  it('keeps the key of the entry, and its place', () => {
    assert.equal(read()?.key, 'Xiao23');
    assert.deepEqual(read()?.origins, [{ source: 'refs.bib', line: 7, key: 'Xiao23' }]);
  });

  it('says of the entry of an import that it is of one', () => {
    const paper = paperOfEntry(ENTRY, { ...REFS, rank: SourceRank.imported }, () => []);
    assert.deepEqual(paper?.origins, [{ source: 'refs.bib', isImported: true, line: 7, key: 'Xiao23' }]);
  });

  it('makes a key for an entry that has none', () => {
    const paper = read({ key: '', year: 2023 });
    assert.equal(paper?.key, 'xiao2023attention');
    assert.deepEqual(paper.origins, [{ source: 'refs.bib', line: 7 }]);
  });

  it('names the paper by its strongest identifier', () => {
    assert.equal(read({ arxiv: '2309.17453', doi: '10.1/A' })?.id, 'arxiv:2309.17453');
    assert.equal(read({ doi: '10.1000/A' })?.id, 'doi:10.1000/a');
    assert.equal(read()?.id, 'title:attention sinks');
  });

  it('leaves out an entry without a title', () => {
    assert.equal(read({ title: ' ' }), undefined);
  });

  it('takes a title of symbols as it is', () => {
    const paper = read({ title: '→ ∞', authors: [], key: '' });
    assert.equal(paper?.id, 'title:→ ∞');
    assert.match(paper.key, /^[a-z][a-z0-9]*$/);
  });

  it('counts the authors only of an entry that names them all', () => {
    assert.equal(read()?.authorCount, 2);
    assert.equal(read({ authorsComplete: false })?.authorCount, undefined);
  });

  it('dates a published paper by its venue', () => {
    const paper = read({ kind: 'conference', venue: 'ICLR', year: 2024 });
    assert.deepEqual([paper?.kind, paper?.venue, paper?.venueYear], ['conference', 'ICLR', 2024]);
  });

  it('classifies title, abstract and keywords', () => {
    const paper = paperOfEntry({ ...ENTRY, abstract: 'Long texts.' }, REFS, (text) => [
      text.title,
      text.abstract,
      ...(text.keywords ?? []),
    ]);
    assert.deepEqual(paper?.topics, ['Attention Sinks', 'Long texts.', 'KV cache']);
  });
});
