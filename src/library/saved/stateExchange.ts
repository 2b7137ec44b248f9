import { INDEX_VERSION } from '../../search/index/indexBytes';
import type { LiveLibrary } from '../liveLibrary';
import { type LibraryState, openState, outlineState, type StateOutline } from './libraryState';
import { takeState } from './saveLibrary';
import { cutState, joinState, PieceNames } from './statePieces';

/**
 * To be raised with any change of the outline, or of what papers say of their sources: a build of the same version of
 * the extension may have saved them.
 */
const STATE_VERSION = 2;

/**
 * Hands a library over to whoever stores it, and takes it back, piece by piece: hundreds of megabytes at once would
 * take as many again on either side.
 */
export class StateExchange {
  private readonly names = new PieceNames();
  private offered: ReadonlyMap<string, Uint8Array> = new Map();
  private readonly received = new Map<string, Uint8Array>();

  /** Offers the state that a library has now; until it changes, its pieces can be had. */
  offer(
    library: LiveLibrary,
    stamp: string,
  ): { readonly head: Uint8Array<ArrayBuffer>; readonly pieces: readonly string[] } {
    const { outline, arrays } = outlineState(takeState(library));
    const { head, pieces } = cutState(withVersions(stamp), outline, arrays, this.names);
    this.offered = pieces;
    return { head, pieces: [...pieces.keys()] };
  }

  /** The library changes, and what was offered is not to be had any more. */
  withdraw(): void {
    this.offered = new Map();
  }

  /**
   * A copy of a piece of what is offered.
   *
   * @throws Error when it is not offered any more
   */
  pieceOf(name: string): Uint8Array<ArrayBuffer> {
    const piece = this.offered.get(name);
    if (!piece) throw new Error('the library has changed while it was being saved');
    return new Uint8Array(piece);
  }

  /** Takes a piece of what was saved. */
  receive(name: string, bytes: Uint8Array): void {
    this.received.set(name, bytes);
  }

  /** The state that was saved, of a head and the pieces received; undefined where it is none of ours. */
  restore(head: Uint8Array, stamp: string): LibraryState | undefined {
    try {
      const pieces = this.received;
      const joined = joinState<StateOutline>({ head, pieces }, withVersions(stamp), this.names);
      return joined && openState(joined.outline, joined.arrays);
    } catch {
      // Whole, since its checksums held, but laid out by another version.
      return undefined;
    } finally {
      this.received.clear();
    }
  }
}

function withVersions(stamp: string): string {
  return `${stamp}:${STATE_VERSION}:${INDEX_VERSION}`;
}
