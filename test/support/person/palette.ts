import type { Page } from 'playwright-core';
import type { PageElement } from './pageElement';
import { openQuickPick, pasteQuery, queryField, readRows, waitForRows } from './quickPick';
import { patience, waitFor } from './waitFor';

/**
 * Runs a command by its full title (`Literature: Insert Citation…`) from the command palette, by keyboard. The palette
 * has gone when this returns, so what is typed next goes to what the command opened, as soon as that is there.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await openPalette(page, title);
  await activateRow(page, title);
  await page.keyboard.press('Enter');
  await waitFor(
    page,
    `the palette to close after ${title}`,
    () => readQuery(page),
    (query) => !query?.startsWith('>'),
  );
}

/** Runs a command that asks by a quick pick, and returns when that stays open for what is typed next. */
export async function openByCommand(page: Page, title: string): Promise<void> {
  await openQuickPick(page, () => runCommand(page, title));
}

/** Opens a file of the workspace by its name, by keyboard, and leaves the focus in its editor. */
export async function openFile(page: Page, name: string): Promise<void> {
  await openQuickPick(page, () => page.keyboard.press('Control+P'));
  await pasteQuery(page, name);
  await waitForRows(page, (rows) => rows.some((row) => row.active && row.label === name));
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: patience });
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: patience });
}

/**
 * The palette lists the commands that are known when it opens, and in a window that has just opened an extension's may
 * not be among them; so it is opened anew until the title is there.
 */
async function openPalette(page: Page, title: string): Promise<void> {
  let tries = 0;
  await waitFor(
    page,
    `${title} in the command palette`,
    async () => {
      if (tries++ % 20 === 0) {
        await page.keyboard.press('F1');
        await pasteQuery(page, `>${title}`);
      }
      return readRows(page);
    },
    (rows) => rows.some((row) => row.label === title),
  );
}

async function activateRow(page: Page, label: string): Promise<void> {
  await waitFor(
    page,
    `${label} to be the active row`,
    async () => {
      const active = (await readRows(page)).find((row) => row.active);
      if (active && active.label !== label) await page.keyboard.press('ArrowDown');
      return active;
    },
    (row) => row?.label === label,
  );
}

/** What stands in the quick pick's field; undefined if none is open. Looks once: the quick pick may close meanwhile. */
async function readQuery(page: Page): Promise<string | undefined> {
  return page.locator(queryField).evaluateAll((fields) => (fields as PageElement[])[0]?.value);
}
