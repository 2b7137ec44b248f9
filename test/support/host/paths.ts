import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * The extension as it is shipped, which is what every suite tests: made by `npm run package`, or another file, a
 * release perhaps, by the environment variable LITERATURE_VSIX.
 */
export const packedExtension =
  process.env.LITERATURE_VSIX ?? join(projectFolder, 'dist/literature-lookup.vsix');

/** Downloads and screenshots; `@vscode/test-electron` keeps its downloads here, too. Not in git. */
export const cacheFolder = join(projectFolder, '.vscode-test');

/** Three manuscripts to cite in. Open a copy of it, never the folder itself. */
export const sampleWorkspace = join(projectFolder, 'test/fixtures/sample-workspace');

/** Whole projects, as their own tools build them. Open a copy of one, never the folder itself. */
export const fixtureProjects = join(projectFolder, 'test/fixtures/projects');
