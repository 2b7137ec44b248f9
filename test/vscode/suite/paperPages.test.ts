import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Uri, workspace } from 'vscode';
import { GONE, waitForPage } from '../../support/suites/paperPage';
import { waitUntil } from '../../support/suites/waitUntil';

const SINKS = 'arxiv:2309.17453';
const SETTING = 'literature.topics.file';

const written: Uri[] = [];

async function write(name: string, text: string): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = Uri.joinPath(folder.uri, name);
  written.push(uri);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** A file that replaces all topics by one, which is described at some length. */
function topicsFile(length: number): string {
  const topic = { id: 'gardens', name: 'Gardens', description: 'Green. '.repeat(length / 7) };
  const terms = { strong: ['streaming language'] };
  return JSON.stringify({ extends: 'nothing', areas: [{ area: 'Green', topics: [{ ...topic, terms }] }] });
}

describe('the page of a paper', function () {
  this.timeout(60_000);

  before(() => commands.executeCommand('literature.refreshSource'));
  afterEach(async () => {
    await workspace.getConfiguration().update(SETTING, undefined, ConfigurationTarget.Workspace);
    for (const uri of written.splice(0)) await workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  it('follows the library while it is open', async () => {
    const uri = Uri.parse('literature:/moss.md?doi:10.5555/page.1');
    const page = await workspace.openTextDocument(uri);
    assert.match(page.getText(), GONE);
    await write('page.bib', '@misc{moss, title = {Mosses in Print}, doi = {10.5555/page.1}}\n');
    await waitForPage('doi:10.5555/page.1', /Mosses in Print/);
    await waitUntil(() => page.getText().includes('Mosses in Print'));
  });

  it('has the topics of the workspace’s own file, but of none that is too large to be one', async () => {
    await write('small.json', topicsFile(70));
    await write('large.json', topicsFile(1024 * 1024));
    await waitForPage(SINKS, /Topics:\*\* KV Cache/);
    await workspace.getConfiguration().update(SETTING, 'small.json', ConfigurationTarget.Workspace);
    await waitForPage(SINKS, /Citation key:(?![^]*KV Cache)/);
    await workspace.getConfiguration().update(SETTING, 'large.json', ConfigurationTarget.Workspace);
    await waitForPage(SINKS, /Topics:\*\* KV Cache/);
  });
});
