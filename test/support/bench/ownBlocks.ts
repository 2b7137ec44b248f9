import type { Wait } from './idleProcess';
import type { HostBlocks } from './windowFigures';

/** The longest block without the time in which an idle process waited as well, in milliseconds. */
export function longestOwnBlock({ timerMs, long }: HostBlocks, waits: readonly Wait[]): number {
  const own = long.map(({ to, ms }) => ms - waited({ from: to - ms, to }, waits));
  // Blocks that nobody feels are not listed; one of them may be longer than what is left of these.
  return long.length === 0 ? timerMs : Math.max(...own);
}

function waited({ from, to }: Wait, waits: readonly Wait[]): number {
  return waits.reduce((sum, wait) => sum + Math.max(0, Math.min(to, wait.to) - Math.max(from, wait.from)), 0);
}
