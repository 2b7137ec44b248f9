/** The number after one, both of 32 bits, for the same run from the same seed. The high bits are the random ones. */
export function nextRandom(number: number): number {
  return (Math.imul(number, 1664525) + 1013904223) >>> 0;
}
