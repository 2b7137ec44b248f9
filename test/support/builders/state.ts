import type { Memento } from 'vscode';

/** What VS Code keeps for an extension, which is JSON. */
export function createState(): Memento {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => {
      const json = kept.get(key);
      return json === undefined ? otherwise : (JSON.parse(json) as T);
    },
    update: (key, value) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}
