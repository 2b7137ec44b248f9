/** A value and how often it is there. */
export interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}

/** The value that is there most often, of equals the first; undefined of none. */
export function mostCommon<Value>(values: Iterable<Value>): Counted<Value> | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Counted<Value> | undefined;
  for (const [value, count] of counts) if (count > (best?.count ?? 0)) best = { value, count };
  return best;
}
