import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearestKeys, prepareKeys } from '../../../src/cite/key/nearestKeys';
import { runTool } from '../../support/runTool';

describe('npm run cite', () => {
  it('prints the named papers, each once, in the order of their keys', () => {
    const { code, output } = runTool('cite', '--as', 'bibtex', 'xu2025phi', 'cho2014learning', 'xu2025phi');
    assert.equal(code, 0);
    assert.deepEqual(output.match(/^@.*/gm), ['@misc{xu2025phi,', '@inproceedings{cho2014learning,']);
  });

  it('writes all papers into a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'literature-cite-'));
    try {
      const file = join(folder, 'refs.ris');
      const { code, output } = runTool('cite', '--all', '--as', 'ris', '--out', file);
      assert.equal(code, 0);
      assert.equal(output, '');
      assert.equal(readFileSync(file, 'utf8').match(/^ER {2}- $/gm)?.length, 245);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const mistakes: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
    [
      'a key that no paper has, and the nearest ones',
      ['xiao2023efficent', '--as', 'bibtex'],
      /^xiao2023efficent: no paper has this key; did you mean xiao2023efficient/,
    ],
    ['each unknown key', ['zzz', 'qqq', '--as', 'text'], /^zzz: no paper .*\nqqq: no paper/],
    [
      'a format that does not exist',
      ['--all', '--as', 'bib'],
      /^--as bib: there is no such format; name one of bibtex, biblatex, csl-json, hayagriva, ris, markdown, text/,
    ],
    ['a missing format', ['--all'], /^--as is missing: name one of bibtex/],
    ['missing papers', ['--as', 'text'], /^no paper is named: give citation keys, or --all/],
    ['keys beside --all', ['--all', 'xu2025phi', '--as', 'text'], /^--all xu2025phi: give either/],
    [
      'an index that does not exist',
      ['--all', '--as', 'text', '--index', 'none.json'],
      /^--index none\.json: no such/,
    ],
    ['a folder to write to', ['--all', '--as', 'text', '--out', 'data'], /^--out data: a folder where/],
    ['an unknown option', ['--everything'], /--everything/],
  ];
  for (const [what, args, message] of mistakes) {
    it(`ends with exit code 1 and an error that names ${what}`, () => {
      const { code, errors, output } = runTool('cite', ...args);
      assert.equal(code, 1);
      assert.match(errors, message);
      assert.equal(output, '');
    });
  }

  it('prints its help', () => {
    const { code, output } = runTool('cite', '--help');
    assert.equal(code, 0);
    assert.match(output, /--as FORMAT +bibtex, biblatex/);
  });
});

describe('nearestKeys', () => {
  const keys = ['xiao2023efficient', 'xiao2024clover', 'li2023unleashing'];

  it('finds a mistyped key and an unfinished one', () => {
    assert.deepEqual(nearestKeys('xiao2023eficcient', prepareKeys(keys)), ['xiao2023efficient']);
    assert.deepEqual(nearestKeys('Xiao2024', prepareKeys(keys)), ['xiao2024clover', 'xiao2023efficient']);
  });

  it('finds nothing near a key that is like no other', () => {
    assert.deepEqual(nearestKeys('google2024quantum', prepareKeys(keys)), []);
  });
});
