import type { ByteFolder } from '../../../src/library/store/byteFolder';
import type { ContentFacts } from '../../../src/library/store/catalogue';
import { ImportedSources, type ImportedSource } from '../../../src/library/store/importedSources';
import type { StoreOptions } from '../../../src/library/store/soundFiles';
import type { StoreProblem } from '../../../src/library/store/storeProblem';

/** The imported sources as a person sees them: by id the name and the content. */
export type ImportedState = ReadonlyMap<string, { readonly name: string; readonly text: string }>;

/** Gives way at once: in tests nothing else waits. */
export const atOnce: StoreOptions = { pause: () => Promise.resolve() };

/** Facts of a content, told by a second. */
export function factsOf(second: number): ContentFacts {
  return { importedAt: new Date(Date.UTC(2026, 0, 2, 3, 4, second)).toISOString() };
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * Opens a folder anew, as the next start does, and reads all that is in it. Content that is lost reads as its damage.
 *
 * @param textOf what stands for a content
 */
export async function reopen(
  folder: ByteFolder,
  textOf: (bytes: Uint8Array) => string = (bytes) => new TextDecoder().decode(bytes),
): Promise<{
  readonly state: ImportedState;
  readonly sources: readonly ImportedSource[];
  readonly problems: readonly StoreProblem[];
}> {
  const imported = new ImportedSources(folder, atOnce);
  const { sources, problems } = await imported.list();
  const state = new Map<string, { name: string; text: string }>();
  for (const { id, name } of sources) {
    const content = await imported.read(id);
    const text = content.ok ? textOf(content.bytes) : `(${content.problem.damage})`;
    state.set(id, { name, text });
  }
  return { state, sources, problems };
}
