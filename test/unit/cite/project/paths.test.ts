import assert from 'node:assert/strict';
import {
  endingOf,
  folderDistance,
  folderOf,
  relativePath,
  resolvePath,
} from '../../../../src/cite/project/paths';

describe('resolvePath', () => {
  for (const [folder, path, expected] of [
    ['/a/b', 'c.bib', '/a/b/c.bib'],
    ['/a/b', './../c//d/./e.bib', '/a/c/d/e.bib'],
    ['/a', '../../../c', '/c'],
    ['/', 'a', '/a'],
    ['/a', '/b/../c', '/c'],
    ['/a', 'C:\\lib\\x.bib', '/c:/lib/x.bib'],
    ['/c:/p', 'D:/x', '/d:/x'],
    ['/c:/p', '/C:/x', '/c:/x'],
    ['/github/owner/repo', '../x', '/github/owner/x'],
  ] as const) {
    it(`takes ${path} in ${folder} for ${expected}`, () => {
      assert.equal(resolvePath(folder, path), expected);
    });
  }
});

describe('relativePath', () => {
  it('goes up and down, and leads back', () => {
    assert.equal(relativePath('/a/b', '/a/c/d.bib'), '../c/d.bib');
    assert.equal(relativePath('/a', '/a/d.bib'), 'd.bib');
    assert.equal(relativePath('/', '/d.bib'), 'd.bib');
    assert.equal(resolvePath('/x/y', relativePath('/x/y', '/a/c')), '/a/c');
  });
});

describe('parts of paths', () => {
  it('are folder and ending', () => {
    assert.equal(folderOf('/a'), '/');
    assert.equal(folderOf('/a/b.tex'), '/a');
    assert.equal(endingOf('/a.b/c'), '');
    assert.equal(endingOf('/a/.bib'), '');
    assert.equal(endingOf('/a/Refs.BIB'), '.bib');
  });

  it('tell how far folders are apart', () => {
    assert.deepEqual(folderDistance('/a/b', '/a/c/d'), { up: 1, down: 2 });
    assert.deepEqual(folderDistance('/a', '/a'), { up: 0, down: 0 });
  });
});
