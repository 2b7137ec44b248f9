import fc from 'fast-check';
import type { ImportedSources } from '../../../src/library/store/importedSources';
import { encode, factsOf, type ImportedState } from './importedState';

/** A change of the imported sources; `at` chooses among those that are there. */
export type ImportedChange =
  | { readonly kind: 'add'; readonly name: string; readonly text: string }
  | { readonly kind: 'replace'; readonly at: number; readonly text: string }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'remove'; readonly at: number };

const name = fc.string({ unit: 'binary', maxLength: 6 });
const text = fc.string({ maxLength: 40 });
const at = fc.nat(5);

/** Any change, names of any characters included. */
export const anyChange: fc.Arbitrary<ImportedChange> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), name, text }),
  fc.record({ kind: fc.constant('replace' as const), at, text }),
  fc.record({ kind: fc.constant('rename' as const), at, name }),
  fc.record({ kind: fc.constant('remove' as const), at }),
);

/** What a change makes of a state, on which source, and how it is asked for. The id of a new source is not known before. */
export interface PlannedChange {
  readonly after: (newId: string) => ImportedState;
  readonly make: (imported: ImportedSources) => Promise<string>;
}

/** Undefined when there is nothing to change. */
export function planChange(state: ImportedState, change: ImportedChange): PlannedChange | undefined {
  if (change.kind === 'add') {
    const { name, text } = change;
    return {
      after: (newId) => new Map(state).set(newId, { name, text }),
      make: async (imported) => (await imported.add(name, factsOf(text.length), encode(text))).id,
    };
  }
  const entry = [...state][change.at % Math.max(state.size, 1)];
  if (!entry) return undefined;
  const [id, source] = entry;
  switch (change.kind) {
    case 'replace': {
      const { text } = change;
      return {
        after: () => new Map(state).set(id, { ...source, text }),
        make: async (imported) => (await imported.replace(id, factsOf(text.length), encode(text))).id,
      };
    }
    case 'rename': {
      const { name } = change;
      return {
        after: () => new Map(state).set(id, { ...source, name }),
        make: async (imported) => (await imported.rename(id, name)).id,
      };
    }
    case 'remove':
      return {
        after: () => new Map([...state].filter(([other]) => other !== id)),
        make: async (imported) => {
          await imported.remove(id);
          return id;
        },
      };
  }
}

/**
 * Whether what was found is a state, or that state after the change that was being made. A new source has an id that
 * nobody was told.
 */
export function isStateOrNext(
  found: ImportedState,
  confirmed: ImportedState,
  inFlight?: PlannedChange,
): boolean {
  const newId = [...found.keys()].find((id) => !confirmed.has(id)) ?? '';
  const allowed = inFlight ? [confirmed, inFlight.after(newId)] : [confirmed];
  return allowed.some((state) => isSame(found, state));
}

/** Whether two states hold the same sources, in whatever order. */
export function isSame(a: ImportedState, b: ImportedState): boolean {
  return (
    a.size === b.size &&
    [...a].every(([id, { name, text }]) => b.get(id)?.name === name && b.get(id)?.text === text)
  );
}
