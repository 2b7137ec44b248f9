import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../host/temporaryFolder';

/** A folder with some files, as a person may have them; gone after `remove()`. */
export function writeWorkspace(files: Readonly<Record<string, string>>): TemporaryFolder {
  const folder = makeTemporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}
