import assert from 'node:assert/strict';
import type { Worker } from 'node:worker_threads';
import { commands, ConfigurationTarget, Uri, workspace } from 'vscode';
import type { LibraryReply } from '../../../src/library/libraryMessages';
import { readSourceReport } from '../../support/suites/sourceReport';

const inWebHost = process.env.EXTENSION_HOST === 'web';
const PATIENCE = 30_000;
const SETTING = 'literature.topics.file';
const PASSED_OVER = /^fatal\.bib: was passed over: the library stopped while reading it/;
const GOOD = '@misc{moss, title = {Mosses of Tomorrow}}\n';
/** Takes a while, in which its worker can be ended. */
const LARGE = Array.from(
  { length: 5000 },
  (_, n) => `@misc{moss${n}, title = {Mosses of Valley ${n}}}\n`,
).join('');

/** The worker of the library that was started last. */
let worker: Worker | undefined;
/** The worker dies as soon as it reads this file. */
let isFatal = true;
/** How often a worker has begun to read it. */
let readings = 0;

function follow(started: Worker): void {
  worker = started;
  started.on('message', (reply: LibraryReply) => {
    if (reply.kind !== 'progress' || reply.progress.source !== 'fatal.bib') return;
    if (reply.progress.stage !== 'reading' || reply.progress.done > 0) return;
    readings += 1;
    if (isFatal) void started.terminate();
  });
}

function fileOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}

/** Puts a file in its place when it is whole: a library that looks while it is written reads it twice, as it should. */
async function write(name: string, text: string): Promise<void> {
  const draft = fileOf(`${name}.draft`);
  await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  await workspace.fs.rename(draft, fileOf(name), { overwrite: true });
}

/** Other topics, be their file missing, begin another library in another worker. */
async function startAnew(file: string | undefined): Promise<void> {
  const before = worker;
  await workspace.getConfiguration().update(SETTING, file, ConfigurationTarget.Workspace);
  const end = Date.now() + PATIENCE;
  while (worker === before && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.notEqual(worker, before);
}

async function waitForReport(name: string, expected: RegExp): Promise<void> {
  const end = Date.now() + PATIENCE;
  let report = await readSourceReport(fileOf(name).toString());
  while (!report.some((line) => expected.test(line)) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    report = await readSourceReport(fileOf(name).toString());
  }
  assert.match(report.join('\n'), new RegExp(expected, 'm'));
}

describe('a bibliography at which the library’s worker dies', function () {
  this.timeout(3 * PATIENCE);

  before(async function () {
    // Workers of another host cannot be reached.
    if (inWebHost) this.skip();
    process.on('worker', follow);
    await commands.executeCommand('literature.refreshSource');
    await startAnew('no-topics.json');
  });
  after(async () => {
    process.off('worker', follow);
    await workspace.getConfiguration().update(SETTING, undefined, ConfigurationTarget.Workspace);
    for (const name of ['fatal.bib', 'good.bib']) {
      await workspace.fs.delete(fileOf(name)).then(undefined, () => undefined);
    }
  });

  it('is passed over by the next one, which has all others', async () => {
    await write('fatal.bib', LARGE);
    await write('good.bib', GOOD);
    await waitForReport('fatal.bib', PASSED_OVER);
    await waitForReport('good.bib', /^good\.bib: 1 paper, 0 problems\.$/);
    assert.match((await readSourceReport('bundled'))[0] ?? '', /: [1-9]\d+ papers, 0 problems\.$/);
    assert.equal(readings, 1);
  });

  it('is passed over at later starts, too', async () => {
    await startAnew(undefined);
    await waitForReport('good.bib', /^good\.bib: 1 paper, 0 problems\.$/);
    await waitForReport('fatal.bib', PASSED_OVER);
    assert.equal(readings, 1);
  });

  it('is tried again when a person has sources read again', async () => {
    await commands.executeCommand('literature.refreshSource');
    await waitForReport('fatal.bib', PASSED_OVER);
    assert.equal(readings, 2);
  });

  it('is read when it has changed', async () => {
    isFatal = false;
    await write('fatal.bib', LARGE + GOOD);
    await waitForReport('fatal.bib', /^fatal\.bib: 5001 papers, 0 problems\.$/);
    assert.equal(readings, 3);
  });
});
