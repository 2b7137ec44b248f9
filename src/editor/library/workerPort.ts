import type * as vscode from 'vscode';

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
