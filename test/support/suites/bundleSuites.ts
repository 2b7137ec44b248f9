import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ExtensionHost } from '../host/settings';
import { cacheFolder, projectFolder } from '../host/paths';
import { makeTemporaryFolder, type TemporaryFolder } from '../host/temporaryFolder';
import type { RunOptions } from './runMocha';

/** Test modules bundled for the extension host; `folder.remove()` when they have run. */
export interface Bundle {
  /** The module that exports `run()`, as `--extensionTestsPath` wants it. */
  testsPath: string;
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
  await build({
    stdin: { contents: indexOf(files, options), resolveDir: projectFolder, loader: 'ts' },
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
  return { testsPath, folder };
}

/** A suite must be loaded after mocha has defined `describe`, hence `require` inside a function. */
function indexOf(files: string[], options: RunOptions): string {
  const loaders = files.map((file) => `() => require(${JSON.stringify(file)})`);
  return `
    import { runMocha } from './test/support/suites/runMocha';
    export const run = () => runMocha([${loaders.join(', ')}], ${JSON.stringify(options)});
  `;
}
