import type * as vscode from 'vscode';
import type { ReadAt } from '../../core/readParts';

/** A worker as both hosts' starters give it: messages in, messages out. */
export interface WorkerPort {
  /** @param transfer buffers that are handed over instead of copied: the sender has them no more */
  send(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  /** Called with each message of the worker. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the worker has failed or ended and will answer no more; perhaps more than once. */
  onError(listener: (error: Error) => void): void;
  terminate(): void;
}

/**
 * Starts a worker from a bundled script.
 *
 * @throws Error when the host cannot start one
 */
export type StartWorker = (script: vscode.Uri) => Promise<WorkerPort>;

/** An open file of the host's own disk. */
export interface DiskFile {
  /** In bytes. */
  readonly size: number;
  readonly read: ReadAt;
  close(): Promise<void>;
}

/**
 * Opens a file of the host's own disk, to be read in parts, straight into memory that can be handed to a worker. VS Code's
 * own reading joins the parts in the end, for which it needs twice the memory and blocks the host.
 *
 * @throws Error when it cannot be opened; one of its `read` when it cannot be read
 */
export type OpenFromDisk = (path: string) => Promise<DiskFile>;

/** What an extension host can do that VS Code's interface has not. */
export interface HostAbilities {
  readonly startWorker: StartWorker;
  /** Missing where the host has no disk. */
  readonly openFromDisk?: OpenFromDisk;
}
