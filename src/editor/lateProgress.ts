import * as vscode from 'vscode';

/** Work that ends sooner needs no sign, in milliseconds. */
const LONG = 1000;

/** Tells the person how far work has come, once it is seen to be long. */
export type ReportMessage = (message: string) => void;

/** Does work, and shows its progress when it takes long. When cancelled, the signal's reason is a `CancellationError`. */
export async function withLateProgress<Result>(
  options: vscode.ProgressOptions,
  work: (report: ReportMessage, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  let shown: vscode.Progress<{ message: string }> | undefined;
  const stop = new AbortController();
  const working = work((message) => shown?.report({ message }), stop.signal);
  const timer = setTimeout(() => {
    void vscode.window.withProgress(options, async (progress, cancelled) => {
      shown = progress;
      cancelled.onCancellationRequested(() => {
        stop.abort(new vscode.CancellationError());
      });
      // Whoever wants the result is told of a failure.
      await working.catch(() => undefined);
    });
  }, LONG);
  try {
    return await working;
  } finally {
    clearTimeout(timer);
  }
}
