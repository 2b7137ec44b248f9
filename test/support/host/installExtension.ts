import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installHost } from './installHost';
import { makeTemporaryFolder } from './temporaryFolder';

/**
 * Installs a packed extension into a folder of extensions, the way VS Code does it. Folders of other extensions that
 * are in there before the first install count as installed.
 *
 * @throws Error with what VS Code said, if it refuses the package.
 */
export async function installExtension(vsix: string, extensionsFolder: string): Promise<void> {
  const { node, serverMain } = await installHost();
  const data = makeTemporaryFolder();
  const options = [
    '--extensions-dir',
    extensionsFolder,
    '--server-data-dir',
    data.path,
    '--user-data-dir',
    data.path,
  ];
  try {
    await promisify(execFile)(node, [serverMain, '--install-extension', vsix, ...options]);
  } catch (error) {
    throw new Error(`VS Code could not install ${vsix}; \`npm run package\` makes it anew.`, {
      cause: error,
    });
  } finally {
    data.remove();
  }
}

/** The folder that an extension was installed into; its name ends with the version. @throws Error if there is none. */
export function findInstalled(id: string, extensionsFolder: string): string {
  const name = readdirSync(extensionsFolder).find((each) => each.startsWith(`${id}-`));
  if (!name)
    throw new Error(
      `${extensionsFolder} holds no extension ${id}, only ${readdirSync(extensionsFolder).join(', ')}.`,
    );
  return join(extensionsFolder, name);
}
