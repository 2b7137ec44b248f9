import assert from 'node:assert/strict';
import { keyParts } from '../../../../src/cite/key/keyParts';

describe('keyParts', () => {
  const keys: readonly (readonly [key: string, parts: string])[] = [
    ['xiao2023efficient', 'xiao 2023 efficient'],
    ['Rose_Doe:2020.gardens', 'Rose Doe 2020 gardens'],
    ['rose', 'rose'],
    ['', ''],
  ];
  for (const [key, parts] of keys) {
    it(`takes ${JSON.stringify(key)} apart into ${JSON.stringify(parts)}`, () => {
      assert.equal(keyParts(key), parts);
    });
  }
});
