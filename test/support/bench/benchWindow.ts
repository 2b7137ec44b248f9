import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { runCommandLine } from '../../../src/tools/commandLine';
import { findInstalled, installExtension } from '../host/installExtension';
import { openBrowser } from '../host/openBrowser';
import { packedExtension } from '../host/paths';
import { runTests } from '../host/runInWindow';
import { extensionId, windowSettings } from '../host/settings';
import { startServer } from '../host/startServer';
import { makeTemporaryFolder } from '../host/temporaryFolder';
import { bundleMeasurement } from './bundleMeasurement';
import { BIBLIOGRAPHY, PLANTED } from './largeWorkspace';
import { readCount } from './readCount';
import { reportWindows } from './reportWindows';
import { missedWindowBounds } from './windowBounds';
import type { WindowFigures } from './windowFigures';
import { writeLargeFile } from './writeLargeFile';

const help = `Measures a large bibliography in a real VS Code, with the packed extension in the Node host: a window that
reads it for the first time, and one that opens the same folder again. Times are told from inside the extension
host; its memory is what Linux counts for the whole process.

npm run bench:window -- [--papers N] [--seed N] [--ports] [--json FILE] [--check]

  --papers N   so many entries in the file, of some 1.3 KB each (100000)
  --seed N     another file of the same kind (1)
  --ports      lets VS Code look for open ports, as it does in a browser and over SSH, and on the desktop does not
  --json FILE  also writes the figures as JSON
  --check      exit code 1 where a bound of the project is missed`;

void runCommandLine(
  help,
  {
    papers: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    ports: { type: 'boolean', default: false },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
  async ({ papers, seed, ports, json, check }) => {
    if (!existsSync(packedExtension)) {
      throw new Error(`${packedExtension} is missing: \`npm run package\` makes it.`);
    }
    const [first, next] = await measureWindows(readCount('papers', papers), readCount('seed', seed), ports);
    console.log(reportWindows(first, next));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify({ first, next }, undefined, 2)}\n`);
    const missed = missedWindowBounds(first, next);
    if (missed.length === 0) return;
    const sentence = `bounds missed:\n  ${missed.join('\n  ')}`;
    if (check) throw new Error(sentence);
    console.log(sentence);
  },
);

/** The folders of the extension and of the windows are gone in the end. */
async function measureWindows(
  papers: number,
  seed: number,
  looksForPorts: boolean,
): Promise<readonly [WindowFigures, WindowFigures]> {
  const home = makeTemporaryFolder();
  const extensions = join(home.path, 'extensions');
  const workspace = join(home.path, 'workspace');
  mkdirSync(workspace);
  writeLargeFile(join(workspace, BIBLIOGRAPHY), papers, seed, PLANTED.text);
  await installExtension(packedExtension, extensions);
  const firstWindow = await bundleMeasurement('firstWindow', home.path);
  const nextWindow = await bundleMeasurement('nextWindow', home.path);
  const server = await startServer({
    settings: {
      ...windowSettings('node'),
      ...(looksForPorts && { 'remote.autoForwardPortsSource': 'process' }),
    },
    development: {
      extensionDevelopmentPath: findInstalled(extensionId, extensions),
      extensionTestsPath: firstWindow,
    },
  });
  const browser = await openBrowser();
  try {
    // One context, since the browser's storage is a part of what a window finds again.
    const context = await browser.newContext();
    const measure = async (tests: string, name: string) => {
      console.log(`${name} …`);
      await openWindow(context, server.windowUrl(workspace, tests));
      const figures = JSON.parse(readFileSync(join(home.path, name), 'utf8')) as WindowFigures;
      await waitForEnd(figures.pid);
      return figures;
    };
    return [await measure(firstWindow, 'first.json'), await measure(nextWindow, 'next.json')];
  } finally {
    await browser.close();
    server.stop();
    home.remove();
  }
}

/** Leaving the page, rather than closing it at once, lets the workbench say good-bye to its extension host. */
async function openWindow(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  try {
    const code = await runTests(page, url);
    if (code !== 0) throw new Error(`The measurement ended with exit code ${code}.`);
    await page.goto('about:blank');
  } finally {
    await page.close();
  }
}

/** A host that goes on would take memory and time from the next one. */
async function waitForEnd(pid: number): Promise<void> {
  for (let waited = 0; waited < 20_000 && existsSync(`/proc/${pid}`); waited += 100) await sleep(100);
  if (!existsSync(`/proc/${pid}`)) return;
  console.log('The extension host did not end by itself.');
  process.kill(pid, 'SIGKILL');
}
