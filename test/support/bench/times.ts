/** How long something took, each time, in milliseconds. */
export type Times = readonly number[];

/** What a share of the times does not exceed: 0.5 for the median. */
export function percentileOf(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The median, and what 95 of 100 do not exceed. */
export function describeTimes(times: Times): string {
  return `median ${inMilliseconds(percentileOf(times, 0.5))}, 95 of 100 ${inMilliseconds(percentileOf(times, 0.95))}`;
}

/** @example inMilliseconds(12.34) // '12.3 ms' */
export function inMilliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
