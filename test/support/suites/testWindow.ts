import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  runTests,
  runVSCodeCommand,
  TestRunFailedError,
} from '@vscode/test-electron';
import { findInstalled, installExtension } from '../host/installExtension';
import { packedExtension, projectFolder, sampleWorkspace } from '../host/paths';
import { extensionId, type ExtensionHost } from '../host/settings';
import { makeTemporaryFolder } from '../host/temporaryFolder';

/**
 * What a window opens with the sample manuscripts: their folder, or a workspace of it to which a suite may add folders,
 * which VS Code would else start anew for.
 */
export type OpenedIn = 'folder' | 'workspace';

/** Runs bundled tests in a window of the npm-provided VS Code; tells whether all of them passed. */
export async function runInNpmHost(
  testsPath: string,
  host: ExtensionHost,
  opened: OpenedIn,
): Promise<boolean> {
  return withWindow(
    opened,
    (extensionsFolder) => installExtension(packedExtension, extensionsFolder),
    (extension, workspace) =>
      runTests({
        vscodeExecutablePath: join(projectFolder, 'test/support/host/launcher.mjs'),
        extensionDevelopmentPath: extension,
        extensionTestsPath: testsPath,
        launchArgs: [`--extensionHost=${host}`, workspace],
      }),
  );
}

/** Runs bundled tests in a window of the desktop's VS Code, in the Node host; tells whether all of them passed. */
export async function runOnDesktop(
  testsPath: string,
  _host: ExtensionHost,
  opened: OpenedIn,
): Promise<boolean> {
  const vscodeExecutablePath = await download();
  return withWindow(
    opened,
    (folder) => runVSCodeCommand([`--extensions-dir=${folder}`, '--install-extension', packedExtension]),
    (extension, workspace) =>
      runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: extension,
        extensionTestsPath: testsPath,
        launchArgs: [workspace],
      }),
  );
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode();
  } catch (error) {
    throw new Error(
      `The desktop's VS Code could not be downloaded (${String(error)}). On Linux \`npm run test:suites\` needs the npm registry only.`,
      { cause: error },
    );
  }
}

/** What ships is what is tested: the packed extension is unpacked by VS Code's own installation. */
async function withWindow(
  opened: OpenedIn,
  install: (extensionsFolder: string) => Promise<unknown>,
  run: (extension: string, workspace: string) => Promise<number>,
): Promise<boolean> {
  const extensions = makeTemporaryFolder();
  const workspace = makeTemporaryFolder({ contentOf: sampleWorkspace });
  const settings = makeTemporaryFolder();
  try {
    await install(extensions.path);
    const path = opened === 'folder' ? workspace.path : writeWorkspaceFile(workspace.path, settings.path);
    await run(findInstalled(extensionId, extensions.path), path);
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) return false;
    throw error;
  } finally {
    extensions.remove();
    workspace.remove();
    settings.remove();
  }
}

function writeWorkspaceFile(folder: string, parent: string): string {
  const path = join(parent, 'sample.code-workspace');
  writeFileSync(path, JSON.stringify({ folders: [{ path: folder }] }));
  return path;
}
