import assert from 'node:assert/strict';
import otherFields from '../../fixtures/topics/other-fields.json';
import shortAbstracts from '../../fixtures/topics/short-abstracts.json';
import { createSorter } from '../../../src/topics/sorter';
import { bundledTopics } from '../../../src/topics/topics';

describe('createSorter, by the bundled rules', () => {
  const sort = createSorter(bundledTopics().rules);

  for (const { topic, title, abstract } of shortAbstracts) {
    it(`sorts “${title}” by a few sentences`, () => {
      assert.equal(sort({ title, abstract })[0], topic);
    });
  }

  it('leaves nearly all papers of other fields unsorted, though they prune trees and translate Aristotle', () => {
    const wrong = otherFields.filter((paper) => {
      const acceptable: readonly string[] = paper.acceptable ?? [];
      return sort(paper).some((topic) => !acceptable.includes(topic));
    });
    const titles = wrong.map(({ title }) => title).join('\n');
    assert.ok(
      wrong.length <= 0.05 * otherFields.length,
      `${wrong.length} of ${otherFields.length}:\n${titles}`,
    );
  });

  it('sorts by keywords as well', () => {
    const untold = { title: 'A New Approach', abstract: '' };
    assert.deepEqual(sort(untold), []);
    assert.deepEqual(sort({ ...untold, keywords: ['post-training quantization', 'low-bit LLM'] }), [
      'quantization',
    ]);
  });
});
