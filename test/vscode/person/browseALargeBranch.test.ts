import assert from 'node:assert/strict';
import { extensionHosts } from '../../support/host/settings';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import {
  goToTreeRow,
  openViewContainer,
  readTree,
  type TreeRow,
  waitForTree,
} from '../../support/person/tree';
import { waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';
const BRANCH = 'Unsorted';
const COUNT = 650;

/** In the order of the tree: newest first, and each newer than the one before. */
const TITLES = Array.from({ length: COUNT }, (_, at) => `Orchid Number ${COUNT - at}`);

const FILES = {
  'refs.bib': TITLES.map(
    (title, at) => `@misc{orchid${COUNT - at}, title = {${title}}, year = ${2600 - at}}`,
  ).join('\n'),
};

for (const host of extensionHosts) {
  describe(`browsing a branch of ${COUNT} papers in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      await openViewContainer(workbench.page, 'Literature');
      await waitForTree(workbench.page, VIEW, (rows) =>
        rows.some(({ label, description }) => label === BRANCH && description === String(COUNT)),
      );
    });
    after(() => workbench.dispose());

    const tree = () => workbench.page.locator(`[role=tree][aria-label="${VIEW}"]`);
    const activeRow = async () => (await readTree(workbench.page, VIEW)).find(({ active }) => active);
    const waitForActive = (label: string) =>
      waitFor(workbench.page, `the row ${label} to be active`, activeRow, (row) => row?.label === label);
    /** Rows come while a person goes to the end, and move it. */
    const waitAtEnd = (isExpected: (rows: readonly TreeRow[]) => boolean) =>
      waitFor(
        workbench.page,
        'the end of the tree',
        async () => {
          await tree().focus();
          await workbench.page.keyboard.press('End');
          return readTree(workbench.page, VIEW);
        },
        isExpected,
      );
    const fold = async () => {
      await goToTreeRow(workbench.page, VIEW, BRANCH);
      await workbench.page.keyboard.press('ArrowLeft');
      await waitForTree(workbench.page, VIEW, (rows) => rows.every(({ label }) => !TITLES.includes(label)));
    };

    it('goes on by keyboard while the papers that are not seen yet are still drawn', async () => {
      const { page } = workbench;
      await goToTreeRow(page, VIEW, BRANCH);
      await page.keyboard.press('ArrowRight');
      await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label === TITLES[0]));
      for (const title of TITLES.slice(0, 8)) {
        await page.keyboard.press('ArrowDown');
        await waitForActive(title);
      }
    });

    it('shows the first 500 and how many there are more', async () => {
      const rows = await waitAtEnd((all) => all.some(({ description }) => description === '150 not shown'));
      const at = rows.findIndex(({ label }) => label === 'Show more…');
      assert.equal(rows[at - 1]?.label, TITLES[499]);
      await takeScreenshot(workbench.page, `large branch ${host}`);
    });

    it('shows the others by keyboard alone', async () => {
      const { page } = workbench;
      await page.keyboard.press('ArrowUp');
      await waitForActive('Show more…');
      await page.keyboard.press('Enter');
      await waitAtEnd((rows) => rows.some(({ label }) => label === TITLES.at(-1)));
    });

    it('has all of them when it is folded and unfolded again', async () => {
      const { page } = workbench;
      await fold();
      await page.keyboard.press('ArrowRight');
      const rows = await waitAtEnd((all) => all.some(({ label }) => label === TITLES.at(-1)));
      assert.ok(rows.every(({ label }) => label !== 'Show more…'));
    });

    it('opens the paper that is clicked on at once', async () => {
      const { page } = workbench;
      await page.reload();
      await openViewContainer(page, 'Literature');
      await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label === BRANCH));
      const title = TITLES[2] ?? '';
      await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label === title));
      await tree().locator('.label-name').getByText(title, { exact: true }).click();
      await page
        .frameLocator('iframe.webview.ready')
        .frameLocator('#active-frame')
        .locator('h1', { hasText: title })
        .waitFor();
    });

    it('shows the others by a click', async () => {
      const { page } = workbench;
      await waitAtEnd((rows) => rows.some(({ description }) => description === '150 not shown'));
      await tree().getByText('Show more…').click();
      await waitAtEnd((rows) => rows.some(({ label }) => label === TITLES.at(-1)));
      assert.ok((await readTree(page, VIEW)).every(({ label }) => label !== 'Show more…'));
    });
  });
}
