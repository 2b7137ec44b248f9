import assert from 'node:assert/strict';
import { explainHit } from '../../../../src/search/ranking/explainHit';
import { indexPapers, makePaper, topicNames } from '../../../support/search/paper';

const paper = makePaper({
  title: 'D-CoDe: Streaming Video',
  abstract:
    'This work studies many things before it says that dynamic compression of visual tokens is what matters most in the end.',
  authors: ['Ada Wong'],
  year: 2024,
});
const index = indexPapers(paper);

function explains(query: string, reason: string): void {
  it(`explains ${query}`, () => {
    const [hit] = index.search(query, 1);
    assert.ok(hit);
    assert.equal(explainHit(hit, paper, topicNames), reason);
  });
}

describe('explainHit', () => {
  explains('streaming video', 'title');
  explains('straeming', 'title · typo');
  explains('d code', 'acronym');
  explains(
    'visual tokens',
    'abstract: … it says that dynamic compression of visual tokens is what matters most in the …',
  );
  explains('wong video 2024', 'author (wong); title (video); date (2024)');
});
