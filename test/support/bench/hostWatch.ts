import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { HostBlocks } from './windowFigures';

/** How often the thread is looked at, in milliseconds. */
const INTERVAL = 5;
/** What a person feels, in milliseconds: the project's bound. */
const LONG = 50;

/** Watches the thread that it is started in for blocks, by a timer of its own and by Node's histogram. */
export function watchHost(): { readonly stop: () => HostBlocks } {
  const start = performance.now();
  const long: { atMs: number; ms: number }[] = [];
  let last = start;
  let timerMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - last - INTERVAL;
    if (late > LONG) long.push({ atMs: Math.round(last - start), ms: Math.round(late) });
    timerMs = Math.max(timerMs, late);
    last = now;
  }, INTERVAL);
  const delays = monitorEventLoopDelay({ resolution: INTERVAL });
  delays.enable();
  return {
    stop: () => {
      clearInterval(timer);
      delays.disable();
      // It counts the interval in.
      return { timerMs, delayMs: delays.max / 1e6 - INTERVAL, long };
    },
  };
}
