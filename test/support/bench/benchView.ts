import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedExtension, projectFolder } from '../host/paths';
import { makeTemporaryFolder } from '../host/temporaryFolder';
import { runCommandLine } from '../../../src/tools/commandLine';
import { openWorkbench } from '../person/openWorkbench';
import { takeScreenshot } from '../person/takeScreenshot';
import { measureViews, type Rounds } from './measureViews';
import { readCount } from './readCount';
import { missedViewBounds, reportViews, type ViewFigures } from './viewFigures';
import { writeLargeFile } from './writeLargeFile';

const help = `Measures reading in a real VS Code in Chromium, with the packed extension in the Node host and 10,000 papers, from a
person's click or key to what is painted thereof; beside an extension that shows as much and has nothing to do for it.

npm run bench:view -- [--windows N] [--times N] [--json FILE] [--check]

  --windows N  so many windows are opened for each of the two extensions (12)
  --times N    so often all else is measured, in four turns of as many each (20)
  --json FILE  also writes the figures as JSON
  --check      exit code 1 where a bound of the project is missed`;

const PAPERS = 10_000;
const TEXT =
  '\\documentclass{article}\n\\begin{document}\nNothing yet.\n\\bibliography{large}\n\\end{document}\n';

void runCommandLine(
  help,
  {
    windows: { type: 'string', default: '12' },
    times: { type: 'string', default: '20' },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
  async ({ windows, times, json, check }) => {
    if (!existsSync(packedExtension)) {
      throw new Error(`${packedExtension} is missing: \`npm run package\` makes it.`);
    }
    const figures = await measure({
      windows: readCount('windows', windows),
      times: readCount('times', times),
    });
    console.log(reportViews(figures));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, undefined, 2)}\n`);
    const missed = missedViewBounds(figures);
    if (missed.length === 0) return;
    const sentence = `bounds missed:\n  ${missed.join('\n  ')}`;
    if (check) throw new Error(sentence);
    console.log(sentence);
  },
);

async function measure(rounds: Rounds): Promise<ViewFigures> {
  const home = makeTemporaryFolder();
  const workspace = join(home.path, 'workspace');
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'paper.tex'), TEXT);
  writeLargeFile(join(workspace, 'large.bib'), PAPERS, 1);
  const workbench = await openWorkbench({
    workspace,
    extraExtensions: [join(projectFolder, 'test/fixtures/emptyViews')],
  });
  try {
    return await measureViews(workbench.page, rounds);
  } catch (error) {
    await takeScreenshot(workbench.page, 'failed bench:view');
    throw error;
  } finally {
    await workbench.dispose();
    home.remove();
  }
}
