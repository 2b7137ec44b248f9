import assert from 'node:assert/strict';
import { extensionHosts } from '../../support/host/settings';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, runCommand } from '../../support/person/palette';
import { findBarriers, paperView, waitForFocus, waitForPaper } from '../../support/person/paperView';
import { chooseFromMenu } from '../../support/person/pointAt';
import { typeQuery } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { goToTreeRow, openViewContainer, type TreeRow, waitForTree } from '../../support/person/tree';
import { showPageIn, THEMES } from '../../support/person/themes';
import { waitFor } from '../../support/person/waitFor';
import { waitUntilKept } from '../../support/person/waitUntilKept';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';
const AREA = 'Efficient LLM Inference';
const HOSTILE = '<img src=x onerror=alert(1)> [quit](command:workbench.action.quit)';
const REFS = `@misc{a, title = {Orchid Clocks}, date = {2021-03}}
@misc{b, title = {{Orchid ${HOSTILE}}}, date = {2021-03-04}}
@misc{c, title = {Orchid Calendars}, year = 2022}
@misc{d, title = {Orchid Hours}, date = {2023-07}}
@misc{e, title = {Orchid Timeless}}
`;

for (const host of extensionHosts) {
  describe(`seeing the timeline in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const files = writeWorkspace({ 'refs.bib': REFS });
      workbench = await openWorkbench({ workspace: files.path, host });
      files.remove();
      await openViewContainer(workbench.page, 'Literature');
      // With the papers of the workspace read, the rows have come to rest: a row that moves is not the one clicked on.
      const isRead = (rows: readonly TreeRow[]) =>
        rows.some(({ label, description }) => label === 'Unsorted' && description === '5');
      await waitForTree(workbench.page, VIEW, isRead);
    });
    after(() => workbench.dispose());

    const row = (label: string) =>
      workbench.page.locator(`[role=tree][aria-label="${VIEW}"] [role=treeitem]`, { hasText: label }).first();
    const bar = (name: RegExp | string) => paperView(workbench.page).getByRole('button', { name }).first();
    const tabs = () => workbench.page.locator('.editor-group-container .tab').allInnerTexts();

    async function waitForListed(name: string): Promise<void> {
      await paperView(workbench.page).getByRole('status').getByText(name, { exact: true }).waitFor();
    }

    it('shows the papers of an area by month, and lists those of a bar that is clicked', async () => {
      const { page } = workbench;
      await chooseFromMenu(page, row(AREA), 'Show Timeline');
      const view = await waitForPaper(page, AREA);
      await view.getByRole('heading', { name: 'Papers by month' }).waitFor();
      await bar('May 2026: 3 papers').click();
      await waitForListed('May 2026: 3 papers');
      await view.locator('#papers li:nth-child(3)').waitFor();
      assert.equal(await view.locator('#papers li').count(), 3);
      await view.getByText('As a table').click();
    });

    for (const theme of THEMES) {
      it(`has no barrier in a ${theme.name} theme`, async () => {
        const { page } = workbench;
        await showPageIn(workbench, theme);
        await takeScreenshot(page, `timeline ${theme.name} ${host}`);
        assert.deepEqual(await findBarriers(page), []);
      });
    }

    it('comes back with the window, and with what was listed', async () => {
      const { page } = workbench;
      await waitUntilKept(page);
      await page.reload();
      await waitForPaper(page, AREA);
      await waitForListed('May 2026: 3 papers');
      assert.equal(await bar('May 2026: 3 papers').getAttribute('aria-pressed'), 'true');
    });

    it('stays open beside a paper that is opened from it', async () => {
      const { page } = workbench;
      const button = paperView(page).locator('#papers button').first();
      const title = (await button.innerText()).trim();
      await button.click();
      await waitForPaper(page, title);
      assert.deepEqual((await tabs()).includes(AREA), true);
    });

    it('is opened from the tree and read by keyboard alone', async () => {
      const { page } = workbench;
      await goToTreeRow(page, VIEW, AREA);
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Show Timeline' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await waitForPaper(page, AREA);
      await waitForFocus(page);
      const focused = () => paperView(page).locator(':focus').getAttribute('aria-label', { timeout: 1000 });
      const goOn = async (key: string, name: string) => {
        const reach = async () => {
          await page.keyboard.press(key);
          return focused().catch(() => null);
        };
        await waitFor(page, `the focus on ${name}`, reach, (label) => label === name);
      };
      await goOn('Tab', 'June 2026: 1 paper');
      await goOn('ArrowLeft', 'May 2026: 3 papers');
      await takeScreenshot(page, `timeline by keyboard ${host}`);
      await page.keyboard.press('Enter');
      await waitForListed('May 2026: 3 papers');
      const first = paperView(page).locator('#papers button').first();
      const title = (await first.innerText()).trim();
      const reach = async () => {
        await page.keyboard.press('Tab');
        return paperView(page)
          .locator(':focus')
          .innerText({ timeout: 1000 })
          .catch(() => '');
      };
      await waitFor(page, 'the focus on a paper', reach, (text) => text.trim() === title);
      await page.keyboard.press('Enter');
      await waitForPaper(page, title);
    });

    it('shows all papers from the palette, by quarter since they span many years', async () => {
      const { page } = workbench;
      await runCommand(page, 'Literature: Show Timeline');
      const view = await waitForPaper(page, 'All papers');
      await view.getByRole('heading', { name: 'Papers by quarter' }).waitFor();
      await takeScreenshot(page, `timeline of all papers ${host}`);
      assert.deepEqual(await findBarriers(page), []);
    });

    it('shows papers that were selected, letter by letter, and invents no month', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Filter Papers…');
      await typeQuery(page, 'orchid');
      await page.keyboard.press('Enter');
      const titles = ['Orchid Clocks', 'Orchid Timeless'];
      await waitForTree(page, VIEW, (rows) =>
        titles.every((title) => rows.some(({ label }) => label === title)),
      );
      await row('Orchid Clocks').click({ modifiers: ['Control'] });
      await row('Orchid Timeless').click({ modifiers: ['Shift'] });
      await chooseFromMenu(page, row('Orchid Clocks'), 'Show Timeline');
      const view = await waitForPaper(page, '5 papers');
      await bar('2022, month not known: 1 paper').waitFor();
      await view.getByText('Without a date, and so in no bar: 1 paper.').waitFor();
      await bar('March 2021: 2 papers').click();
      await view.getByRole('button', { name: HOSTILE }).waitFor();
      assert.equal(await view.locator('img, a').count(), 0);
      await takeScreenshot(page, `timeline of a selection ${host}`);
    });
  });
}
