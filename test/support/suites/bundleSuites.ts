import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ExtensionHost } from '../host/settings';
import { cacheFolder, projectFolder } from '../host/paths';
import { makeTemporaryFolder, type TemporaryFolder } from '../host/temporaryFolder';
import type { BundledRunOptions, RunOptions } from './runMocha';

/** Test modules bundled for the extension host; `folder.remove()` when they have run. */
export interface Bundle {
  /** The module that exports `run()`, as `--extensionTestsPath` wants it. */
  testsPath: string;
  /** What failed when they ran, and why; empty where all passed, and where VS Code ended before they had. */
  readFailures: () => string[];
  folder: TemporaryFolder;
}

/**
 * Bundles suites into one module that runs them with mocha inside VS Code. The suites may ask
 * `process.env.EXTENSION_HOST` where the extension runs, `node` or `web`, and `process.env.PROJECT_FOLDER` where the
 * fixtures are, since the bundle lies elsewhere; both are put in while bundling.
 *
 * @param files the suites, as absolute paths.
 */
export async function bundleSuites(
  files: string[],
  host: ExtensionHost,
  options: RunOptions,
): Promise<Bundle> {
  // Inside the project, so that the bundle finds mocha in node_modules: mocha reads files of its own, it stays outside.
  mkdirSync(cacheFolder, { recursive: true });
  const folder = makeTemporaryFolder({ parent: cacheFolder });
  const suites = join(folder.path, 'suites.cjs');
  const failuresPath = join(folder.path, 'failures.json');
  await build({
    stdin: {
      contents: indexOf(files, { ...options, failuresPath }),
      resolveDir: projectFolder,
      loader: 'ts',
    },
    outfile: suites,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    define: {
      'process.env.EXTENSION_HOST': JSON.stringify(host),
      'process.env.PROJECT_FOLDER': JSON.stringify(projectFolder),
    },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
  const testsPath = join(folder.path, 'index.cjs');
  writeFileSync(
    testsPath,
    `process.setSourceMapsEnabled(true);\nmodule.exports = require('./suites.cjs');\n`,
  );
  const readFailures = () =>
    existsSync(failuresPath) ? (JSON.parse(readFileSync(failuresPath, 'utf8')) as string[]) : [];
  return { testsPath, readFailures, folder };
}

/** A suite must be loaded after mocha has defined `describe`, hence `require` inside a function. */
function indexOf(files: string[], options: BundledRunOptions): string {
  const loaders = files.map((file) => `() => require(${JSON.stringify(file)})`);
  return `
    import { runMocha } from './test/support/suites/runMocha';
    export const run = () => runMocha([${loaders.join(', ')}], ${JSON.stringify(options)});
  `;
}
