import { readFromDisk, startWorker } from './editor/worker.node';
// By the name of its bundle, which lies beside this one: a second copy of the extension would double the package.
import { activateWith } from './web.js';

/** What the Node host calls. */
export const activate = activateWith({ startWorker, readFromDisk });
