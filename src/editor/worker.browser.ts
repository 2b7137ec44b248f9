import * as vscode from 'vscode';
import type { StartWorker } from './library/workerPort';

/**
 * Starts a web worker in the web worker host. The host refuses workers from an extension's own address, so the script
 * is read and started from memory.
 */
export const startWorker: StartWorker = async (script) => {
  const code = await vscode.workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    send: (message, transfer = []) => {
      worker.postMessage(message, [...transfer]);
    },
    onMessage: (listener) => {
      worker.onmessage = (event: MessageEvent<unknown>) => {
        listener(event.data);
      };
    },
    onError: (listener) => {
      worker.onerror = (event) => {
        listener(new Error(event.message));
      };
    },
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
};
