import assert from 'node:assert/strict';
import { namingWords } from '../../../src/core/collective';

describe('namingWords', () => {
  it('puts the words that tell a collective from others first', () => {
    assert.deepEqual(namingWords('Team Cohere'), ['Cohere', 'Team']);
    assert.deepEqual(namingWords('AI Alliance Oslo'), ['Oslo', 'AI', 'Alliance']);
  });
});
