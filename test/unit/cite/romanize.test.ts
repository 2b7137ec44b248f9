import assert from 'node:assert/strict';
import { romanize } from '../../../src/cite/romanize';

describe('romanize', () => {
  it('spells a Greek name in Latin letters, whatever its case and accents', () => {
    assert.equal(romanize('Παπαδόπουλος'), 'papadopoulos');
    assert.equal(romanize('ΠΑΠΑΔΟΠΟΥΛΟΣ'), 'papadopoulos');
    assert.equal(romanize('Χατζηψάλτης'), 'chatzipsaltis');
  });

  it('leaves every other name as it is', () => {
    assert.equal(romanize('van Merriënboer'), 'van Merriënboer');
  });
});
