import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A time in which a process was ready to run and did not, by the clock, in milliseconds. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/**
 * Starts a process that does nothing, beside what is measured: while it waits for a processor, a block of another process
 * tells nothing of that one. (Linux can count that wait for each thread, where its kernel was built to.)
 */
export function startIdleProcess(): { readonly waits: readonly Wait[]; readonly stop: () => void } {
  const waits: Wait[] = [];
  const script = join(import.meta.dirname, 'idleProcess.mjs');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface(child.stdout).on('line', (line) => waits.push(JSON.parse(line) as Wait));
  return { waits, stop: () => void child.kill() };
}
