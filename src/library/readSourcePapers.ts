import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import type { Problem } from '../sources/problem';
import { readSourceBytes } from '../sources/readSource';
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
  const { entries, problems, keepText } = yield* readSourceBytes(name, bytes);
  const papers: Paper[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % STRETCH === 0) yield;
    if (index % REPORT === 0) report(index, entries.length);
    const paper = paperOfEntry(entry, name, sort);
    if (paper) papers.push(keepText ? detach(paper) : paper);
  }
  const isLarge = /\.bib(?:tex)?$/i.test(name) && bytes.length >= LARGE;
  const isTabled = isLarge && !(yield* refersToOthers(bytes));
  const table = isTabled ? yield* tabulateChunks(bytes, papers) : undefined;
  return { papers, problems, ...(table && { table }) };
}

/** So many bytes are looked through at a stretch, and so many of them once more with the next. */
const BYTES = 1 << 20;
const OVERLAP = 64;

/** Whether entries take fields from others: they cannot be read one by one. */
function* refersToOthers(bytes: Uint8Array): Slices<boolean> {
  // Of all encodings, as the words are in ASCII.
  const narrow = new TextDecoder('windows-1252');
  for (let start = 0; start < bytes.length; start += BYTES) {
    const text = narrow.decode(bytes.subarray(start, start + BYTES + OVERLAP));
    if (/\b(?:crossref|xdata)\b/i.test(text)) return true;
    yield;
  }
  return false;
}

/** The paper with texts of its own: what engines cut out of a text keeps the whole of it in memory. */
function detach(paper: Paper): Paper {
  return JSON.parse(JSON.stringify(paper)) as Paper;
}
