import type * as vscode from 'vscode';
import type { TakePart } from '../../core/readParts';
import type { Source } from '../../library/libraryMessages';

/** The bytes of a source: a file of any format, or the index that the extension ships. Whoever reads them may hand them on. */
export type SourceBytes =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'index'; readonly file: string; readonly bytes: Uint8Array };

/** A source with the way to its content. */
export interface FoundSource {
  readonly source: Source;
  /** @throws Error that says in words why it cannot be read */
  readonly read: () => Promise<SourceBytes>;
  /** In a sentence, what brings it back where it cannot be read, if that does not follow from the reason. */
  readonly wayOut?: string;
  /** Set while it stays only if there are papers in it: what has it read once more then, ready to follow “then”. */
  readonly again?: string;
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
