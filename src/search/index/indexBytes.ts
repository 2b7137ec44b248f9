import { hashWords } from '../../core/hash';
import type { Segment } from './segment';
import type { IndexedPaper, Shelf } from './shelf';
import { Vocabulary } from './vocabulary';

/**
 * The saved form of an index, all in 32-bit words of the host's byte order:
 *
 * ```
 * magic, version, checksum of all that follows, number of shelves,
 * for each shelf the byte lengths of its fourteen arrays,
 * for each shelf its arrays, each filled up to a whole word
 * ```
 *
 * Arrays are used where they lie, so loading costs one pass for the checksum whatever the size. Bytes from a host of
 * the other byte order fail at the magic number.
 */
const MAGIC = 0x4c4c4958;
/** To be raised with any change of the format, of the terms that are read from papers, or of zones. */
export const INDEX_VERSION = 2;
const HEADER_WORDS = 4;
const CHECKSUM_WORD = 2;

/** Why bytes are no index: not one at all, of another version, or not as they were saved. */
export type IndexDamage = 'foreign' | 'other version' | 'damaged';

/** Of an index, so that a host keeps it as it likes. */
export type WordArray = Uint8Array | Uint16Array | Uint32Array;

/** The arrays of a shelf, in their order. */
function arraysOf({ segment, papers }: Shelf): WordArray[] {
  const ids = Vocabulary.pack(papers.map((paper) => paper?.id ?? ''));
  return [
    segment.vocabulary.units,
    segment.vocabulary.starts,
    segment.frequencies,
    segment.masks,
    segment.stems,
    segment.numbers,
    segment.lengths,
    segment.entries,
    segment.postings,
    segment.papers,
    segment.paperTerms,
    ids.units,
    ids.starts,
    Uint32Array.from(
      papers.flatMap((paper) => [paper?.year ?? 0, paper?.titleWords ?? 0, paper?.fingerprint ?? 0]),
    ),
  ];
}
const ARRAYS_A_SHELF = 14;

/** The arrays of shelves, in their order, not copied; they do not change any more. */
export function listArrays(shelves: readonly Shelf[]): readonly WordArray[] {
  return shelves.flatMap(arraysOf);
}

/** The shelves of what `listArrays` gave, each array beginning at a whole word; read where it lies. */
export function openArrays(arrays: readonly ArrayBufferView[]): readonly Shelf[] {
  const views = arrays.map(
    ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength),
  );
  const starts = views.flatMap((_, at) => (at % ARRAYS_A_SHELF === 0 ? [at] : []));
  return starts.map((start) => unpackShelf(views.slice(start, start + ARRAYS_A_SHELF)));
}

/** Puts shelves into bytes. */
export function packShelves(shelves: readonly Shelf[]): Uint8Array<ArrayBuffer> {
  const arrays = listArrays(shelves);
  const lengths = arrays.map(({ byteLength }) => byteLength);
  const start = (HEADER_WORDS + lengths.length) * 4;
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + wholeWords(length), start));
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, INDEX_VERSION, 0, shelves.length, ...lengths]);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += wholeWords(array.byteLength);
  }
  words[CHECKSUM_WORD] = hashWords(words.subarray(CHECKSUM_WORD + 1));
  return bytes;
}

/** What came of reading bytes. */
export type UnpackedShelves =
  | { readonly ok: true; readonly shelves: readonly Shelf[] }
  | { readonly ok: false; readonly damage: IndexDamage };

/** Reads the shelves that `packShelves` wrote. Nothing of the bytes is believed before their checksum holds. */
export function unpackShelves(bytes: Uint8Array): UnpackedShelves {
  // Views of words need an aligned beginning, which a part of somebody's buffer may lack. Not `slice`: that of Node's
  // Buffer does not copy.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
  if (words.length < HEADER_WORDS || words[0] !== MAGIC) return { ok: false, damage: 'foreign' };
  if (words[1] !== INDEX_VERSION) return { ok: false, damage: 'other version' };
  const isWhole = aligned.byteLength % 4 === 0;
  if (!isWhole || words[CHECKSUM_WORD] !== hashWords(words.subarray(CHECKSUM_WORD + 1))) {
    return { ok: false, damage: 'damaged' };
  }
  const shelfCount = words[HEADER_WORDS - 1]!;
  const lengths = words.subarray(HEADER_WORDS, HEADER_WORDS + shelfCount * ARRAYS_A_SHELF);
  let at = lengths.byteOffset + lengths.byteLength;
  const arrays = Array.from(lengths, (length) => {
    const array = new Uint8Array(aligned.buffer, at, length);
    at += wholeWords(length);
    return array;
  });
  return { ok: true, shelves: openArrays(arrays) };
}

function unpackShelf(views: readonly DataView[]): Shelf {
  const bytes = (index: number) => {
    const view = views[index]!;
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  };
  const units = (index: number) => {
    const view = views[index]!;
    return new Uint16Array(view.buffer, view.byteOffset, view.byteLength / 2);
  };
  const words = (index: number) => {
    const view = views[index]!;
    return new Uint32Array(view.buffer, view.byteOffset, view.byteLength / 4);
  };
  const segment: Segment = {
    vocabulary: new Vocabulary(units(0), words(1)),
    frequencies: words(2),
    masks: words(3),
    stems: words(4),
    numbers: words(5),
    lengths: units(6),
    entries: words(7),
    postings: bytes(8),
    papers: words(9),
    paperTerms: bytes(10),
  };
  const ids = new Vocabulary(units(11), words(12)).terms();
  const rest = words(13);
  const papers = ids.map((id, paper): IndexedPaper | undefined => {
    if (id === '') return undefined;
    // Not a view of each: a hundred thousand of them take as long as all else.
    const at = 3 * paper;
    return { id, year: rest[at] ?? 0, titleWords: rest[at + 1] ?? 0, fingerprint: rest[at + 2] ?? 0 };
  });
  return { segment, papers };
}

/** A length filled up to whole words. */
function wholeWords(length: number): number {
  return (length + 3) & ~3;
}
