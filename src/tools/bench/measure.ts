import type { Search } from './engines';

/** What an engine costs; times in milliseconds, `bytes` above the papers' own text. */
export interface EngineCost {
  readonly buildMs: number;
  readonly loadMs?: number;
  /** Size of the saved index. */
  readonly savedBytes?: number;
  readonly bytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly queries: number;
}

/** Results asked for with each keystroke, as a picker does. */
const LIMIT = 50;

/** What is in use after garbage was collected: the JavaScript heap and the buffers of typed arrays. */
export async function measureMemory(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('the bench needs node --expose-gc (npm run bench has it)');
  // What the turn before held is free only in the next one, and buffers let go of are counted until a second collection.
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** How long something takes, in milliseconds, and what it gives. */
export function time<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** How long queries are run unmeasured at most, in milliseconds. */
const WARM_UP = 3000;

/**
 * Times of single queries in milliseconds, ascending. Before, the same queries are run unmeasured, once each or for
 * some seconds: a host compiles what is typed into all day, and the first queries would measure its interpreter.
 */
export function timeQueries(search: Search, queries: readonly string[]): number[] {
  const start = performance.now();
  for (const query of queries) {
    search(query, LIMIT);
    if (performance.now() - start > WARM_UP) break;
  }
  return queries.map((query) => time(() => search(query, LIMIT)).ms).sort((a, b) => a - b);
}

/** The time that a share of ascending times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
