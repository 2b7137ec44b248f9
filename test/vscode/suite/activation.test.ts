import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

const id = 'literature-lookup.literature-lookup';
const inWebHost = process.env.EXTENSION_HOST === 'web';

/** What VS Code notes of its own extension host's start, by name and time in milliseconds. */
interface Marks {
  readonly getMarks: () => readonly { readonly name: string; readonly startTime: number }[];
}

/** How long VS Code says that a step of the extension's start took; it tells the marks of its own host only. */
function tookMilliseconds(step: 'LoadExtensionCode' | 'ActivateExtension'): number {
  const { getMarks } = (globalThis as unknown as { MonacoPerformanceMarks: Marks }).MonacoPerformanceMarks;
  const timeOf = (name: string) =>
    getMarks().find((mark) => mark.name === `code/extHost/${name}${step}/${id}`)?.startTime;
  return (timeOf('did') ?? NaN) - (timeOf('will') ?? NaN);
}

/**
 * In either host these tests themselves run in the Node host. `extensions.getExtension` sees the extensions of its own
 * host only, so in the web worker host the extension is reached by its commands alone; those of an extension are in
 * `getCommands` once it is active.
 */
describe('activation', () => {
  it('happens in the host that is tested, and there only', () => {
    assert.equal(extensions.getExtension(id) === undefined, inWebHost);
  });

  it('takes place at the first command', async () => {
    await commands.executeCommand('literature.showLog');
    assert.ok((await commands.getCommands(true)).includes('literature.insertCitation'));
  });

  it('is timed by VS Code', async function () {
    if (inWebHost) this.skip();
    await commands.executeCommand('literature.showLog');
    const [load, activate] = [tookMilliseconds('LoadExtensionCode'), tookMilliseconds('ActivateExtension')];
    assert.ok(load >= 0 && activate >= 0);
    // Printed, not asserted: how fast a shared machine is says nothing about the extension.
    if (this.test) this.test.title += `: activate took ${activate} ms, loading the code before it ${load} ms`;
  });
});
