import type { Paper } from '../core/paper';
import { parseJson } from './parseJson';

/** The version of the index format; a reader refuses any other rather than guess. */
const INDEX_VERSION = 1;

/** `{ "version": 1, "papers": […] }`, a paper a line so that two builds can be compared; ends with a line end. */
export function writeBundledIndex(papers: readonly Paper[]): string {
  const lines = papers.map((paper) => JSON.stringify(paper));
  return `{"version":${INDEX_VERSION},"papers":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * Reads what {@link writeBundledIndex} wrote.
 *
 * @param source the file's name in errors
 * @throws Error when the text is not an index of this version
 */
export function readBundledIndex(source: string, text: string): readonly Paper[] {
  const index = parseJson(source, text);
  if (typeof index !== 'object' || index === null || !('papers' in index) || !Array.isArray(index.papers)) {
    throw new Error(`${source}: expected an index of papers`);
  }
  if (!('version' in index) || index.version !== INDEX_VERSION) {
    const found = 'version' in index ? String(index.version) : 'none';
    throw new Error(`${source}: expected version ${INDEX_VERSION} of the index, found ${found}`);
  }
  const unusable = index.papers.findIndex((paper) => !isPaper(paper));
  if (unusable !== -1) throw new Error(`${source}: paper ${unusable + 1} of the index is damaged`);
  return index.papers as readonly Paper[];
}

/** Checks what every reader of a paper relies on; the file is our own build's, so its optional fields are trusted. */
function isPaper(value: unknown): value is Paper {
  if (typeof value !== 'object' || value === null) return false;
  const { id, key, title, abstract, authors, topics, origins } = value as Partial<
    Record<keyof Paper, unknown>
  >;
  return (
    [id, key, title, abstract].every((field) => typeof field === 'string') &&
    [authors, topics, origins].every((field) => Array.isArray(field))
  );
}
