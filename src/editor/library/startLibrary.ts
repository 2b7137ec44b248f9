import * as vscode from 'vscode';
import type { LibraryAnswers, LibraryProgress } from '../../library/libraryMessages';
import type { TopicsJson } from '../../library/libraryTopics';
import { LibraryClient } from './libraryClient';
import type { StartWorker } from './workerPort';

const SCRIPT_PATH = 'dist/worker.js';

/**
 * Starts an empty library in a worker.
 *
 * @param topics by which its papers are sorted
 * @throws Error when the host runs no worker: a missing script, a content policy
 */
export type StartLibrary = (
  topics: TopicsJson,
  report: (progress: LibraryProgress) => void,
) => Promise<{ readonly client: LibraryClient; readonly topics: LibraryAnswers['topics'] }>;

/** Makes what starts libraries in workers of the host. */
export function createStartLibrary(startWorker: StartWorker, extensionUri: vscode.Uri): StartLibrary {
  return async (topics, report) => {
    const worker = await startWorker(vscode.Uri.joinPath(extensionUri, SCRIPT_PATH));
    const client = new LibraryClient(worker, report);
    // That a worker cannot run shows only when it should answer.
    return { client, topics: await client.ask({ kind: 'topics', topics }) };
  };
}
