import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBundledIndex } from '../../../src/sources/bundledIndex';
import { BIBLIOGRAPHY_NAME, makeThesis } from '../../../src/tools/bench/thesis';
import { runCommandLine } from '../../../src/tools/commandLine';
import { findInstalled, installExtension } from '../host/installExtension';
import { openBrowser } from '../host/openBrowser';
import { packedExtension, projectFolder } from '../host/paths';
import { runTests } from '../host/runInWindow';
import { extensionId, windowSettings } from '../host/settings';
import { startServer } from '../host/startServer';
import { makeTemporaryFolder } from '../host/temporaryFolder';
import { bundleMeasurement } from './bundleMeasurement';
import { missedThesisBounds, reportThesis, type ThesisFigures } from './thesisFigures';

const help = `Measures writing a thesis in a real VS Code, with the packed extension in the Node host: 200 files, 3,000
citations, 5,000 entries. Times are told from inside the extension host, and include what VS Code itself takes.

npm run bench:thesis -- [--json FILE] [--check]

  --json FILE  also writes the figures as JSON
  --check      exit code 1 where a bound of the project is missed`;

void runCommandLine(
  help,
  { json: { type: 'string' }, check: { type: 'boolean', default: false } },
  async ({ json, check }) => {
    if (!existsSync(packedExtension)) {
      throw new Error(`${packedExtension} is missing: \`npm run package\` makes it.`);
    }
    const figures = await measureThesis();
    console.log(reportThesis(figures));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, undefined, 2)}\n`);
    const missed = missedThesisBounds(figures);
    if (missed.length === 0) return;
    const sentence = `bounds missed:\n  ${missed.join('\n  ')}`;
    if (check) throw new Error(sentence);
    console.log(sentence);
  },
);

async function measureThesis(): Promise<ThesisFigures> {
  const home = makeTemporaryFolder();
  const extensions = join(home.path, 'extensions');
  const workspace = join(home.path, 'workspace');
  writeThesis(workspace);
  await installExtension(packedExtension, extensions);
  const server = await startServer({
    settings: windowSettings('node'),
    development: {
      extensionDevelopmentPath: findInstalled(extensionId, extensions),
      extensionTestsPath: await bundleMeasurement('thesisWindow', home.path),
    },
  });
  const browser = await openBrowser();
  try {
    const code = await runTests(await browser.newPage(), server.windowUrl(workspace));
    if (code !== 0) throw new Error(`The measurement ended with exit code ${code}.`);
    return JSON.parse(readFileSync(join(home.path, 'thesis.json'), 'utf8')) as ThesisFigures;
  } finally {
    await browser.close();
    server.stop();
    home.remove();
  }
}

function writeThesis(folder: string): void {
  const index = join(projectFolder, 'dist/papers.json');
  const { documents, bibliography } = makeThesis(readBundledIndex(index, readFileSync(index, 'utf8')));
  for (const [path, text] of [...documents, [BIBLIOGRAPHY_NAME, bibliography] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
