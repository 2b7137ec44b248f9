import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extensionHosts } from '../../support/host/settings';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand } from '../../support/person/palette';
import { pasteQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { patience } from '../../support/person/waitFor';
import { waitUntilKept } from '../../support/person/waitUntilKept';
import { writeWorkspace } from '../../support/person/writeWorkspace';

/** Enough that the library is saved. */
const ENTRIES = 1500;
/** It is saved when nothing has changed for three seconds; in milliseconds, with time to write it. */
const SAVED = 10_000;

for (const host of extensionHosts) {
  describe(`a library that was saved in the ${host} host`, () => {
    let workbench: Workbench;
    let file: string;
    before(async () => {
      const entries = Array.from(
        { length: ENTRIES },
        (_, n) => `@misc{k${n}, title = {Mosses of Island ${n}}}\n`,
      );
      const workspace = writeWorkspace({ 'mosses.bib': entries.join(''), 'notes.md': 'Notes.\n' });
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      file = join(workbench.folder, 'mosses.bib');
    });
    after(() => workbench.dispose());

    it('answers in the next window without reading its sources', async () => {
      const { page } = workbench;
      await find(page, 'mosses island 1234', 'Mosses of Island 1234');
      await page.waitForTimeout(SAVED);
      await openAgain(page, () => {
        // Of the same size and time, so that only who reads it knows.
        const { mtime } = statSync(file);
        writeFileSync(file, readFileSync(file, 'utf8').replace('Island 1234', 'Street 1234'));
        utimesSync(file, mtime, mtime);
      });
      await find(page, 'mosses island 1234', 'Mosses of Island 1234');
      await takeScreenshot(page, `saved library ${host}`);
    });

    it('has what was changed while no window was open', async () => {
      const { page } = workbench;
      await openAgain(page, () => {
        appendFileSync(file, '@misc{fern, title = {Ferns of the Strait}}\n');
      });
      await find(page, 'ferns strait', 'Ferns of the Strait');
      await find(page, 'mosses street 1234', 'Mosses of Street 1234');
    });

    it('shows the page of a paper again that was open in the last window, before any command', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Search Papers…');
      await pasteQuery(page, 'mosses street 1234');
      await waitForRows(page, ([first]) => first?.label === 'Mosses of Street 1234');
      await page.keyboard.press('Enter');
      const shown = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await shown.getByRole('heading', { name: 'Mosses of Street 1234' }).waitFor();
      await waitUntilKept(page);
      await openAgain(page, () => undefined);
      await shown.getByRole('heading', { name: 'Mosses of Street 1234' }).waitFor({ timeout: 2 * patience });
      await takeScreenshot(page, `page again ${host}`);
    });

    /** Closes the window and opens it again on the same folder. */
    async function openAgain(page: Page, meanwhile: () => void): Promise<void> {
      const address = page.url();
      await page.goto('about:blank');
      meanwhile();
      await page.goto(address);
      const explorer = page.locator('.explorer-folders-view .monaco-list-row');
      await explorer.first().waitFor({ timeout: 2 * patience });
    }
  });
}

async function find(page: Page, query: string, title: string): Promise<void> {
  await openByCommand(page, 'Literature: Search Papers…');
  await pasteQuery(page, query);
  await waitForRows(page, ([first]) => first?.label === title);
  await page.keyboard.press('Escape');
}
