import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doAtExit } from './atExit';

/** A folder that is gone after `remove()`, and at the latest when this process ends. */
export interface TemporaryFolder {
  path: string;
  remove: () => void;
}

/** Makes an empty folder in `parent`; with `contentOf`, a folder that holds a copy of what is in there. */
export function makeTemporaryFolder({
  parent = tmpdir(),
  contentOf,
}: { parent?: string; contentOf?: string } = {}): TemporaryFolder {
  const path = mkdtempSync(join(realpathSync(parent), 'literature-lookup-'));
  const remove = doAtExit(() => {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  });
  if (contentOf) cpSync(contentOf, path, { recursive: true });
  return { path, remove };
}
