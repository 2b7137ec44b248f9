import type { Slices } from '../core/slices';
import type { ChangedFile } from './changedFile';
import type { Source } from './libraryMessages';
import type { WholeFile } from './wholeFile';

/** What the parts of a source are given to. */
type IncomingFile = ChangedFile | WholeFile;

/** A source that comes in parts, each by a request of its own. */
export class PartedSource {
  private coming: { readonly source: Source; readonly file: IncomingFile } | undefined;

  /** Begins with a source; what was begun before and has not ended is forgotten. */
  begin(source: Source, file: IncomingFile | undefined): void {
    this.coming = file && { source, file };
  }

  /**
   * Takes a part that begins at a place of the source.
   *
   * @returns whether the next one is wanted: it is not where this one does not go on from the last
   */
  *take({ id, stamp }: Source, bytes: Uint8Array, at: number): Slices<boolean> {
    const { source, file } = this.coming ?? {};
    if (source?.id !== id || source.stamp !== stamp || file?.length !== at) return false;
    const isWanted = yield* file.add(bytes);
    if (!isWanted) this.coming = undefined;
    return isWanted;
  }

  /** Forgets a source whose parts have not all come, with what there is of it: it may be hundreds of megabytes. */
  forget(id: Source['id']): void {
    if (this.coming?.source.id === id) this.coming = undefined;
  }

  /** Gives the file that has come, if it is the source's. */
  end({ id, stamp }: Source): IncomingFile | undefined {
    const { source, file } = this.coming ?? {};
    this.coming = undefined;
    return source?.id === id && source.stamp === stamp ? file : undefined;
  }
}
