import { readFileSync } from 'node:fs';

/** Where a thread's time went so far, in milliseconds; not a number where the system does not tell. */
export interface ThreadTimes {
  /** What the thread has computed. */
  readonly computedMs: number;
  /** How long it was ready to compute while other threads had the cores. */
  readonly queuedMs: number;
  /** How long the machine, where it is a virtual one, was not given its cores, all of them summed, in steps of 10 ms. */
  readonly stolenMs: number;
}

/**
 * Reads them for the thread that asks: what it was queued is the second number of
 * https://docs.kernel.org/scheduler/sched-stats.html, what was stolen the eighth of `cpu` in proc_stat(5). What is in
 * none of the three the thread has slept, as when the kernel keeps it waiting for another thread of its process.
 */
export function readThreadTimes(): ThreadTimes {
  return {
    computedMs: computedByThread(),
    queuedMs: numberIn('/proc/thread-self/schedstat', 1) / 1e6,
    stolenMs: numberIn('/proc/stat', 8) * 10,
  };
}

/** VS Code's Node has it, which is newer than the project's. */
function computedByThread(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
  const { user, system } = threadCpuUsage?.call(process) ?? { user: NaN, system: NaN };
  return (user + system) / 1000;
}

function numberIn(file: string, place: number): number {
  try {
    return Number(readFileSync(file, 'utf8').split(/\s+/)[place]);
  } catch {
    return NaN;
  }
}
