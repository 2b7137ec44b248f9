import type { ExtensionContext } from 'vscode';
import type { LiteratureApi } from './editor/literatureApi';
import { startWorker } from './editor/worker.browser';
import type { activateWith } from './extension';

/** What the web worker host calls. Its bundle holds the whole extension, since that host can load one file only. */
export async function activate(context: ExtensionContext): Promise<LiteratureApi> {
  const extension = await runExtension();
  return extension.activateWith({ startWorker })(context);
}

/** Runs the files of the extension, which the host has read and compiled with this one: a third of the work is left. */
export function runExtension(): Promise<{ readonly activateWith: typeof activateWith }> {
  return import('./extension');
}
