import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { extensionHosts } from '../../support/host/settings';
import { placeCursor } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile, runCommand } from '../../support/person/palette';
import { waitForFocus, waitForPaper } from '../../support/person/paperView';
import { pasteQuery, waitForRows } from '../../support/person/quickPick';
import { pointAt } from '../../support/person/pointAt';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { openViewContainer, waitForTree } from '../../support/person/tree';
import { writeWorkspace } from '../../support/person/writeWorkspace';

/** By its key, a title as its file has it, and as it is to be seen. */
const TITLES: readonly (readonly [key: string, title: string, seen: string])[] = [
  ['markup', 'Hostile <img src=x onerror=alert(1)> one', 'Hostile <img src=x onerror=alert(1)> one'],
  ['link', 'Hostile [quit](command:workbench.action.quit)', 'Hostile [quit](command:workbench.action.quit)'],
  ['icon', 'Hostile $(trash) three', 'Hostile $(trash) three'],
  ['turned', 'Hostile \u202Etxet denrut\u202C four', 'Hostile txet denrut four'],
  ['unseen', 'Hostile un\u200Bse\u2060en\uFEFF five', 'Hostile unseen five'],
];
const LONG = 'Hostile and endless '.repeat(5000).trim();
/** No row, tooltip or hover shows more of it than some such words. */
const LONG_SEEN = LONG.slice(0, 200);

const FILES = {
  'refs.bib': [...TITLES, ['long', LONG] as const]
    .map(([key, title]) => `@misc{${key}, title = {{${title}}}, author = {Doe, Jane}, year = 2024}\n`)
    .join(''),
  'paper.tex': `\\bibliography{refs}\n${TITLES.map(([key]) => `\\cite{${key}}\n`).join('')}\\cite{long}\n`,
};

for (const host of extensionHosts) {
  describe(`reading hostile papers in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      await openFile(workbench.page, 'paper.tex');
    });
    after(() => workbench.dispose());

    /** Neither images nor links came of the titles. */
    async function hasTextAlone(place: Locator): Promise<void> {
      assert.equal(await place.locator('img[src="x"], a:text("quit"), [data-href^="command:"]').count(), 0);
    }

    it('lists their titles letter by letter in the picker', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Search Papers…');
      await pasteQuery(page, 'hostile');
      const rows = await waitForRows(page, (all) => all.some(({ label }) => label === TITLES[0]?.[2]));
      const labels = rows.map(({ label }) => label);
      for (const [, , seen] of TITLES) assert.ok(labels.includes(seen), `${seen} in ${labels.join('\n')}`);
      assert.ok(labels.every((label) => label.length < 400));
      await hasTextAlone(page.locator('.quick-input-widget'));
      await takeScreenshot(page, `hostile picker ${host}`);
      await page.keyboard.press('Escape');
    });

    it('tells their titles letter by letter in a hover', async () => {
      const { page } = workbench;
      for (const [at, [, , seen]] of [...TITLES, ['long', LONG, LONG_SEEN] as const].entries()) {
        await placeCursor(page, { line: at + 2, column: 8 });
        await runCommand(page, 'Show or Focus Hover');
        const hover = page.locator('.monaco-hover', { hasText: seen }).first();
        await hover.waitFor();
        await hasTextAlone(hover);
        assert.ok((await hover.innerText()).length < 2000);
        await page.keyboard.press('Escape');
      }
    });

    it('shows their titles letter by letter in the view', async () => {
      const { page } = workbench;
      for (const [key, , seen] of [...TITLES, ['long', LONG, LONG] as const]) {
        await openByCommand(page, 'Literature: Search Papers…');
        await pasteQuery(page, `key:${key}`);
        const isShown = (label: string) => seen.startsWith(label.replace(' …', ''));
        await waitForRows(page, ([first]) => first?.active === true && isShown(first.label));
        await page.keyboard.press('Enter');
        const view = await waitForPaper(page, seen);
        await waitForFocus(page);
        await hasTextAlone(view.locator('body'));
      }
      await takeScreenshot(page, `hostile view ${host}`);
    });

    it('lists their titles letter by letter in the tree, and in its tooltips', async () => {
      const { page } = workbench;
      await openViewContainer(page, 'Literature');
      await openByCommand(page, 'Literature: Filter Papers…');
      await pasteQuery(page, 'hostile');
      await page.keyboard.press('Enter');
      const rows = await waitForTree(page, 'Topics', (all) =>
        all.some(({ label }) => label === TITLES[0]?.[2]),
      );
      const labels = rows.map(({ label }) => label);
      for (const [, , seen] of TITLES) assert.ok(labels.includes(seen), `${seen} in ${labels.join('\n')}`);
      const tooltip = page.locator('.monaco-hover', { hasText: TITLES[1]?.[2] ?? '' });
      await pointAt(page, page.locator('[role=treeitem]', { hasText: 'command:' }).first(), tooltip);
      await hasTextAlone(tooltip);
      // The editor's own, which was closed, still has its text.
      const long = page.locator('.monaco-hover:not(.hidden)', { hasText: LONG_SEEN });
      await pointAt(page, page.locator('[role=treeitem]', { hasText: 'endless' }).first(), long);
      assert.ok((await long.innerText()).length < 2000);
      await hasTextAlone(page.locator('.sidebar'));
      await takeScreenshot(page, `hostile tree ${host}`);
    });

    it('makes no link of a title in a message', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Open Paper in Browser');
      await pasteQuery(page, 'key:link');
      await waitForRows(page, (rows) => rows[0]?.active === true && rows[0].label === TITLES[1]?.[2]);
      await page.keyboard.press('Enter');
      const message = page.locator('.notification-list-item-message', { hasText: 'No address is known' });
      await message.waitFor();
      assert.equal(await message.locator('a').count(), 0);
    });
  });
}
