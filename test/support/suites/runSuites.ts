import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { runCommandLine } from '../../../src/tools/commandLine';
import { packedExtension, projectFolder } from '../host/paths';
import { extensionHosts, parseExtensionHost, type ExtensionHost } from '../host/settings';
import { bundleSuites } from './bundleSuites';
import { type OpenedIn, runInNpmHost, runOnDesktop } from './testWindow';

const help = `Runs the suites of test/vscode/suite inside a real VS Code, against the packed extension.

npm run test:suites -- [--host node|web] [--grep REGEX] [--desktop] [FILE…]

  --host     only with the extension in the Node host, or only in the web worker host (both)
  --grep     only tests whose full title matches
  --desktop  in the desktop's VS Code, downloaded by @vscode/test-electron; Node host only (always so but on Linux)
  FILE…      only these suites`;

/** By the folder of suites, what else than a mere folder their window opens: those of `workspace` add folders. */
const OPENED: Readonly<Record<string, OpenedIn>> = {
  workspace: 'workspace',
  neighbours: 'folder beside neighbours',
  restricted: 'folder in Restricted Mode',
};

void runCommandLine(
  help,
  { host: { type: 'string' }, grep: { type: 'string' }, desktop: { type: 'boolean' } },
  async ({ host, grep, desktop }, files) => {
    if (!existsSync(packedExtension)) {
      throw new Error(`${packedExtension} is missing: \`npm run package\` makes it.`);
    }
    const suites = files.length > 0 ? files.map((file) => resolve(file)) : findSuites();
    const onDesktop = desktop ?? process.platform !== 'linux';
    const hosts = host ? [parseExtensionHost(host)] : onDesktop ? (['node'] as const) : extensionHosts;
    const failed: string[] = [];
    for (const each of hosts) {
      for (const [opened, files] of groupSuites(suites)) {
        // It trusts whatever @vscode/test-electron opens.
        if (onDesktop && opened === 'folder in Restricted Mode') continue;
        console.log(`\nSuites in VS Code with a ${opened}, extension in the ${each} host`);
        const bundle = await bundleSuites(files, each, grep === undefined ? {} : { grep });
        try {
          const run = onDesktop ? runOnDesktop : runInNpmHost;
          if (!(await run(bundle.testsPath, each, opened)))
            failed.push(...describeFailure(each, opened, bundle.readFailures()));
        } finally {
          bundle.folder.remove();
        }
      }
    }
    if (failed.length > 0) throw new Error(failed.join('\n\n'));
  },
);

/** Told once more at the end: of a long output often no more is kept. */
function describeFailure(host: ExtensionHost, opened: OpenedIn, failures: readonly string[]): string[] {
  return [`Suites failed in VS Code with a ${opened}, extension in the ${host} host:`, ...failures];
}

/** Suites by what their window opens. */
function groupSuites(suites: string[]): [OpenedIn, string[]][] {
  const openedFor = (file: string): OpenedIn => OPENED[basename(dirname(file))] ?? 'folder';
  const groups = (['folder', ...Object.values(OPENED)] as const).map((opened): [OpenedIn, string[]] => [
    opened,
    suites.filter((file) => openedFor(file) === opened),
  ]);
  return groups.filter(([, files]) => files.length > 0);
}

function findSuites(): string[] {
  const folder = join(projectFolder, 'test/vscode/suite');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}
