/**
 * The fields that have a value. Records leave out what is not known, rather than hold `undefined`, so that they are
 * the same in memory and in JSON.
 */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // For each entry of a large bibliography: lists of the fields would cost several times as much.
  const left: { [K in keyof T]?: T[K] } = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (fields[name] !== undefined) left[name] = fields[name];
  }
  return left as { [K in keyof T]?: Exclude<T[K], undefined> };
}
