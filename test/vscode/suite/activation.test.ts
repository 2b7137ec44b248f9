import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

const id = 'literature-lookup.literature-lookup';
const inWebHost = process.env.EXTENSION_HOST === 'web';

/**
 * In either host these tests themselves run in the Node host. `extensions.getExtension` sees the extensions of its own
 * host only, so in the web worker host the extension is reached by its commands alone; those of an extension are in
 * `getCommands` once it is active.
 */
describe('activation', () => {
  it('happens in the host that is tested, and there only', () => {
    assert.equal(extensions.getExtension(id) === undefined, inWebHost);
  });

  it('takes place at the first command', async function () {
    const start = performance.now();
    if (inWebHost) await commands.executeCommand('literature.showLog');
    else await extensions.getExtension(id)?.activate();
    const took = performance.now() - start;
    assert.ok((await commands.getCommands(true)).includes('literature.insertCitation'));
    if (this.test) this.test.title += ` (after ${took.toFixed(0)} ms, loading of the code included)`;
  });
});
