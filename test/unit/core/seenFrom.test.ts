import assert from 'node:assert/strict';
import { isIn, keyIn, seenFrom } from '../../../src/core/seenFrom';
import { createPaper } from '../../support/builders/paper';

const paper = createPaper({
  key: 'xiao2023efficient',
  origins: [
    { source: 'Bundled papers', line: 65 },
    { source: 'thesis/refs.bib', line: 3, key: 'sinks' },
    { source: 'paper/works.yml', line: 1, key: 'streaming' },
  ],
});

describe('a paper that several sources know', () => {
  it('has for a document the key of the document’s own bibliography', () => {
    assert.equal(seenFrom(paper, ['paper/works.yml']).key, 'streaming');
    assert.equal(seenFrom(paper, ['thesis/refs.bib']).key, 'sinks');
  });

  it('has the key of the first of several bibliographies that know it', () => {
    assert.equal(keyIn(paper, ['other.bib', 'paper/works.yml', 'thesis/refs.bib']), 'streaming');
  });

  it('keeps its key, and stays the same, where none of them knows it or gives a key', () => {
    for (const sources of [[], ['other.bib'], ['Bundled papers']])
      assert.equal(seenFrom(paper, sources), paper);
  });

  it('is in the sources that tell of it', () => {
    assert.ok(isIn(paper, ['other.bib', 'Bundled papers']));
    assert.ok(!isIn(paper, ['other.bib']));
  });

  it('is in none of a document’s bibliographies because an import has the name of one', () => {
    const imported = createPaper({
      origins: [{ source: 'refs.bib', line: 1, key: 'sinks', isImported: true }],
    });
    assert.ok(!isIn(imported, ['refs.bib']));
    assert.equal(keyIn(imported, ['refs.bib']), undefined);
  });
});
