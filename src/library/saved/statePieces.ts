import { randomName } from '../store/generation';

/** An array of a state; it does not change any more. */
export type StateArray = Uint8Array | Uint16Array | Uint32Array;

/** A longer array is kept apart from the others, so that it need not be saved again while it stays the same; in bytes. */
const LONG = 1 << 20;
/** Whatever is longer is handed over and written in several pieces: nobody waits long for one. */
const PIECE = 1 << 23;

/** How a state's arrays lie in its head and its pieces. */
interface Layout<Outline> {
  readonly stamp: string;
  readonly outline: Outline;
  /** Of each array its length in bytes, and the names of its pieces unless it lies in the head. */
  readonly arrays: readonly { readonly length: number; readonly pieces?: readonly string[] }[];
}

/** A state to be saved: bytes that are saved each time, and pieces that need be saved but once. */
export interface StatePieces {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly pieces: ReadonlyMap<string, Uint8Array>;
}

/** Remembers which arrays have been cut into which pieces. */
export class PieceNames {
  readonly #names = new WeakMap<ArrayBufferLike, Map<string, readonly string[]>>();

  /** The names of an array's pieces; the same array always has the same. */
  of(array: StateArray): readonly string[] {
    const known = this.#placesIn(array.buffer).get(placeOf(array));
    if (known) return known;
    const names = Array.from({ length: Math.ceil(array.byteLength / PIECE) }, randomName);
    this.set(array, names);
    return names;
  }

  /** Of an array that was read from its pieces. */
  set(array: StateArray, names: readonly string[]): void {
    this.#placesIn(array.buffer).set(placeOf(array), names);
  }

  #placesIn(buffer: ArrayBufferLike): Map<string, readonly string[]> {
    const places = this.#names.get(buffer) ?? new Map<string, readonly string[]>();
    this.#names.set(buffer, places);
    return places;
  }
}

function placeOf({ byteOffset, byteLength }: StateArray): string {
  return `${byteOffset}:${byteLength}`;
}

/**
 * Cuts a state into pieces. The head:
 *
 * ```
 * length of the layout in bytes (32 bits), the layout in JSON, the short arrays; all filled up to whole words
 * ```
 *
 * @param stamp differs whenever the extension or the topics differ
 */
export function cutState(
  stamp: string,
  outline: unknown,
  arrays: readonly StateArray[],
  names: PieceNames,
): StatePieces {
  const pieces = new Map<string, Uint8Array>();
  const layout: Layout<unknown> = {
    stamp,
    outline,
    arrays: arrays.map((array) => {
      const { byteLength } = array;
      if (byteLength < LONG) return { length: byteLength };
      const own = names.of(array);
      for (const [index, name] of own.entries()) {
        pieces.set(name, bytesOf(array).subarray(index * PIECE, (index + 1) * PIECE));
      }
      return { length: byteLength, pieces: own };
    }),
  };
  const text = new TextEncoder().encode(JSON.stringify(layout));
  const parts = [Uint32Array.of(text.length), text, ...arrays.filter(({ byteLength }) => byteLength < LONG)];
  const head = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + wholeWords(byteLength), 0));
  let at = 0;
  for (const part of parts) {
    head.set(bytesOf(part), at);
    at += wholeWords(part.byteLength);
  }
  return { head, pieces };
}

/** What was cut, put together again. */
export interface JoinedState<Outline> {
  readonly outline: Outline;
  /** Each begins at a whole word. */
  readonly arrays: readonly Uint8Array[];
}

/**
 * Puts together what `cutState` cut.
 *
 * @param names are told the arrays that have pieces
 * @returns undefined where it was another extension or had other topics
 * @throws Error where the bytes are something else: whoever stored them is to tell damage
 */
export function joinState<Outline>(
  { head, pieces }: { readonly head: Uint8Array; readonly pieces: ReadonlyMap<string, Uint8Array> },
  stamp: string,
  names: PieceNames,
): JoinedState<Outline> | undefined {
  let at = 0;
  const take = (length: number) => {
    const bytes = head.subarray(at, at + length);
    if (bytes.length < length) throw new Error('a saved library ends too early');
    at += wholeWords(length);
    return bytes;
  };
  const { buffer, byteOffset } = take(4);
  const [length = 0] = new Uint32Array(buffer, byteOffset, 1);
  const layout = JSON.parse(new TextDecoder().decode(take(length))) as Layout<Outline>;
  if (layout.stamp !== stamp) return undefined;
  const arrays = layout.arrays.map((array) => {
    if (!array.pieces) return take(array.length);
    const joined = join(array.pieces.map((name) => pieces.get(name) ?? new Uint8Array()));
    if (joined.length !== array.length) throw new Error('a saved library lacks a piece');
    names.set(joined, array.pieces);
    return joined;
  });
  return { outline: layout.outline, arrays };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function bytesOf({ buffer, byteOffset, byteLength }: StateArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A length filled up to whole words. */
function wholeWords(length: number): number {
  return (length + 3) & ~3;
}
