import assert from 'node:assert/strict';
import { hasAllWords } from '../../../../src/editor/completion/hasAllWords';

const TEXTS = ['vaswani2017attention', 'Attention Is All You Need', 'Ashish Vaswani', '2017'];

describe('the words that are typed', () => {
  for (const query of ['attention', 'atention need', 'vaswni', 'NEED 2017', 'all you att', ''])
    it(`are all there: ${query}`, () => {
      assert.ok(hasAllWords(query, TEXTS));
    });

  for (const query of ['atention sinks', 'attention 2018', 'yes', 'al sinks'])
    it(`are not all there: ${query}`, () => {
      assert.ok(!hasAllWords(query, TEXTS));
    });
});
