import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readThreadTimes } from './threadTimes';
import type { HostBlocks } from './windowFigures';

/** How often the thread is looked at, in milliseconds. */
const INTERVAL = 5;
/** What a person feels, in milliseconds: the project's bound. */
const LONG = 50;

/** Watches the thread that it is started in for blocks, by a timer of its own and by Node's histogram. */
export function watchHost(): { readonly stop: () => HostBlocks } {
  const start = performance.now();
  const long: HostBlocks['long'][number][] = [];
  const before = readThreadTimes();
  let last = start;
  let times = before;
  let timerMs = 0;
  let computedMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - last - INTERVAL;
    const timesNow = readThreadTimes();
    const own = timesNow.computedMs - times.computedMs;
    if (late > LONG) {
      long.push({
        atMs: Math.round(last - start),
        ms: Math.round(late),
        computedMs: Math.round(own),
        queuedMs: Math.round(timesNow.queuedMs - times.queuedMs),
        stolenMs: timesNow.stolenMs - times.stolenMs,
      });
    }
    timerMs = Math.max(timerMs, late);
    computedMs = Math.max(computedMs, own);
    last = now;
    times = timesNow;
  }, INTERVAL);
  const delays = monitorEventLoopDelay({ resolution: INTERVAL });
  delays.enable();
  return {
    stop: () => {
      clearInterval(timer);
      delays.disable();
      const totalMs = readThreadTimes().computedMs - before.computedMs;
      // It counts the interval in.
      return { timerMs, computedMs, totalMs, delayMs: delays.max / 1e6 - INTERVAL, long };
    },
  };
}
