import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';

const PATIENCE = 20_000;

let asked = 0;

/** What a page says of a paper that no source has. */
export const GONE = /no longer in the library/;

/**
 * Reads a paper's page as VS Code shows it; what is not in the library has one that says so.
 *
 * @param key by which the page is opened; the page says it where one of the paper's sources has it
 */
export async function readPage(id: string, key = 'named'): Promise<string> {
  // VS Code keeps the text of an address, so that each question needs one of its own.
  const uri = Uri.from({ scheme: 'literature', path: `/${key}.md`, query: id, fragment: String(++asked) });
  return (await workspace.openTextDocument(uri)).getText();
}

/** Waits until a paper's page says something. */
export async function waitForPage(id: string, expected: RegExp, key?: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  let page = await readPage(id, key);
  while (!expected.test(page) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    page = await readPage(id, key);
  }
  assert.match(page, expected);
}
