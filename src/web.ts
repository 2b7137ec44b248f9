import { startWorker } from './editor/worker.browser';
import { activateWith } from './extension';

/** What the web worker host calls. Its bundle holds the whole extension, since that host can load one file only. */
export const activate = activateWith({ startWorker });

export { activateWith };
