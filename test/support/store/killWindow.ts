import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { WindowEvent } from './windowEvent';

/** What a window works on. */
export interface WindowTask {
  readonly folder: string;
  readonly seed: number;
  /** The name of the thing that it saves beside importing. */
  readonly index: string;
  readonly patienceMs: number;
  /** The sources that it may change. */
  readonly ids: readonly string[];
}

/**
 * Starts a window in a process of its own, and kills it with SIGKILL.
 *
 * @param script the bundled `killedWindow.ts`
 * @param delayMs counted from when it begins to work, not from its start: that takes long, and nothing happens
 * @returns what it said until then
 * @throws when it ended by itself
 */
export async function killWindow(
  script: string,
  { folder, seed, index, patienceMs, ids }: WindowTask,
  delayMs: number,
): Promise<readonly WindowEvent[]> {
  const args = [script, folder, seed, index, patienceMs, ids.join()].map(String);
  const window = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  window.stderr.on('data', (data) => (errors += String(data)));
  window.stdout.on('data', (data) => {
    if (output === '') setTimeout(() => window.kill('SIGKILL'), delayMs);
    output += String(data);
  });
  await once(window, 'close');
  if (window.signalCode !== 'SIGKILL') throw new Error(`the window ended by itself: ${errors}`);
  // A line may be cut in the middle; then what it says was not told.
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as WindowEvent);
}
