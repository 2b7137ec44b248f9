import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import { readSource } from '../sources/readSource';
import type { SortPaper } from '../topics/sorter';
import { type BibtexChunks, chunkBibtex, compareChunks } from './chunkBibtex';
import { paperOfEntry } from './paperOfEntry';

/** What is kept of a `.bib` file that was read, so that only what changes in it has to be read again. */
export interface ChunkTable {
  readonly hashes: Uint32Array;
  /** How many papers each chunk gave. */
  readonly counts: Uint8Array;
}

/** What a file gave when it was read last. */
export interface EarlierReading {
  readonly papers: readonly Paper[];
  readonly table: ChunkTable;
}

/** Where so much has changed, the whole is read. */
const MOST_CHUNKS = 2000;
const LINE_FEED = 0x0a;
const AT = 0x40;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** What an entry has that takes fields from others: it cannot be read by itself. */
const REFERENCE = /\b(?:crossref|xdata)\s{0,20}=/i;
/** So many bytes are looked through at a stretch, and so many of them once more with the next. */
const STRETCH = 1 << 20;
const OVERLAP = 64;

/**
 * Says which chunks of a file gave which papers.
 *
 * @returns undefined where entries refer to others, or the papers' lines are not the file's
 */
export function* tabulateChunks(bytes: Uint8Array, papers: readonly Paper[]): Slices<ChunkTable | undefined> {
  const narrow = new TextDecoder('windows-1252');
  for (let start = 0; start < bytes.length; start += STRETCH) {
    if (REFERENCE.test(narrow.decode(bytes.subarray(start, start + STRETCH + OVERLAP)))) return undefined;
    yield;
  }
  const { starts, hashes } = chunkBibtex(bytes);
  yield;
  const counts = new Uint8Array(hashes.length);
  let chunk = 0;
  let line = 1;
  let at = 0;
  for (const { origins } of papers) {
    const wanted = origins[0]?.line ?? 0;
    for (; line < wanted; line += 1) {
      const end = bytes.indexOf(LINE_FEED, at);
      if (end === -1) return undefined;
      at = end + 1;
    }
    while (chunk + 1 < hashes.length && (starts[chunk + 1] ?? 0) <= at) chunk += 1;
    counts[chunk] = Math.min(255, (counts[chunk] ?? 0) + 1);
  }
  return { hashes, counts };
}

/**
 * Reads of a `.bib` file what has changed since it was read last. Lines of what comes behind the change are left as
 * they were: an entry is found by its key.
 *
 * @returns undefined where parts cannot be told from one another for sure: damage, definitions of strings, entries
 * that refer to others. Then the whole has to be read.
 */
export function* readChangedPapers(
  name: string,
  bytes: Uint8Array,
  { papers, table }: EarlierReading,
  sort: SortPaper,
): Slices<EarlierReading | undefined> {
  const chunks = chunkBibtex(bytes);
  yield;
  const { start, oldEnd, newEnd } = compareChunks(table.hashes, chunks.hashes);
  const { counts } = table;
  for (let chunk = start; chunk < oldEnd; chunk += 1) if (counts[chunk] !== 1) return undefined;
  const isSound = (old: number, now: number) =>
    old < 0 || old >= counts.length || counts[old] === 1 || isBesideEntries(bytes, chunks, now);
  if (!isSound(start - 1, start - 1) || !isSound(oldEnd, newEnd)) return undefined;
  if (newEnd - start > MOST_CHUNKS) return undefined;
  const text = decodeStretch(bytes, chunks, start, newEnd);
  if (text === undefined) return undefined;
  const { entries, problems } = yield* readSource(name, text.whole);
  if (problems.length > 0 || entries.length !== newEnd - start) return undefined;
  const read: Paper[] = [];
  for (const entry of entries) {
    yield;
    const paper = paperOfEntry({ ...entry, line: entry.line + text.lines }, name, sort);
    if (!paper) return undefined;
    read.push(paper);
  }
  const first = counts.subarray(0, start).reduce((sum, count) => sum + count, 0);
  return {
    papers: [...papers.slice(0, first), ...read, ...papers.slice(first + oldEnd - start)],
    table: {
      hashes: chunks.hashes,
      counts: Uint8Array.from([
        ...counts.subarray(0, start),
        ...read.map(() => 1),
        ...counts.subarray(oldEnd),
      ]),
    },
  };
}

/** A stretch of chunks as text, below the definitions of strings; undefined where it is not to be read by itself. */
function decodeStretch(
  bytes: Uint8Array,
  { starts, hashes }: BibtexChunks,
  start: number,
  end: number,
): { readonly whole: string; readonly lines: number } | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const decode = (from: number, to: number) => decoder.decode(bytes.subarray(starts[from], starts[to]));
    const stretch = decode(start, end);
    if (REFERENCE.test(stretch)) return undefined;
    let definitions = '';
    for (let chunk = 0; chunk < hashes.length; chunk += 1) {
      if ((chunk < start || chunk >= end) && isDefinition(bytes, starts[chunk] ?? 0)) {
        definitions += decode(chunk, chunk + 1);
      }
    }
    const linesBefore = countLines(bytes.subarray(0, starts[start]));
    return { whole: definitions + stretch, lines: linesBefore - definitions.split('\n').length + 1 };
  } catch {
    return undefined;
  }
}

/** Whether a chunk begins with `@string`, in whatever case. */
function isDefinition(bytes: Uint8Array, at: number): boolean {
  return /^@string/i.test(decodeHead(bytes, at));
}

/** Whether a chunk gave no paper because it is none: the text above the first entry, or a comment that is closed. */
function isBesideEntries(bytes: Uint8Array, { starts }: BibtexChunks, chunk: number): boolean {
  const start = starts[chunk] ?? 0;
  const content = bytes.subarray(start, starts[chunk + 1]);
  const hasOtherAt = content.includes(AT, 1);
  if (hasOtherAt) return false;
  if (chunk === 0 && content[0] !== AT) return true;
  if (!/^@(?:comment|string|preamble)\s{0,20}\{/i.test(decodeHead(bytes, start))) return false;
  let depth = 0;
  for (const byte of content) {
    if (byte === OPENING_BRACE) depth += 1;
    else if (byte === CLOSING_BRACE) depth -= 1;
  }
  return depth === 0;
}

function decodeHead(bytes: Uint8Array, at: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + OVERLAP));
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}
