import { openFromDisk, startWorker } from './editor/worker.node';
import type { Activate } from './extension';

/**
 * What the Node host calls. The bundle lies beside this one, by whose name it is loaded: a second copy of the extension
 * would double the package. To read and compile it, to run its files and to activate are tasks of their own, between
 * which others have their turn.
 */
export const activate: Activate = async (context) => {
  await nextTask();
  const { runExtension } = await import('./web.js');
  await nextTask();
  const { activateWith } = await runExtension();
  await nextTask();
  return activateWith({ startWorker, openFromDisk })(context);
};

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
