import { readFileSync, writeFileSync } from 'node:fs';

/** What this process, with all its threads, has in memory now and had at most, in bytes, as Linux counts. */
export function readMemory(): { readonly now: number; readonly peak: number } {
  const status = readFileSync('/proc/self/status', 'utf8');
  const read = (name: string) => 1024 * Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? NaN);
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

/** Begins to look for the most anew (`man 5 proc`, /proc/pid/clear_refs). */
export function forgetPeak(): void {
  writeFileSync('/proc/self/clear_refs', '5');
}
