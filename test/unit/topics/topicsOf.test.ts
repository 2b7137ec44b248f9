import assert from 'node:assert/strict';
import type { TopicScore } from '../../../src/topics/ranking';
import type { Strength } from '../../../src/topics/rules';
import { topicsOf } from '../../../src/topics/topicsOf';

describe('topicsOf', () => {
  function score(
    topic: string,
    value: number,
    terms = ['term'],
    strength: Strength = 'defining',
  ): TopicScore {
    const evidence = terms.map((term) => ({
      term,
      strength,
      inTitle: true,
      inKeywords: false,
      inAbstract: 0,
    }));
    return { topic, score: value, evidence };
  }

  it('names the best topic and those that fit nearly as well', () => {
    assert.deepEqual(topicsOf([score('optics', 40), score('acoustics', 30), score('history', 18)]), [
      'optics',
      'acoustics',
    ]);
  });

  it('names three topics at most', () => {
    const scores = ['a', 'b', 'c', 'd'].map((topic) => score(topic, 30));
    assert.equal(topicsOf(scores).length, 3);
  });

  it('keeps the first topic first, though another scores higher', () => {
    assert.deepEqual(topicsOf([score('optics', 30), score('acoustics', 40)]), ['optics', 'acoustics']);
  });

  it('names none when the best topic scores too little', () => {
    assert.deepEqual(topicsOf([score('optics', 3)]), []);
  });

  it('asks for several terms where none names the topic outright', () => {
    assert.deepEqual(topicsOf([score('optics', 40, ['light', 'ray'], 'typical')]), []);
    assert.deepEqual(topicsOf([score('optics', 40, ['light', 'ray', 'mirror'], 'typical')]), ['optics']);
  });

  it('asks for less of a text that holds many terms of any topics', () => {
    const others = score('acoustics', 1, ['echo', 'sonar', 'tone', 'chord', 'pitch', 'beat', 'hum', 'noise']);
    assert.deepEqual(topicsOf([score('optics', 9)]), []);
    assert.deepEqual(topicsOf([score('optics', 9), others]), ['optics']);
  });

  it('asks for no less of a topic that nothing names outright', () => {
    const others = score('acoustics', 1, ['echo', 'sonar', 'tone', 'chord', 'pitch', 'beat', 'hum', 'noise']);
    assert.deepEqual(topicsOf([score('optics', 9, ['light', 'ray', 'mirror'], 'typical'), others]), []);
  });

  it('passes over a first topic that does not fit', () => {
    assert.deepEqual(topicsOf([score('optics', 10), score('acoustics', 20)]), ['acoustics']);
  });

  it('names none for a paper without scores', () => {
    assert.deepEqual(topicsOf([]), []);
  });
});
