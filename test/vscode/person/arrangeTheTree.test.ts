import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionHosts } from '../../support/host/settings';
import { moveOver } from '../../support/person/dragFiles';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile, runCommand } from '../../support/person/palette';
import {
  openQuickPick,
  pasteQuery,
  queryField,
  typeQuery,
  waitUntilClosed,
} from '../../support/person/quickPick';
import { chooseFromMenu, chooseFromMenuByKeyboard, pointAt } from '../../support/person/pointAt';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { setTheme } from '../../support/person/themes';
import { waitFor } from '../../support/person/waitFor';
import { waitUntilKept } from '../../support/person/waitUntilKept';
import {
  type TreeRow,
  goToTreeRow,
  openViewContainer,
  readTree,
  unfoldTreeRow,
  waitForTree,
} from '../../support/person/tree';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';
const SINKS = 'Efficient Streaming Language Models with Attention Sinks';
const HOSTILE = '<img src=x onerror=alert(1)> $(bug) [click](command:x)';

const FILES = {
  'refs.bib': `@misc{orchid, title = {Orchid Computing}, author = {Ada Lovelace}, year = 1843}
@misc{uncited, title = {Orchids Left Alone}, author = {Ada Lovelace}, year = 1843}
@misc{hostile, title = {${HOSTILE}}, year = 1844}
@misc{turned, title = {Orchids \u202Edenrut\u202C and hid\u200Bden}, year = 1845}
@misc{long, title = {Orchids ${'without end '.repeat(8000)}}, year = 1846}
`,
  'paper.tex': '\\cite{orchid} and \\cite{orchid}\n\\bibliography{refs}\n',
  'plan.tex': 'Nothing yet.\n\\bibliography{refs}\n',
  'other.tex': 'Nothing yet.\n\\bibliography{others}\n',
  'others.bib': '',
};

