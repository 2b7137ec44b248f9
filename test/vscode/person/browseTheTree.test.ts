import assert from 'node:assert/strict';
import { sampleWorkspace } from '../../support/host/paths';
import { extensionHosts } from '../../support/host/settings';
import { placeCursor, saveFile, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openFile } from '../../support/person/palette';
import { waitForFocus, waitForPaper } from '../../support/person/paperView';
import { chooseFromMenu, pointAt } from '../../support/person/pointAt';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import {
  goToTreeRow,
  openViewContainer,
  readTree,
  unfoldTreeRow,
  waitForTree,
} from '../../support/person/tree';

const view = 'Topics';
const sinks = 'Efficient Streaming Language Models with Attention Sinks';

for (const host of extensionHosts) {
  describe(`browsing the tree in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ workspace: sampleWorkspace, host });
      await openFile(workbench.page, 'manuscript.tex');
      await placeCursor(workbench.page, { line: 1, column: 1 });
      await openViewContainer(workbench.page, 'Literature');
    });
    after(() => workbench.dispose());

    it('shows the reading list, the eight areas with the number of their papers, and the sources', async () => {
      const rows = await waitForTree(workbench.page, view);
      assert.equal(rows.pop()?.label, 'Sources');
      assert.equal(rows.shift()?.label, 'Reading List');
      assert.equal(rows.length, 8);
      for (const { description, accessibleName } of rows) {
        assert.match(description, /^\d+$/);
        assert.ok(accessibleName.includes(`${description} papers`), accessibleName);
      }
    });

    it('unfolds area and topic by keyboard, down to papers with author and year', async () => {
      const { page } = workbench;
      await unfoldTreeRow(page, view, 'Efficient LLM Inference');
      await unfoldTreeRow(page, view, 'KV Cache & Long Context');
      await waitForTree(page, view, (rows) => rows.some((row) => row.level === 3));
      await goToTreeRow(page, view, sinks);
      const paper = (await readTree(page, view)).find((row) => row.active);
      assert.equal(paper?.description, 'Xiao et al. · 2023');
      assert.ok(paper.accessibleName.startsWith(`${sinks}. Xiao et al.`), paper.accessibleName);
      await takeScreenshot(page, `tree ${host}`);
    });

    it('lists the papers of a topic newest first', async () => {
      const years = (await readTree(workbench.page, view))
        .filter((row) => row.level === 3)
        .map((row) => Number(/\d{4}$/.exec(row.description)?.[0]));
      assert.deepEqual(
        years,
        years.toSorted((a, b) => b - a),
      );
    });

    it('inserts the citation by the inline action of a paper', async () => {
      const { page } = workbench;
      await goToTreeRow(page, view, sinks);
      await page.locator('.pane-body .monaco-list-row.focused [aria-label^="Insert Citation"]').click();
      await waitForText(page, '\\cite{xiao2023efficient}');
      await page.keyboard.press('Control+1');
      await saveFile(page);
      assert.ok(workbench.readFile('manuscript.tex').startsWith('\\cite{xiao2023efficient}'));
    });

    it('tells title, authors, date and abstract in a tooltip', async () => {
      const { page } = workbench;
      const tooltip = page.locator('.monaco-hover', { hasText: 'Guangxuan Xiao' });
      await pointAt(page, page.locator('.pane-body .monaco-list-row', { hasText: sinks }), tooltip);
      const text = await tooltip.innerText();
      for (const part of [sinks, 'Song Han', 'September', 'Deploying Large Language Models']) {
        assert.ok(text.includes(part), `${part} in ${text}`);
      }
      await takeScreenshot(page, `tooltip ${host}`);
    });

    it('copies a paper in the form that is chosen from its context menu', async () => {
      const { page } = workbench;
      const row = page.locator('.pane-body .monaco-list-row', { hasText: sinks });
      await chooseFromMenu(page, row, 'Copy Citation As…');
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Typst' }).waitFor();
      await takeScreenshot(page, `copy as ${host}`);
      await page.keyboard.type('Typst');
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Copied as Typst' }).waitFor();
      assert.equal(await workbench.readClipboard(), '@xiao2023efficient');
    });

    it('opens a paper by a click', async () => {
      const { page } = workbench;
      await page.locator('.pane-body .monaco-list-row', { hasText: sinks }).click();
      await page.locator('.tab.active', { hasText: 'xiao2023efficient' }).waitFor();
      const shown = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await shown.getByRole('heading', { name: sinks }).waitFor();
      await takeScreenshot(page, `paper ${host}`);
    });

    it('shows in the open tab what is selected in the tree, and leaves the keyboard there', async () => {
      const { page } = workbench;
      const labels = (await readTree(page, view))
        .filter(({ level }) => level === 3)
        .map(({ label }) => label);
      const [first = '', second = '', third = ''] = labels;
      assert.ok(![first, second, third].includes(sinks));
      const isAt = (label: string) =>
        waitForTree(page, view, (rows) => rows.some((row) => row.active && row.label === label));
      // A tab that is new takes the focus.
      await waitForFocus(page);
      await goToTreeRow(page, view, first);
      await page.keyboard.press('Space');
      await waitForPaper(page, first);
      await page.keyboard.press('ArrowDown');
      await isAt(second);
      await page.keyboard.press('Enter');
      await waitForPaper(page, second);
      await page.keyboard.press('Shift+ArrowDown');
      await isAt(third);
      await waitForPaper(page, third);
      await page.keyboard.press('ArrowUp');
      await isAt(second);
    });

    it('opens a paper and folds its topic by keyboard alone', async () => {
      const { page } = workbench;
      const papers = (await readTree(page, view)).filter(({ level }) => level === 3);
      const other = papers.find(({ label }) => label !== sinks)?.label ?? '';
      await goToTreeRow(page, view, other);
      await page.keyboard.press('Enter');
      await waitForPaper(page, other);
      // It is shown: now the page is gone to.
      await page.keyboard.press('Enter');
      await waitForFocus(page);
      await goToTreeRow(page, view, 'KV Cache & Long Context');
      await page.keyboard.press('ArrowLeft');
      await waitForTree(page, view, (rows) => rows.length > 0 && rows.every(({ level }) => level < 3));
    });
  });
}
