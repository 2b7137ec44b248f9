import { spawnSync } from 'node:child_process';

/** What a command line of the project printed, and how it ended. */
export interface ToolRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs `src/tools/<name>.ts` as `npm run` does, without npm's own lines. */
export function runTool(name: string, ...args: readonly string[]): ToolRun {
  const run = spawnSync(process.execPath, ['--import=tsx', `src/tools/${name}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}
