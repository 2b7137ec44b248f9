import assert from 'node:assert/strict';
import { readSourceReport } from '../../support/suites/sourceReport';

describe('a report of what could not be read', function () {
  this.timeout(60_000);

  it('says how many papers and problems its source has', async () => {
    assert.match((await readSourceReport('bundled'))[0] ?? '', /: [1-9]\d+ papers, 0 problems\.$/);
  });

  it('says of a source that no longer is one that it has gone', async () => {
    assert.deepEqual(await readSourceReport('import:gone'), [
      'This source is no longer part of the library.',
    ]);
  });

  it('says of an import of an earlier window that it was not kept', async () => {
    assert.deepEqual(await readSourceReport('imported:0'), [
      'The report of this import was not kept when its window was closed or reloaded. Import the files again to see what could not be read.',
    ]);
  });
});
