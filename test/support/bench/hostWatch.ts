import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { HostBlocks } from './windowFigures';

/** How often the thread is looked at, in milliseconds. */
const INTERVAL = 5;
/** What a person feels, in milliseconds: the project's bound. */
const LONG = 50;

/** Watches the thread that it is started in for blocks, by a timer of its own and by Node's histogram. */
export function watchHost(): { readonly stop: () => HostBlocks } {
  const start = performance.now();
  const long: { atMs: number; ms: number; computedMs: number }[] = [];
  let last = start;
  let computed = computedByThread();
  const before = computed;
  let timerMs = 0;
  let computedMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - last - INTERVAL;
    const computedNow = computedByThread();
    const own = computedNow - computed;
    if (late > LONG) {
      long.push({ atMs: Math.round(last - start), ms: Math.round(late), computedMs: Math.round(own) });
    }
    timerMs = Math.max(timerMs, late);
    computedMs = Math.max(computedMs, own);
    last = now;
    computed = computedNow;
  }, INTERVAL);
  const delays = monitorEventLoopDelay({ resolution: INTERVAL });
  delays.enable();
  return {
    stop: () => {
      clearInterval(timer);
      delays.disable();
      // It counts the interval in.
      const totalMs = computedByThread() - before;
      return { timerMs, computedMs, totalMs, delayMs: delays.max / 1e6 - INTERVAL, long };
    },
  };
}

/** What this thread has computed so far, in milliseconds; VS Code's Node has it, which is newer than the project's. */
function computedByThread(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
  const { user, system } = threadCpuUsage?.call(process) ?? { user: NaN, system: NaN };
  return (user + system) / 1000;
}
