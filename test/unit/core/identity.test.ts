import assert from 'node:assert/strict';
import { identify } from '../../../src/core/identity';

describe('identify', () => {
  it('prefers the arXiv id to the DOI and the DOI to the title', () => {
    const title = 'KV-Cache';
    assert.equal(identify({ title, arxiv: '2309.17453', doi: '10.1/X' }), 'arxiv:2309.17453');
    assert.equal(identify({ title, doi: '10.1/X' }), 'doi:10.1/x');
    assert.equal(identify({ title }), 'title:kv cache');
  });
});
