import { createHostPort, startWorker } from '#worker';
import * as vscode from 'vscode';
import type { LibraryAnswers, LibraryProgress } from '../../library/libraryMessages';
import type { TopicsJson } from '../../library/libraryTopics';
import { LibraryClient } from './libraryClient';

const SCRIPT_PATH = 'dist/worker.js';

/**
 * Starts an empty library in a worker; in the host itself, where no worker runs, and says so in the log.
 *
 * @param topics by which its papers are sorted
 */
export async function startLibrary(
  extensionUri: vscode.Uri,
  topics: TopicsJson,
  report: (progress: LibraryProgress) => void,
  log: vscode.LogOutputChannel,
): Promise<{ readonly client: LibraryClient; readonly topics: LibraryAnswers['topics'] }> {
  let client: LibraryClient | undefined;
  try {
    client = new LibraryClient(await startWorker(vscode.Uri.joinPath(extensionUri, SCRIPT_PATH)), report);
    // That a worker cannot run (a missing script, a content policy) shows only when it should answer.
    return { client, topics: await client.ask({ kind: 'topics', topics }) };
  } catch (error) {
    client?.dispose();
    if (!createHostPort) throw error;
    log.warn(`The library’s worker does not run; searching in the extension host. ${String(error)}`);
    client = new LibraryClient(createHostPort(), report);
    return { client, topics: await client.ask({ kind: 'topics', topics }) };
  }
}
