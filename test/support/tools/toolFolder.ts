import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../host/temporaryFolder';

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
  remove(): void;
}

export function makeToolFolder(): ToolFolder {
  const { path, remove } = makeTemporaryFolder();
  return {
    path,
    write: (file, text) => {
      writeFileSync(join(path, file), text);
    },
    read: (file) => readFileSync(join(path, file), 'utf8'),
    run: (program, ...args) => {
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: path,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      return { code: status, output: stdout + stderr };
    },
    remove,
  };
}
