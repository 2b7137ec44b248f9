import type { Slices } from '../core/slices';
import type { Problem } from '../sources/problem';
import { readSourceBytes } from '../sources/readSource';
import type { SortPaper } from '../topics/sorter';
import type { Source } from './libraryMessages';
import { paperOfEntry } from './paperOfEntry';
import { type ChunkTable, tabulateChunks } from './chunkTable';
import type { PaperTexts } from './papers/paperTexts';
import { type StoredPaper, storePaper } from './papers/storedPaper';

/** The papers of a source, and what could not be read. */
export interface SourcePapers {
  readonly papers: readonly StoredPaper[];
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
 * @param source the ending of its name tells the format
 * @param texts where its papers are kept
 * @param report told now and then how many papers have been read
 */
export function* readSourcePapers(
  source: Pick<Source, 'name' | 'rank'>,
  bytes: Uint8Array,
  texts: PaperTexts,
  sort: SortPaper,
  report: (done: number, total: number) => void,
): Slices<SourcePapers> {
  const { entries, count, problems } = yield* readSourceBytes(source.name, bytes);
  const papers: StoredPaper[] = [];
  let done = 0;
  for (const entry of entries) {
    if (done % STRETCH === 0) yield;
    if (done % REPORT === 0) report(done, count);
    done += 1;
    const paper = paperOfEntry(entry, source, sort);
    if (paper) papers.push(storePaper(texts, paper));
  }
  const isLarge = /\.bib(?:tex)?$/i.test(source.name) && bytes.length >= LARGE;
  const isTabled = isLarge && !(yield* refersToOthers(bytes));
  const table = isTabled ? yield* tabulateChunks(bytes, papers) : undefined;
  return { papers, problems, ...(table && { table }) };
}

/** So many bytes are looked through at a stretch, and so many of them once more with the next. */
const BYTES = 1 << 16;
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
