import { startWorker } from './editor/worker.browser';
import type { Activate, activateWith } from './extension';

/** What the web worker host calls. Its bundle holds the whole extension, since that host can load one file only. */
export const activate: Activate = async (context) => {
  const extension = await runExtension();
  return extension.activateWith({ startWorker })(context);
};

/** Runs the files of the extension, which the host has read and compiled with this one. */
export function runExtension(): Promise<{ readonly activateWith: typeof activateWith }> {
  return import('./extension');
}
