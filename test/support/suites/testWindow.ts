import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  runTests,
  runVSCodeCommand,
  TestRunFailedError,
} from '@vscode/test-electron';
import { findInstalled, installExtension } from '../host/installExtension';
import { writeNeighbours } from '../host/neighbours';
import { packedExtension, projectFolder, sampleWorkspace } from '../host/paths';
import { extensionId, type ExtensionHost } from '../host/settings';
import { makeTemporaryFolder } from '../host/temporaryFolder';

/**
 * What a window opens with the sample manuscripts: their folder, a workspace of it to which a suite may add folders,
 * which VS Code would else start anew for, or their folder beside stand-ins of other extensions or without trust.
 */
export type OpenedIn = 'folder' | 'workspace' | 'folder beside neighbours' | 'folder in Restricted Mode';

/** Runs bundled tests in a window of the npm-provided VS Code; tells whether all of them passed. */
export async function runInNpmHost(
  testsPath: string,
  host: ExtensionHost,
  opened: OpenedIn,
): Promise<boolean> {
  return withWindow(
    opened,
    (extensionsFolder) => installExtension(packedExtension, extensionsFolder),
    (extension, workspace, options) =>
      runTests({
        vscodeExecutablePath: join(projectFolder, 'test/support/host/launcher.mjs'),
        extensionDevelopmentPath: extension,
        extensionTestsPath: testsPath,
        launchArgs: [`--extensionHost=${host}`, ...options, workspace],
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
    (extension, workspace, options) =>
      runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: extension,
        extensionTestsPath: testsPath,
        launchArgs: [...options, workspace],
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
  run: (extension: string, workspace: string, options: readonly string[]) => Promise<number>,
): Promise<boolean> {
  const extensions = makeTemporaryFolder();
  const workspace = makeTemporaryFolder({ contentOf: sampleWorkspace });
  const settings = makeTemporaryFolder();
  const others = makeTemporaryFolder();
  try {
    await install(extensions.path);
    const isWorkspace = opened === 'workspace';
    const path = isWorkspace ? writeWorkspaceFile(workspace.path, settings.path) : workspace.path;
    const hasNeighbours = opened === 'folder beside neighbours';
    if (hasNeighbours) writeNeighbours(others.path);
    const options = [
      ...(hasNeighbours ? [`--extensions-dir=${others.path}`] : []),
      ...(opened === 'folder in Restricted Mode' ? ['--restricted'] : []),
    ];
    await run(findInstalled(extensionId, extensions.path), path, options);
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) return false;
    throw error;
  } finally {
    extensions.remove();
    workspace.remove();
    settings.remove();
    others.remove();
  }
}

function writeWorkspaceFile(folder: string, parent: string): string {
  const path = join(parent, 'sample.code-workspace');
  writeFileSync(path, JSON.stringify({ folders: [{ path: folder }] }));
  return path;
}
