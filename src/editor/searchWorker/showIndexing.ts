import * as vscode from 'vscode';
import type { ReportProgress } from './searchEngine';

/** Work that ends sooner needs no sign, in milliseconds. */
const LONG = 1000;

/** Shows in the status bar how far indexing has come when it takes long; the bundled papers never do. */
export async function showIndexing<Result>(
  index: (report: ReportProgress) => Promise<Result>,
): Promise<Result> {
  let shown: vscode.Progress<{ message: string }> | undefined;
  const indexing = index(({ done, total }) => {
    shown?.report({
      message: vscode.l10n.t('{0} of {1}', done.toLocaleString(), total.toLocaleString()),
    });
  });
  const timer = setTimeout(() => {
    const options = {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Indexing papers'),
    };
    void vscode.window.withProgress(options, async (progress) => {
      shown = progress;
      // Whoever searches is told of a failure.
      await indexing.catch(() => undefined);
    });
  }, LONG);
  try {
    return await indexing;
  } finally {
    clearTimeout(timer);
  }
}