for (const host of extensionHosts) {
  describe(`arranging the tree in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      await openFile(workbench.page, 'paper.tex');
      await openViewContainer(workbench.page, 'Literature');
      await waitForTree(workbench.page, VIEW, (rows) => rows.some(({ label }) => label === 'Sources'));
    });
    after(() => workbench.dispose());

    const row = (label: string) =>
      workbench.page.locator(`[role=tree][aria-label="${VIEW}"] [role=treeitem]`, { hasText: label }).first();

    async function clickTitle(name: string): Promise<void> {
      const { page } = workbench;
      // The actions of a view are seen while the mouse is over it.
      await page.locator('.sidebar .pane').first().hover();
      await page.locator(`.sidebar [role=button][aria-label^="${name}"]`).first().click();
    }

    async function filter(words: string): Promise<void> {
      await openQuickPick(workbench.page, () => clickTitle('Filter Papers'));
      await typeQuery(workbench.page, words);
    }

    async function clearFilter(): Promise<void> {
      await clickTitle('Clear Filter');
      await waitForTree(workbench.page, VIEW, (rows) => rows.some(({ label }) => label === 'Sources'));
    }

    it('shows what the document cites, marked with how often', async () => {
      const { page } = workbench;
      await waitForTree(page, VIEW, (rows) => rows[0]?.label === 'Cited in This Document');
      await row('Cited in This Document').locator('.monaco-tl-twistie').click();
      const rows = await waitForTree(page, VIEW, (all) => all[1]?.label === 'Orchid Computing');
      assert.match(rows[1]?.accessibleName ?? '', /cited here 2 times, in the bibliography/);
    });

    it('filters as letters are typed, and shows all again after Escape', async () => {
      const { page } = workbench;
      await filter('atention sinks');
      const rows = await waitForTree(page, VIEW, (all) => all.some(({ label }) => label === SINKS));
      assert.ok(rows.every(({ label }) => label !== 'Sources'));
      await page.locator('.sidebar', { hasText: /papers? for “atention sinks”/ }).waitFor();
      // The count is told as soon as it is known, and the papers are drawn a moment later.
      await waitFor(
        page,
        'the letters that were found',
        async () => (await row(SINKS).locator('.highlight').allInnerTexts()).join(' '),
        (highlighted) => highlighted === 'Attention Sinks',
      );
      await takeScreenshot(page, `filtered tree ${host}`);
      await page.locator(queryField).press('Escape');
      await waitForTree(page, VIEW, (all) => all.some(({ label }) => label === 'Sources'));
    });

    it('unfolds what a filter finds best, and all of it where that is little', async () => {
      const { page } = workbench;
      // Rows come while a person scrolls.
      const waitForEnd = (isExpected: (rows: readonly TreeRow[]) => boolean) =>
        waitFor(
          page,
          'the last rows',
          async () => {
            await page.locator(`[role=tree][aria-label="${VIEW}"]`).hover();
            await page.mouse.wheel(0, 100_000);
            return readTree(page, VIEW);
          },
          isExpected,
        );
      await filter('language');
      await waitForTree(page, VIEW, (rows) => rows.some(({ expanded }) => expanded === true));
      await waitForEnd((rows) => rows.at(-1)?.expanded === false);
      await takeScreenshot(page, `end of a filtered tree ${host}`);
      await page.locator(queryField).fill('image tokenization');
      await page.locator('.sidebar', { hasText: /papers? for “image tokenization”/ }).waitFor();
      await waitForEnd((rows) => rows.length > 0 && rows.every(({ expanded }) => expanded !== false));
      await page.locator(queryField).press('Escape');
      await waitForTree(page, VIEW, (all) => all.some(({ label }) => label === 'Sources'));
    });

    it('groups by year, by mouse and keyboard', async () => {
      const { page } = workbench;
      await openQuickPick(page, () => clickTitle('Group Papers By'));
      await pasteQuery(page, 'Year');
      await page.keyboard.press('Enter');
      await waitUntilClosed(page);
      const rows = await waitForTree(page, VIEW, (all) => all.some(({ label }) => label === '1843'));
      const years = rows.map(({ label }) => Number(label)).filter(Boolean);
      assert.deepEqual(
        years,
        years.toSorted((a, b) => b - a),
      );
      await unfoldTreeRow(page, VIEW, '1843');
      await waitForTree(page, VIEW, (all) => all.some(({ label }) => label === 'Orchids Left Alone'));
      await takeScreenshot(page, `tree by year ${host}`);
    });

    it('filters and sorts by keyboard alone', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Filter Papers…');
      await typeQuery(page, 'orchid');
      await page.keyboard.press('Enter');
      await waitUntilClosed(page);
      await page.locator('.sidebar', { hasText: /papers for “orchid”/ }).waitFor();
      await runCommand(page, 'Literature: Clear Filter');
      await openByCommand(page, 'Literature: Sort Papers By…');
      await pasteQuery(page, 'Title');
      await page.keyboard.press('Enter');
      await waitUntilClosed(page);
      // The header of a view that is alone in its container is heard, not seen.
      const header = page.locator('.sidebar .pane-header[aria-label*="by Year, sorted by Title"]');
      await header.waitFor({ state: 'attached' });
      await waitForTree(page, VIEW, (rows) => {
        const at = rows.findIndex(({ label }) => label === '1843');
        return at >= 0 && rows[at + 1]?.label === 'Orchid Computing';
      });
    });

    it('keeps several papers that are selected at once on the reading list', async () => {
      const { page } = workbench;
      await row('Orchids Left Alone').click();
      await page.keyboard.down('Control');
      await page.locator('[role=treeitem][aria-level="2"]', { hasText: 'Orchid Computing' }).last().click();
      await page.keyboard.up('Control');
      await chooseFromMenu(page, row('Orchids Left Alone'), 'Add to Reading List');
      await waitForTree(page, VIEW, (rows) =>
        rows.some(({ label, description }) => label === 'Reading List' && description === '2'),
      );
      await unfoldTreeRow(page, VIEW, 'Reading List');
      const rows = await waitForTree(
        page,
        VIEW,
        (all) => all.filter(({ label }) => label.startsWith('Orchid')).length > 3,
      );
      assert.ok(rows.some(({ accessibleName }) => accessibleName.includes('on the reading list, unread')));
    });

    it('marks a paper as read from its menu', async () => {
      const { page } = workbench;
      await chooseFromMenu(page, row('Orchids Left Alone'), 'Mark as Read');
      await waitForTree(page, VIEW, (rows) =>
        rows.some(({ accessibleName }) => accessibleName.endsWith(', read')),
      );
      await takeScreenshot(page, `reading list ${host}`);
    });

    it('takes a paper off the reading list, and puts it there again, by keyboard alone', async () => {
      const { page } = workbench;
      // The list's number is drawn before the rows, whose menus are those of before until then.
      const waitUntilListed = (isListed: boolean) =>
        waitForTree(page, VIEW, (rows) =>
          rows
            .filter(({ label }) => label === 'Orchid Computing')
            .every(({ accessibleName }) => accessibleName.includes('on the reading list') === isListed),
        );
      await goToTreeRow(page, VIEW, 'Orchid Computing');
      await chooseFromMenuByKeyboard(page, 'Remove from Reading List');
      await waitUntilListed(false);
      await goToTreeRow(page, VIEW, 'Orchid Computing');
      await chooseFromMenuByKeyboard(page, 'Add to Reading List');
      await waitUntilListed(true);
    });

    it('keeps a paper that is dropped on the reading list', async () => {
      const { page } = workbench;
      await filter('orchids turned');
      await page.keyboard.press('Enter');
      await waitUntilClosed(page);
      await clearFilter();
      await unfoldTreeRow(page, VIEW, '1845');
      await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label.startsWith('Orchids denrut')));
      await row('Orchids denrut').hover();
      await page.mouse.down();
      await moveOver(page, row('Reading List'));
      await page.mouse.up();
      await waitForTree(page, VIEW, (rows) =>
        rows.some(({ label, description }) => label === 'Reading List' && description === '3'),
      );
    });

    it('shows hostile titles letter by letter, in rows and tooltips', async () => {
      const { page } = workbench;
      await filter('onerror');
      await page.keyboard.press('Enter');
      await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label === HOSTILE));
      const tooltip = page.locator('.monaco-hover', { hasText: HOSTILE });
      await pointAt(page, row(HOSTILE), tooltip);
      assert.equal(await tooltip.locator('img, a').count(), 0);
      await clearFilter();
      await filter('without end');
      await page.keyboard.press('Enter');
      const rows = await waitForTree(page, VIEW, (all) =>
        all.some(({ label }) => label.startsWith('Orchids without')),
      );
      assert.ok(rows.every(({ label }) => label.length < 400));
      await clearFilter();
    });

    it('offers for several papers what can be done with any of them', async () => {
      const { page } = workbench;
      await unfoldTreeRow(page, VIEW, '1844');
      await row('Orchids Left Alone').click();
      await page.keyboard.down('Control');
      await row(HOSTILE).click();
      await page.keyboard.up('Control');
      await chooseFromMenu(page, row(HOSTILE), 'Mark as Read');
      await waitForTree(page, VIEW, (rows) =>
        rows.some(({ label, description }) => label === 'Reading List' && description === '4'),
      );
    });

    for (const theme of ['Default Light Modern', 'Default High Contrast']) {
      it(`can be seen in ${theme}`, async () => {
        const { page } = workbench;
        setTheme(workbench, theme);
        await page
          .locator(theme.includes('Contrast') ? '.monaco-workbench.hc-black' : '.monaco-workbench.vs')
          .waitFor();
        await takeScreenshot(page, `tree in ${theme} ${host}`);
      });
    }

    it('is arranged as it was when the window is opened again', async () => {
      const { page } = workbench;
      await waitUntilKept(page);
      await page.reload();
      await waitForTree(
        page,
        VIEW,
        (all) =>
          all.some(({ label }) => label === 'Orchids Left Alone') &&
          all.some(({ label, expanded }) => label === '1843' && expanded === true) &&
          all.some(({ accessibleName }) => accessibleName.endsWith(', read')),
      );
    });

    it('marks what is in the bibliography of the document that is written now', async () => {
      const { page } = workbench;
      const isMarked = (rows: readonly TreeRow[]) =>
        rows.some(({ accessibleName }) =>
          /^Orchids Left Alone\b.*, in the bibliography/.test(accessibleName),
        );
      await openFile(page, 'plan.tex');
      await waitForTree(page, VIEW, isMarked);
      await openFile(page, 'other.tex');
      await waitForTree(page, VIEW, (rows) => rows.length > 0 && !isMarked(rows));
      await openFile(page, 'plan.tex');
      await waitForTree(page, VIEW, isMarked);
    });

    it('shows a title as its bibliography has it now', async () => {
      const { page, folder } = workbench;
      const changed = FILES['refs.bib'].replace('Orchids Left Alone', 'Orchids Left Behind');
      writeFileSync(join(folder, 'refs.bib'), changed);
      await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label === 'Orchids Left Behind'));
    });
  });
}
