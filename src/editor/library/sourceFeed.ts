import type * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import type { TakePart } from '../../core/readParts';
import type { Source } from '../../library/libraryMessages';

/** A source with the way to its content. */
export interface FoundSource {
  readonly source: Source;
  /** @throws Error that says in words why it cannot be read */
  readonly read: () => Promise<{ readonly papers: readonly Paper[] } | { readonly bytes: Uint8Array }>;
  /**
   * Hands its bytes over in parts, so that they are not all in memory; only what is a file may have this.
   *
   * @returns whether all were taken: otherwise it has to be read
   */
  readonly handOver?: (take: TakePart) => Promise<boolean>;
}

/** Where sources of one kind come from. */
export interface SourceFeed {
  /** The rank of all its sources. */
  readonly rank: number;
  /** Sources may have come, gone or changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Begins to look for sources, before they are wanted. */
  prepare?(): void;
  /** Looks anew for what it remembers, and tells of what has changed. */
  lookAgain?(): void;
  /** The sources that are there now. */
  find(): Promise<readonly FoundSource[]>;
}
