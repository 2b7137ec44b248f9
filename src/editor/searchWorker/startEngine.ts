import { startWorker } from '#worker';
import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/fieldText';
import { HostEngine } from './hostEngine';
import type { ReportProgress, SearchEngine } from './searchEngine';
import { WorkerEngine } from './workerEngine';

const SCRIPT_PATH = 'dist/worker.js';

/** Starts to index papers in a worker; in the host itself, where no worker can be started, and says so in the log. */
export async function startEngine(
  extensionUri: vscode.Uri,
  papers: readonly Paper[],
  topicNames: TopicNames,
  report: ReportProgress,
  log: vscode.LogOutputChannel,
): Promise<SearchEngine> {
  try {
    const worker = await startWorker(vscode.Uri.joinPath(extensionUri, SCRIPT_PATH));
    return new WorkerEngine(worker, papers, topicNames, report);
  } catch (error) {
    log.warn(`No search worker could be started; searching in the extension host. ${String(error)}`);
    return new HostEngine(papers, topicNames, report);
  }
}
