import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFromDisk } from '../../../src/editor/worker.node';
import { makeTemporaryFolder } from '../../support/host/temporaryFolder';

describe('reading a large file from the disk', () => {
  const folder = makeTemporaryFolder();
  const path = join(folder.path, 'large.bib');

  after(() => {
    folder.remove();
  });

  it('gives all its bytes, in memory of their own that can be handed over', async () => {
    const content = Uint8Array.from({ length: (20 << 20) + 7 }, (_, at) => (at * 31) >> 3);
    writeFileSync(path, content);
    const bytes = await readFromDisk(path);
    assert.equal(Buffer.compare(bytes, content), 0);
    assert.equal(bytes.buffer.byteLength, content.length);
  });

  it('gives nothing of an empty file', async () => {
    writeFileSync(path, '');
    assert.equal((await readFromDisk(path)).length, 0);
  });

  it('fails for what is no file', async () => {
    await assert.rejects(readFromDisk(folder.path), { code: 'EISDIR' });
    await assert.rejects(readFromDisk(join(folder.path, 'none.bib')), { code: 'ENOENT' });
  });
});
