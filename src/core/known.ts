/**
 * The fields that have a value. Records leave out what is not known, rather than hold `undefined`, so that they are
 * the same in memory and in JSON.
 */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
