import type { LogOutputChannel } from 'vscode';

/** Writes into the log what went wrong, with where in the code if that is known. */
export function logFailure(log: Pick<LogOutputChannel, 'error'>, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
}
