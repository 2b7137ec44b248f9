import { known } from '../../core/known';
import { compareStamps, type Stamp } from './generation';

/** What is known of a source's content without reading it. */
export interface ContentFacts {
  /** Where it can be read again, as a URI; missing for what was pasted. */
  readonly from?: string;
  /** ISO 8601. */
  readonly importedAt: string;
}

/** What the catalogue says of an imported source. */
export interface CatalogueEntry {
  readonly id: string;
  readonly named: Stamp & { readonly name: string };
  /** The stamp is that of the generation of `source-<id>` that holds the content. */
  readonly content: Stamp & ContentFacts;
  /** Removed for good: ids are never used again. Kept, so that no older catalogue brings the source back. */
  readonly removed?: true;
}

/**
 * The imported sources by id. Two windows may save catalogues that do not know of each other; as each part of an entry
 * has a stamp, any catalogues can be merged in any order, as often as one likes, and no change of either is lost.
 */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** All that the catalogues know: of each name and content the latest, and a removal for good. */
export function mergeCatalogues(...catalogues: readonly Catalogue[]): Catalogue {
  const merged = new Map<string, CatalogueEntry>();
  for (const entry of catalogues.flatMap((catalogue) => [...catalogue.values()])) {
    const other = merged.get(entry.id);
    merged.set(entry.id, other ? mergeEntries(other, entry) : entry);
  }
  return merged;
}

function mergeEntries(a: CatalogueEntry, b: CatalogueEntry): CatalogueEntry {
  const named = compareStamps(a.named, b.named) >= 0 ? a.named : b.named;
  const content = compareStamps(a.content, b.content) >= 0 ? a.content : b.content;
  return { id: a.id, named, content, ...(a.removed || b.removed ? { removed: true } : {}) };
}

/** A catalogue as the content of a file. */
export function packCatalogue(catalogue: Catalogue): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([...catalogue.values()]));
}

/** Reads what `packCatalogue` wrote; undefined when the content is something else. */
export function unpackCatalogue(content: Uint8Array): Catalogue | undefined {
  const rows = parseContent(content);
  if (!Array.isArray(rows)) return undefined;
  const entries = rows.map(readEntry).filter((entry) => entry !== undefined);
  return entries.length === rows.length ? new Map(entries.map((entry) => [entry.id, entry])) : undefined;
}

/** Content as JSON; undefined when it is something else. */
export function parseContent(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}

function readEntry(value: unknown): CatalogueEntry | undefined {
  const { id, named, content, removed } = membersOf(value);
  const { name } = membersOf(named);
  const [nameStamp, contentStamp, facts] = [readStamp(named), readStamp(content), readFacts(content)];
  if (typeof id !== 'string' || typeof name !== 'string' || !nameStamp || !contentStamp || !facts) {
    return undefined;
  }
  return {
    id,
    named: { ...nameStamp, name },
    content: { ...contentStamp, ...facts },
    ...(removed === true ? { removed } : {}),
  };
}

function readStamp(value: unknown): Stamp | undefined {
  const { number, writer } = membersOf(value);
  return typeof number === 'number' && typeof writer === 'string' ? { number, writer } : undefined;
}

/** Reads the facts among the members of a value; undefined when one is missing or something else. */
export function readFacts(value: unknown): ContentFacts | undefined {
  const { from, importedAt } = membersOf(value);
  if (from !== undefined && typeof from !== 'string') return undefined;
  return typeof importedAt === 'string' ? { ...known({ from }), importedAt } : undefined;
}

/** The members of an object; none for anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
