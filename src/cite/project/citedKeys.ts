import type { TextRange } from '../../core/textRange';
import type { CitingText } from '../languages/citationLanguage';

/** Where a character stands, both from 0. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Tells the position of an offset. */
export type PositionOf = (offset: number) => TextPosition;

/** One place at which a file cites a key. */
export interface CitedPlace {
  /** Of the key alone, which stands on one line. */
  readonly range: TextRange;
  /** Of the key's first character. */
  readonly position: TextPosition;
}

/**
 * The keys that one file cites, each with its places in the order of the text; none where they stand in something that
 * is no text, as in the cells of a notebook.
 */
export type FileCitations = ReadonlyMap<string, readonly CitedPlace[]>;

/** Collects the keys that a text cites. Empty ones, which are still to be written, are none. */
export function collectCitedKeys({ citations }: CitingText, positionOf: PositionOf): FileCitations {
  const places = new Map<string, CitedPlace[]>();
  for (const { keys } of citations) {
    for (const { key, range } of keys) {
      if (key === '') continue;
      const place = { range, position: positionOf(range.start) };
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
}

/** Which keys the files of a project cite, and where. A file is taken in anew without a look at the others. */
export class CitedKeys {
  /** By the file's address. */
  private readonly files = new Map<string, FileCitations>();
  /** The files that cite a key. */
  private readonly citing = new Map<string, Set<string>>();

  /** Takes a file in, or in place of what was known of it. */
  put(file: string, citations: FileCitations): void {
    this.remove(file);
    this.files.set(file, citations);
    for (const key of citations.keys()) {
      const files = this.citing.get(key);
      if (files) files.add(file);
      else this.citing.set(key, new Set([file]));
    }
  }

  remove(file: string): void {
    for (const key of this.files.get(file)?.keys() ?? []) {
      const files = this.citing.get(key);
      files?.delete(file);
      if (files?.size === 0) this.citing.delete(key);
    }
    this.files.delete(file);
  }

  /** All keys that are cited. */
  get keys(): Iterable<string> {
    return this.citing.keys();
  }

  /** What a file cites; undefined for a file that was not taken in. */
  in(file: string): FileCitations | undefined {
    return this.files.get(file);
  }

  /** The places at which a key is cited, by file; without files of which it is known only that they cite it. */
  placesOf(key: string): readonly { readonly file: string; readonly places: readonly CitedPlace[] }[] {
    return [...(this.citing.get(key) ?? [])].flatMap((file) => {
      const places = this.files.get(file)?.get(key) ?? [];
      return places.length > 0 ? [{ file, places }] : [];
    });
  }

  /** How often a key is cited. */
  countOf(key: string): number {
    return this.placesOf(key).reduce((count, { places }) => count + places.length, 0);
  }
}

/** How often each key is cited in all of some projects. */
export function countCitations(projects: readonly CitedKeys[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const project of projects) {
    for (const key of project.keys) times.set(key, (times.get(key) ?? 0) + project.countOf(key));
  }
  return times;
}
