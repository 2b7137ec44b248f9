import { startWorker } from '#worker';
import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import { HostEngine } from './hostEngine';
import type { ReportProgress, SearchEngine } from './searchEngine';
import { WorkerEngine } from './workerEngine';

const SCRIPT_PATH = 'dist/worker.js';

/** Indexes papers in a worker; in the host itself, where no worker runs, and says so in the log. */
export async function startEngine(
  extensionUri: vscode.Uri,
  papers: readonly Paper[],
  topicNames: TopicNames,
  report: ReportProgress,
  log: vscode.LogOutputChannel,
): Promise<SearchEngine> {
  try {
    const worker = await startWorker(vscode.Uri.joinPath(extensionUri, SCRIPT_PATH));
    // That a worker cannot run (a missing script, a content policy) shows only when it should answer.
    return await indexed(new WorkerEngine(worker, report), papers, topicNames);
  } catch (error) {
    log.warn(`The search worker does not run; searching in the extension host. ${String(error)}`);
    return indexed(new HostEngine(report), papers, topicNames);
  }
}

async function indexed(
  engine: SearchEngine,
  papers: readonly Paper[],
  topicNames: TopicNames,
): Promise<SearchEngine> {
  try {
    await engine.index(papers, topicNames);
    return engine;
  } catch (error) {
    engine.dispose();
    throw error;
  }
}
