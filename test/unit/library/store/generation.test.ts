import assert from 'node:assert/strict';
import { compareStamps, fileOf, generationOf, randomName } from '../../../../src/library/store/generation';

describe('generationOf', () => {
  it('reads the file names of generations', () => {
    for (const thing of ['index', 'source-0k3x9', `source-${randomName()}`]) {
      const generation = { thing, number: 120, writer: randomName() };
      assert.deepEqual(generationOf(fileOf(generation)), generation);
    }
  });

  it('leaves files of others alone', () => {
    const others = [
      'index.bin',
      'index-1.bin',
      'index-01-a.bin',
      'index-0-a.bin',
      'index-1-a (copy).bin',
      'index-1-a.bin.tmp',
      'Index-1-a.bin',
      'index-9999999999999-a.bin',
      '.DS_Store',
      'ïndex-1-a.bin',
      '',
    ];
    for (const file of others) assert.equal(generationOf(file), undefined, file);
  });
});

describe('compareStamps', () => {
  it('puts writings in order by number, then by writer', () => {
    const stamps = [
      { number: 9, writer: 'z' },
      { number: 10, writer: 'a' },
      { number: 10, writer: 'b' },
    ];
    assert.deepEqual(stamps.toReversed().sort(compareStamps), stamps);
    assert.equal(compareStamps({ number: 1, writer: 'a' }, { number: 1, writer: 'a' }), 0);
  });
});
