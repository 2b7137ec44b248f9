import assert from 'node:assert/strict';
import { rankKeys, searchedKey } from '../../../../src/cite/completion/rankKeys';

const KEYS = [
  searchedKey('vaswani2017', ['Attention Is All You Need', 'Ashish Vaswani', '2017']),
  searchedKey('xiao2023', [
    'Efficient Streaming Language Models with Attention Sinks',
    'Guangxuan Xiao',
    '2023',
  ]),
  searchedKey('Schölkopf:01', ['Estimating the Support', 'Bernhard Schölkopf', '2001']),
  searchedKey('duoxiao', ['DuoAttention', 'Guangxuan Xiao', '2024']),
];

const rank = (query: string, found: readonly string[] = []) => rankKeys(KEYS, query, found, 10);

describe('the keys of a bibliography', () => {
  it('are all there, in its order, before anything is typed', () => {
    assert.deepEqual(rank(''), ['vaswani2017', 'xiao2023', 'Schölkopf:01', 'duoxiao']);
  });

  it('that begin with what is typed come first, then those that contain it', () => {
    assert.deepEqual(rank('xiao'), ['xiao2023', 'duoxiao']);
  });

  it('are found without accents and capitals', () => {
    assert.deepEqual(rank('scholk'), ['Schölkopf:01']);
    assert.deepEqual(rank('VAS'), ['vaswani2017']);
  });

  it('are found by the beginnings of words of title, authors and year, in any order', () => {
    assert.deepEqual(rank('sinks atten'), ['xiao2023']);
    assert.deepEqual(rank('guangxuan 2024'), ['duoxiao']);
  });

  it('that the search has found come behind those that begin with what is typed, in its order', () => {
    assert.deepEqual(rank('atention', ['duoxiao', 'xiao2023']), ['duoxiao', 'xiao2023']);
    assert.deepEqual(rank('vas', ['duoxiao']), ['vaswani2017', 'duoxiao']);
  });

  it('are no more than asked for', () => {
    assert.deepEqual(rankKeys(KEYS, '', [], 2), ['vaswani2017', 'xiao2023']);
    assert.deepEqual(rankKeys(KEYS, 'a', ['xiao2023', 'duoxiao'], 1), ['xiao2023']);
  });

  it('are not found by words that none has, or by mere punctuation', () => {
    assert.deepEqual(rank('quantum'), []);
    assert.deepEqual(rank('%%'), []);
  });
});
