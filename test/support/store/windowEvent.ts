import type { ImportedState } from './importedState';

/** What a window says: what it is about to do, and that this has been confirmed. Contents are told by numbers. */
export type WindowEvent =
  | { readonly kind: 'save'; readonly content: number }
  | { readonly kind: 'add'; readonly content: number }
  | { readonly kind: 'replace'; readonly id: string; readonly content: number }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'confirmed'; readonly id: string };

/** What one window has made, by itself: its imported sources and its index. Contents are told by numbers. */
export interface WindowState {
  readonly imported: ImportedState;
  readonly index: string | undefined;
}

/** The name under which a window imports a content. */
export function nameOfNew(content: number): string {
  return `source ${content}`;
}

/** What a window's events make of a state: what was confirmed, and what is so if the last one was done nevertheless. */
export function replay(
  state: WindowState,
  events: readonly WindowEvent[],
): { readonly confirmed: WindowState; readonly inFlight: WindowEvent | undefined } {
  let confirmed = state;
  let inFlight: WindowEvent | undefined;
  for (const event of events) {
    if (event.kind !== 'confirmed') {
      inFlight = event;
    } else if (inFlight) {
      confirmed = apply(confirmed, inFlight, event.id);
      inFlight = undefined;
    }
  }
  return { confirmed, inFlight };
}

/** @param newId the id of a source that the event adds */
export function apply({ imported, index }: WindowState, event: WindowEvent, newId: string): WindowState {
  const changed = new Map(imported);
  const set = (id: string, change: { readonly name?: string; readonly text?: string }) =>
    changed.set(id, { name: '', text: '', ...changed.get(id), ...change });
  switch (event.kind) {
    case 'save':
      return { imported, index: String(event.content) };
    case 'add':
      set(newId, { name: nameOfNew(event.content), text: String(event.content) });
      break;
    case 'replace':
      set(event.id, { text: String(event.content) });
      break;
    case 'rename':
      set(event.id, { name: event.name });
      break;
    case 'remove':
      changed.delete(event.id);
      break;
    case 'confirmed':
      break;
  }
  return { imported: changed, index };
}
