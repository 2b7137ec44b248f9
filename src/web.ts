import type * as vscode from 'vscode';
import { startWorker } from './editor/worker.browser';
import type { LiteratureApi } from './editor/literatureApi';
import { activateWith } from './extension';

/** What the web worker host calls. Its bundle holds the whole extension, since that host can load one file only. */
export function activate(context: vscode.ExtensionContext): LiteratureApi {
  return activateWith({ startWorker }, context);
}

export { activateWith };
