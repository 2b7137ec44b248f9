import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOverParts, readParts } from '../../../src/core/readParts';
import { openFromDisk } from '../../../src/editor/worker.node';
import { makeTemporaryFolder } from '../../support/host/temporaryFolder';

describe('a file of the disk', () => {
  const folder = makeTemporaryFolder();
  const path = join(folder.path, 'large.bib');
  const content = Uint8Array.from({ length: (20 << 20) + 7 }, (_, at) => (at * 31) >> 3);

  after(() => {
    folder.remove();
  });

  async function readFromDisk(): Promise<Uint8Array> {
    const file = await openFromDisk(path);
    return readParts(file.read, file.size).finally(() => file.close());
  }

  it('gives all its bytes, in memory of their own that can be handed over', async () => {
    writeFileSync(path, content);
    const bytes = await readFromDisk();
    assert.equal(Buffer.compare(bytes, content), 0);
    assert.equal(bytes.buffer.byteLength, content.length);
  });

  it('is handed over in parts that are all of it', async () => {
    writeFileSync(path, content);
    const file = await openFromDisk(path);
    const parts: Uint8Array[] = [];
    const take = (part: Uint8Array) => Promise.resolve(parts.push(part) > 0);
    assert.equal(await handOverParts(file.read, file.size, take), true);
    await file.close();
    assert.equal(Buffer.compare(Buffer.concat(parts), content), 0);
  });

  it('gives nothing when it is empty', async () => {
    writeFileSync(path, '');
    assert.equal((await readFromDisk()).length, 0);
  });

  it('cannot be opened where there is none, or read where it is a folder', async () => {
    await assert.rejects(openFromDisk(join(folder.path, 'none.bib')), { code: 'ENOENT' });
    const file = await openFromDisk(folder.path);
    await assert.rejects(readParts(file.read, 100), { code: 'EISDIR' });
    await file.close();
  });
});
