import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import { readSource } from '../sources/readSource';
import type { SortPaper } from '../topics/sorter';
import { type ChangedFile, MOST_CHANGED } from './changedFile';
import { type ChangedChunks, compareChunks } from './chunkBibtex';
import { type ChunkTable, countLines, DEFINITION } from './chunkTable';
import type { Source } from './libraryMessages';
import { paperOfEntry } from './paperOfEntry';
import type { PaperTexts } from './papers/paperTexts';
import { type StoredPaper, storePaper } from './papers/storedPaper';

/** What a file gave when it was read last. */
export interface EarlierReading {
  readonly papers: readonly StoredPaper[];
  readonly table: ChunkTable;
}

/** Which lines of a file, from 1, were replaced: those before `end`, from `start` on. */
export interface ReplacedLines {
  readonly start: number;
  readonly end: number;
  /** By how many lines what is behind has moved. */
  readonly moved: number;
}

/** What a file gives after a change that was read in part. */
export interface ChangedReading extends EarlierReading {
  readonly replaced: ReplacedLines;
}

/**
 * Reads of a `.bib` file what has changed since it was read last. Lines of what comes behind the change are left as
 * they were: an entry is found by its key.
 *
 * @param file has taken all its parts
 * @returns undefined where parts cannot be told from one another for sure: damage at the change or beside it,
 * definitions of strings, entries that refer to others, more papers in a chunk than can be counted. Then the whole has
 * to be read.
 */
export function* readChangedPapers(
  source: Pick<Source, 'name' | 'rank'>,
  file: ChangedFile,
  { papers, table: { hashes, counts, lines } }: EarlierReading,
  texts: PaperTexts,
  sort: SortPaper,
): Slices<ChangedReading | undefined> {
  const hashesNow = Uint32Array.from(file.hashes);
  const change = compareChunks(hashes, hashesNow);
  const { start, oldEnd, newEnd } = change;
  if (file.isMixed || newEnd - start > MOST_CHANGED || counts.subarray(start, oldEnd).includes(DEFINITION))
    return undefined;
  const definitions = decodeDefinitions(file);
  const read = (chunk: number, line: number) =>
    readChunk({ source, file, definitions: definitions ?? '', sort }, chunk, line);
  // An entry that is not closed reaches into those behind it, up to one that gave what it gives by itself.
  const isApart = function* (from: number, step: 1 | -1, shift: number): Slices<boolean> {
    for (let chunk = from; chunk >= 0 && chunk < counts.length; chunk += step) {
      if (counts[chunk] === DEFINITION) continue;
      const alone = yield* read(chunk + shift, 1);
      if (!alone || alone.length !== counts[chunk]) return false;
      if (alone.length > 0) return true;
    }
    return true;
  };
  if (definitions === undefined) return undefined;
  if (!(yield* isApart(start - 1, -1, 0)) || !(yield* isApart(oldEnd, 1, newEnd - oldEnd))) return undefined;
  const changed: (readonly Paper[])[] = [];
  const changedLines: number[] = [];
  const firstLine = lines[start] ?? 1;
  let line = firstLine;
  for (let chunk = start; chunk < newEnd; chunk += 1) {
    const inChunk = file.definitions.has(chunk) ? undefined : yield* read(chunk, line);
    const bytes = file.bytesOf(chunk);
    if (!inChunk || !bytes || inChunk.length >= DEFINITION) return undefined;
    changed.push(inChunk);
    changedLines.push(line);
    line += countLines(bytes);
  }
  const replaced = { start: firstLine, end: lines[oldEnd] ?? line, moved: line - (lines[oldEnd] ?? line) };
  const first = sum(counts.subarray(0, start));
  const behind = first + sum(counts.subarray(start, oldEnd));
  const added = changed.map(({ length }) => length);
  return {
    papers: [
      ...papers.slice(0, first),
      ...changed.flat().map((paper) => storePaper(texts, paper)),
      ...papers.slice(behind),
    ],
    table: {
      hashes: hashesNow,
      counts: fillSpliced(new Uint8Array(hashesNow.length), counts, change, added),
      lines: fillSpliced(new Uint32Array(hashesNow.length + 1), lines, change, changedLines).map(
        (each, chunk) => (chunk < newEnd ? each : each + replaced.moved),
      ),
    },
    replaced,
  };
}

/** What the chunks of a file are read with. */
interface ChunkReading {
  readonly source: Pick<Source, 'name' | 'rank'>;
  readonly file: ChangedFile;
  readonly definitions: string;
  readonly sort: SortPaper;
}

/**
 * The papers of one chunk, which begins on a line; undefined where it is damaged or refers to other entries, or its bytes
 * are not kept.
 */
function* readChunk(
  { source, file, definitions, sort }: ChunkReading,
  chunk: number,
  line: number,
): Slices<readonly Paper[] | undefined> {
  const text = decode(file.bytesOf(chunk));
  if (text === undefined || /crossref|xdata/i.test(text)) return undefined;
  const { entries, problems } = yield* readSource(source.name, definitions + text);
  // That a text has no entries is no damage: it is the end of the file, or a comment.
  if (problems.some((problem) => problem.line !== undefined)) return undefined;
  const shift = line - definitions.split('\n').length;
  return entries.flatMap((entry) => paperOfEntry({ ...entry, line: entry.line + shift }, source, sort) ?? []);
}

/** Fills an array with a list that has others in the place of those from a start to an end. */
function fillSpliced<List extends Uint8Array | Uint32Array>(
  array: List,
  list: List,
  { start, oldEnd, newEnd }: ChangedChunks,
  others: readonly number[],
): List {
  array.set(list.subarray(0, start));
  array.set(others, start);
  array.set(list.subarray(oldEnd), newEnd);
  return array;
}

/** All definitions of strings, one behind the other; undefined where they are no UTF-8. */
function decodeDefinitions(file: ChangedFile): string | undefined {
  const texts = [...file.definitions].map((chunk) => decode(file.bytesOf(chunk)));
  return texts.some((text) => text === undefined) ? undefined : texts.join('');
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sum(counts: Uint8Array): number {
  return counts.reduce((total, count) => total + (count === DEFINITION ? 0 : count), 0);
}
