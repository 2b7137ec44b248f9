import { html, type Html } from './html';

/** What the web view needs beside the page. */
export interface DocumentParts {
  /** By the host's language: `en`. */
  readonly language: string;
  readonly title: string;
  /** What a policy names the files of the extension by: `webview.cspSource`. */
  readonly source: string;
  /** The extension's own, as text: loaded as a file it would be waited for, by some 20 ms in a window's first view. */
  readonly style: string;
  /** Tells that style from any other; made anew for each document. */
  readonly nonce: string;
  readonly script: string;
  /** Of the paper that is shown. */
  readonly id: string;
  /** What is to be kept over a reload beside that; as JSON. */
  readonly state?: string;
  readonly isPinned: boolean;
  readonly page: Html;
}

/** The document of a web view: nothing runs or is loaded but the extension's own script and style. */
export function renderDocument(parts: DocumentParts): string {
  const { language, title, source, style, nonce, script, id, state = '{}', isPinned, page } = parts;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src ${source}`;
  const { markup } = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <style nonce="${nonce}">
        ${{ markup: style }}
      </style>
    </head>
    <body>
      <main data-paper="${id}" data-pinned="${String(isPinned)}" data-state="${state}">${page}</main>
      <script src="${script}"></script>
    </body>
  </html>`;
  return `<!doctype html>\n${markup}`;
}
