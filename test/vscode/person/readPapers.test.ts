import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemporaryFolder } from '../../support/host/temporaryFolder';
import { extensionHosts } from '../../support/host/settings';
import { openByCommand, openFile, runCommand } from '../../support/person/palette';
import { placeCursor, readCursor, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import {
  findBarriers,
  goToPaper,
  paperView,
  tabTo,
  waitForFocus,
  waitForFocusOn,
  waitForPaper,
} from '../../support/person/paperView';
import { pasteQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { showPageIn, THEMES } from '../../support/person/themes';
import { waitFor } from '../../support/person/waitFor';
import { waitUntilKept } from '../../support/person/waitUntilKept';
import { openViewContainer, type TreeRow, waitForTree } from '../../support/person/tree';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const SINKS = 'Efficient Streaming Language Models with Attention Sinks';
const HOSTILE = '<img src=x onerror=alert(1)> [quit](command:workbench.action.quit)';
const TEXT =
  '\\documentclass{article}\n\\begin{document}\nSinks stay \\cite{sinks}.\n\n\\bibliography{refs}\n\\end{document}\n';
const REFS = `@misc{sinks, title = {${SINKS}}, eprint = {2309.17453}, archivePrefix = {arXiv}}
@misc{hostile, title = {{${HOSTILE}}}, author = {Doe, J}, year = 2024}
`;

/** Opens a paper by Search Papers…, by keyboard. */
async function openPaper(workbench: Workbench, query: string, title: string): Promise<void> {
  const { page } = workbench;
  await openByCommand(page, 'Literature: Search Papers…');
  await pasteQuery(page, query);
  await waitForRows(page, (rows) => rows[0]?.label === title && rows[0].active);
  await page.keyboard.press('Enter');
  await waitForPaper(page, title);
  await waitForFocus(page);
}

for (const host of extensionHosts) {
  describe(`reading papers in the ${host} host`, () => {
    let files: TemporaryFolder;
    let workbench: Workbench;
    before(async () => {
      files = writeWorkspace({ 'paper.tex': TEXT, 'refs.bib': REFS });
      workbench = await openWorkbench({ workspace: files.path, host });
      await openFile(workbench.page, 'paper.tex');
      await placeCursor(workbench.page, { line: 4, column: 1 });
    });
    after(async () => {
      await workbench.dispose();
      files.remove();
    });

    it('shows a paper beside the text, with its abstract, related papers and where it is cited', async () => {
      const { page } = workbench;
      await openPaper(workbench, 'attention sinks', SINKS);
      const view = paperView(page);
      assert.equal(await page.locator('.editor-group-container').count(), 2);
      await view.getByText('Guangxuan Xiao').waitFor();
      await view.getByText('Deploying Large Language Models').waitFor();
      await view.getByRole('button', { name: 'paper.tex, line 3' }).waitFor();
      await view.getByText('Shares').first().waitFor();
      // As the document's own bibliography has it.
      await view.getByText('sinks', { exact: true }).waitFor();
    });

    for (const theme of THEMES) {
      it(`has no barrier in a ${theme.name} theme`, async () => {
        const { page } = workbench;
        await showPageIn(workbench, theme);
        await takeScreenshot(page, `paper view ${theme.name} ${host}`);
        assert.deepEqual(await findBarriers(page), []);
      });
    }

    it('needs no sideways scrolling in a narrow window', async () => {
      const { page } = workbench;
      const size = page.viewportSize();
      await page.setViewportSize({ width: 800, height: 1000 });
      const view = paperView(page);
      await view.locator('#related').scrollIntoViewIfNeeded();
      await takeScreenshot(page, `paper view narrow ${host}`);
      const wider = await view
        .locator('html')
        .evaluate(
          (root: { scrollWidth: number; clientWidth: number }) => root.scrollWidth - root.clientWidth,
        );
      assert.equal(wider, 0);
      if (size) await page.setViewportSize(size);
    });

    it('jumps to where the paper is cited', async () => {
      const { page } = workbench;
      await paperView(page).getByRole('button', { name: 'paper.tex, line 3' }).click();
      await waitFor(
        page,
        'the cursor at the citation',
        () => readCursor(page),
        (cursor) => cursor.startsWith('Ln 3, Col 18'),
      );
    });

    it('keeps a note, and the paper, over a reload of the window', async () => {
      const { page } = workbench;
      const notes = () => paperView(page).getByRole('textbox', { name: 'Notes' });
      await notes().fill('Compare with *Quest*.');
      await waitUntilKept(page);
      await page.reload();
      await waitForPaper(page, SINKS);
      assert.equal(await notes().inputValue(), 'Compare with *Quest*.');
    });

    it('copies the entry with the note where that is asked for', async () => {
      const { page } = workbench;
      await paperView(page).getByRole('button', { name: 'Copy as…' }).click();
      await page
        .locator('.quick-input-widget .monaco-list-row', { hasText: 'RIS, with your notes' })
        .waitFor();
      await takeScreenshot(page, `copy with notes ${host}`);
      await page.keyboard.type('BibLaTeX, with');
      await waitForRows(page, ([row]) => row?.active === true && row.label === 'BibLaTeX, with your notes');
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Copied as BibLaTeX, with your notes' }).waitFor();
      assert.match(await workbench.readClipboard(), /\n {2}annotation = \{Compare with \*Quest\*\.\},\n\}$/);
    });

    it('opens a related paper in the same tab, and in another one once the first is kept open', async () => {
      const { page } = workbench;
      const view = paperView(page);
      const titleOf = async () => (await view.locator('#related button').first().innerText()).trim();
      const first = await titleOf();
      await view.locator('#related button').first().click();
      await waitForPaper(page, first);
      const tabs = page.locator('.editor-group-container .tab');
      const before = await tabs.count();
      await view.getByRole('button', { name: 'Keep open' }).focus();
      await page.keyboard.press('Enter');
      await view.getByRole('button', { name: 'Keep open', pressed: true }).waitFor();
      await view.locator('#related button').first().focus();
      const second = await titleOf();
      await page.keyboard.press('Enter');
      await waitForPaper(page, second);
      await waitForFocus(page);
      assert.equal(await tabs.count(), before + 1);
    });

    it('puts the paper on the reading list, and takes it off again', async () => {
      const { page } = workbench;
      const button = (pressed: boolean) =>
        paperView(page).getByRole('button', { name: 'Reading list', pressed });
      await button(false).click();
      await button(true).waitFor();
      await openViewContainer(page, 'Literature');
      const countListed = (rows: readonly TreeRow[]) =>
        rows.find(({ label }) => label === 'Reading List')?.description;
      await waitForTree(page, 'Topics', (rows) => countListed(rows) === '1');
      await button(true).click();
      await button(false).waitFor();
      await waitForTree(page, 'Topics', (rows) => rows.length > 0 && countListed(rows) !== '1');
    });

    it('leads from a topic to its papers in the tree', async () => {
      const { page } = workbench;
      await paperView(page).getByRole('button', { name: 'KV Cache & Long Context', exact: true }).click();
      await waitForTree(page, 'Topics', (rows) =>
        rows.some(({ label }) => label === 'KV Cache & Long Context'),
      );
      await page.getByText('papers for topic “KV Cache & Long Context”').waitFor();
      await takeScreenshot(page, `papers of a topic ${host}`);
      await runCommand(page, 'Literature: Clear Filter');
    });

    it('shows a hostile title letter by letter', async () => {
      const { page } = workbench;
      await openPaper(workbench, 'onerror', HOSTILE);
      const view = paperView(page);
      assert.equal(await view.locator('img, h1 a').count(), 0);
      await takeScreenshot(page, `paper view hostile ${host}`);
    });

    it('cites the paper by keyboard alone', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+1');
      // Before the text has the focus, the next keys still belong to the paper.
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await placeCursor(page, { line: 4, column: 1 });
      await openPaper(workbench, 'attention sinks', SINKS);
      await page.keyboard.press('Tab');
      await waitForFocusOn(page, 'Cite');
      await page.keyboard.press('Enter');
      await waitFor(
        page,
        'the citation at the cursor',
        () => page.locator('.view-lines').first().innerText(),
        (text) => text.split('\\cite{sinks}').length === 3,
      );
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    });

    it('leaves the keyboard to the text when more becomes known of the paper', async () => {
      const { page, folder } = workbench;
      writeFileSync(join(folder, 'refs.bib'), REFS.replace('eprint', 'doi = {10.5555/other}, eprint'));
      await paperView(page).getByText('doi:10.5555/other').waitFor();
      await page.keyboard.insertText('Typed on.');
      await waitForText(page, 'Typed on.');
    });

    it('leaves the focus where it is when more becomes known of the paper', async () => {
      const { page, folder } = workbench;
      await openPaper(workbench, 'attention sinks', SINKS);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await waitForFocusOn(page, 'Add to bibliography');
      writeFileSync(join(folder, 'refs.bib'), REFS.replace('eprint', 'doi = {10.5555/sinks}, eprint'));
      await paperView(page).getByText('doi:10.5555/sinks').waitFor();
      await waitForFocusOn(page, 'Add to bibliography');
    });

    it('puts the paper on the reading list by keyboard alone, and takes it off again', async () => {
      const { page } = workbench;
      const button = (pressed: boolean) =>
        paperView(page).getByRole('button', { name: 'Reading list', pressed });
      await tabTo(page, 'Reading list');
      await page.keyboard.press('Enter');
      await button(true).waitFor();
      await page.keyboard.press('Space');
      await button(false).waitFor();
    });

    it('leads from an author to their papers in the tree', async () => {
      const { page } = workbench;
      await paperView(page).getByRole('button', { name: 'Song Han', exact: true }).click();
      await page.getByText(/papers for author “Song Han”/).waitFor();
      await waitForTree(page, 'Topics', (rows) => rows.some(({ label }) => label === SINKS));
      await takeScreenshot(page, `papers of an author ${host}`);
      await runCommand(page, 'Literature: Clear Filter');
      await goToPaper(page);
    });

    it('leads from a topic into the tree by keyboard alone', async () => {
      const { page } = workbench;
      const topic = 'KV Cache & Long Context';
      await tabTo(page, topic);
      await page.keyboard.press('Enter');
      await waitForTree(page, 'Topics', (rows) => rows.some(({ label }) => label === topic));
      await page.keyboard.press('ArrowDown');
      await waitForTree(page, 'Topics', (rows) => rows.some(({ active }) => active));
      await runCommand(page, 'Literature: Clear Filter');
    });

    it('jumps to where the paper is cited by keyboard alone', async () => {
      const { page } = workbench;
      await goToPaper(page);
      await tabTo(page, 'paper.tex, line 3');
      await page.keyboard.press('Enter');
      await waitFor(
        page,
        'the cursor at the citation',
        () => readCursor(page),
        (cursor) => cursor.startsWith('Ln 3, Col 18'),
      );
    });
  });
}
