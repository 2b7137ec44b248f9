import type { Memento } from 'vscode';
import type { Source } from '../../library/libraryMessages';

const STATE_KEY = 'fatalSources';

/** By the ids of sources, what they looked like: their stamps. */
type Remembered = Readonly<Record<Source['id'], Source['stamp']>>;

/** The library's worker has died while it read a source. */
export class FatalSourceError extends Error {
  constructor({ name }: Source, cause: unknown) {
    super(`${name}: the library has stopped while reading it, and starts anew without it.`, { cause });
  }
}

/**
 * The sources at which the library's worker has died, remembered from start to start: a file that needs more memory than
 * there is would else end each worker that is started after it, and with it the library.
 */
export class FatalSources {
  constructor(private readonly state: Memento) {}

  /** Whether a source was fatal as it is now; one that has changed since may not be. */
  has({ id, stamp }: Source): boolean {
    return this.remembered()[id] === stamp;
  }

  /** Remembers a source. */
  note({ id, stamp }: Source): void {
    this.remember({ ...this.remembered(), [id]: stamp });
  }

  /** Forgets a source, or all of them, so that they are tried again. */
  forget(id?: Source['id']): void {
    const before = this.remembered();
    const after = Object.entries(before).filter(([each]) => id !== undefined && each !== id);
    if (after.length < Object.keys(before).length) this.remember(Object.fromEntries(after));
  }

  private remembered(): Remembered {
    return this.state.get<Remembered>(STATE_KEY, {});
  }

  private remember(sources: Remembered): void {
    void this.state.update(STATE_KEY, sources);
  }
}
