import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../host/temporaryFolder';

/** What a tool printed, on standard output and standard error, and how it ended. */
export interface ToolResult {
  readonly code: number | null;
  readonly output: string;
}

/** A folder in which tools run on a document. */
export interface ToolFolder {
  readonly path: string;
  write(file: string, text: string): void;
  read(file: string): string;
  run(program: string, ...args: readonly string[]): ToolResult;
}

/** A folder that is gone after `remove()`. */
export interface TemporaryToolFolder extends ToolFolder {
  remove(): void;
}

/** An empty folder, gone after `remove()`. */
export function makeToolFolder(): TemporaryToolFolder {
  const { path, remove } = makeTemporaryFolder();
  return { ...openToolFolder(path), remove };
}

/** A folder of its own for each test of the suite that calls this, gone when the test ends. */
export function makeToolFolderForEachTest(): ToolFolder {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = makeTemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });
  return toolFolderAt(() => folder.path);
}

/** A folder that is there already, such as a project's. */
export function openToolFolder(path: string): ToolFolder {
  return toolFolderAt(() => path);
}

function toolFolderAt(place: () => string): ToolFolder {
  return {
    get path() {
      return place();
    },
    write: (file, text) => {
      writeFileSync(join(place(), file), text);
    },
    read: (file) => readFileSync(join(place(), file), 'utf8'),
    run: (program, ...args) => {
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: place(),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      return { code: status, output: stdout + stderr };
    },
  };
}
