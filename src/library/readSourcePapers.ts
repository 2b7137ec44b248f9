import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import { decodeText } from '../sources/decodeText';
import type { Problem } from '../sources/problem';
import { readSource } from '../sources/readSource';
import type { SortPaper } from '../topics/sorter';
import { paperOfEntry } from './paperOfEntry';
import { type ChunkTable, tabulateChunks } from './chunkTable';

/** The papers of a source, and what could not be read. */
export interface SourcePapers {
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
  /** For a large `.bib` file, by which a later state of it can be read in part. */
  readonly table?: ChunkTable;
}

/** So many entries are classified at a stretch. */
const STRETCH = 8;
/** How often progress is told, in entries. */
const REPORT = 1000;
/** A smaller file is read in no time, in bytes. */
const LARGE = 1 << 20;

/**
 * Reads the papers of a source, sorted into topics.
 *
 * @param name what people call the source; its ending tells the format
 * @param report told now and then how many papers have been read
 */
export function* readSourcePapers(
  name: string,
  bytes: Uint8Array,
  sort: SortPaper,
  report: (done: number, total: number) => void,
): Slices<SourcePapers> {
  const decoded = decodeText(name, bytes);
  // Not empty, but no text: that has been said.
  if (decoded.text === '' && decoded.problems.length > 0) return { papers: [], problems: decoded.problems };
  yield;
  const { entries, problems } = yield* readSource(name, decoded.text);
  const papers: Paper[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % STRETCH === 0) yield;
    if (index % REPORT === 0) report(index, entries.length);
    const paper = paperOfEntry(entry, name, sort);
    if (paper) papers.push(detach(paper));
  }
  // Entries that take fields from others cannot be read one by one.
  const isLarge = /\.bib(?:tex)?$/i.test(name) && bytes.length >= LARGE;
  const table =
    isLarge && !/\b(?:crossref|xdata)\b/i.test(decoded.text)
      ? yield* tabulateChunks(bytes, papers)
      : undefined;
  return { papers, problems: [...decoded.problems, ...problems], ...(table && { table }) };
}

/** The paper with texts of its own: what engines cut out of a text keeps the whole of it in memory. */
function detach(paper: Paper): Paper {
  return JSON.parse(JSON.stringify(paper)) as Paper;
}
