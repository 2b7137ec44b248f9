import type { Page } from 'playwright-core';
import type { Workbench } from './openWorkbench';
import { pasteQuery, waitUntilClosed } from './quickPick';
import { waitFor } from './waitFor';

/** A place in a text as the status bar counts it: from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Moves the cursor of the active editor, by keyboard. */
export async function placeCursor(page: Page, { line, column }: Place): Promise<void> {
  await page.keyboard.press('Control+G');
  await pasteQuery(page, `:${line}:${column}`);
  await page.keyboard.press('Enter');
  // Else what is typed next may still go into this one, and from it into the editor.
  await waitUntilClosed(page);
  const expected = `Ln ${line}, Col ${column}`;
  await waitFor(
    page,
    `the cursor at ${expected}`,
    () => readCursor(page),
    (seen) => seen.startsWith(expected),
  );
}

/** Moves the cursor of the active editor behind the first occurrence of a text in the file as it was saved last. */
export async function placeCursorAfter(workbench: Workbench, file: string, text: string): Promise<void> {
  const content = workbench.readFile(file);
  const at = content.indexOf(text);
  if (at < 0) throw new Error(`${file} does not contain ${JSON.stringify(text)}.`);
  const before = content.slice(0, at + text.length).split('\n');
  await placeCursor(workbench.page, { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}

/** Reads where the status bar says that the cursor is, `Ln 3, Col 14`, and how much is selected. */
export async function readCursor(page: Page): Promise<string> {
  return page.locator('[id="status.editor.selection"]').innerText();
}

/** Reads the part of the active editor that can be seen. */
export async function readEditor(page: Page): Promise<string> {
  const lines = page.locator('.editor-group-container.active .view-lines');
  return (await lines.innerText()).replaceAll('\u00A0', ' ');
}

/** Waits until the visible part of the active editor contains a text. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await waitFor(
    page,
    `${JSON.stringify(text)} in the editor`,
    () => readEditor(page),
    (seen) => seen.includes(text),
  );
}

/** Saves the active file by keyboard; what `Workbench.readFile` reads thereafter is what the editor holds. */
export async function saveFile(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  const unsaved = page.locator('.editor-group-container.active .tab.active.dirty');
  await waitFor(
    page,
    'the file to be saved',
    () => unsaved.count(),
    (count) => count === 0,
  );
}
