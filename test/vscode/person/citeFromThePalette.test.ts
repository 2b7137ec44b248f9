import assert from 'node:assert/strict';
import { sampleWorkspace } from '../../support/host/paths';
import { extensionHosts } from '../../support/host/settings';
import { placeCursor, placeCursorAfter, saveFile, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile, runCommand } from '../../support/person/palette';
import {
  aim,
  readRows,
  tickRow,
  typeQuery,
  waitForRows,
  waitUntilClosed,
} from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { waitFor } from '../../support/person/waitFor';

const duo = 'DuoAttention: Efficient Long-Context LLM Inference with Retrieval and Streaming Heads';
const sinks = 'Efficient Streaming Language Models with Attention Sinks';

for (const host of extensionHosts) {
  describe(`citing from the palette in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ workspace: sampleWorkspace, host });
    });
    after(() => workbench.dispose());
    afterEach(async () => {
      await workbench.page.keyboard.press('Escape');
      await waitUntilClosed(workbench.page);
    });

    for (const [file, citation] of [
      ['manuscript.tex', '\\cite{xiao2023efficient}'],
      ['manuscript.md', '[@xiao2023efficient]'],
      ['manuscript.typ', '@xiao2023efficient'],
    ] as const) {
      it(`finds a misspelt paper and puts ${citation} into ${file}`, async () => {
        const { page } = workbench;
        await openFile(page, file);
        await placeCursorAfter(workbench, file, 'fine-tuning ');
        await openByCommand(page, 'Literature: Insert Citation…');
        await typeQuery(page, 'atention sinks straming');
        await waitForRows(page, ([first]) => first?.label === sinks && first.active);
        await takeScreenshot(page, `picker ${host} ${file}`);
        await page.keyboard.press('Enter');
        await waitForText(page, citation);
        await page.keyboard.type('+');
        await saveFile(page);
        await takeScreenshot(page, `inserted ${host} ${file}`);
        const text = workbench.readFile(file);
        assert.ok(text.includes(`fine-tuning ${citation}+.`), 'the cursor is behind the citation');
      });
    }

    it('shows the recently cited papers first when nothing is typed, then the newest', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Alt+P');
      const [first, second] = await waitForRows(page, (rows) => rows[1]?.separator === 'Newest');
      assert.deepEqual([first?.label, first?.separator], [sinks, 'Recently cited']);
      assert.notEqual(second?.label, sinks);
    });

    it('lists results in its own order, not in VS Code’s', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Alt+P');
      // VS Code would put the labels that contain the query as it was typed first.
      await typeQuery(page, 'asr streaming');
      const rows = await waitForRows(page, ([first]) => first?.label.includes('ASR') === true);
      const position = (row: (typeof rows)[number]) => row.label.toLowerCase().indexOf('asr streaming');
      assert.ok(rows.every((row) => position(row) === -1));
      assert.ok(rows.length > 3);
    });

    it('keeps ticked papers on top while the query changes, and cites them together', async () => {
      const { page } = workbench;
      await openFile(page, 'manuscript.tex');
      await placeCursor(page, { line: 1, column: 1 });
      await page.keyboard.press('Control+Alt+P');
      for (const [query, label] of [
        ['duoattention', duo],
        ['attention sinks', sinks],
      ] as const) {
        await typeQuery(page, query);
        await waitForRows(page, (rows) => rows.some((row) => row.active && row.label === label));
        await tickRow(page, label);
      }
      await typeQuery(page, 'quantization');
      const rows = await waitForRows(page, (all) => all[2]?.label.includes('Quantization') === true);
      await takeScreenshot(page, `ticked ${host}`);
      assert.deepEqual(rows.map((row) => row.ticked === true).slice(0, 3), [true, true, false]);
      await page.keyboard.press('Enter');
      await waitForText(page, '\\cite{xiao2024duoattention,xiao2023efficient}');
      await page.keyboard.press('Control+Z');
      await saveFile(page);
    });

    it('ticks papers by keyboard alone', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Alt+P');
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, (rows) => rows[0]?.label === sinks && rows[0].active);
      // The list comes after the button in the tab order; there, Space ticks the active row.
      const list = page.locator('.quick-input-list :focus');
      for (let tabs = 0; tabs < 5 && (await list.count()) === 0; tabs++) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await waitForRows(page, (rows) => rows[0]?.ticked === true);
    });

    it('leaves the active row on its paper when the person moved it there', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Alt+P');
      await typeQuery(page, 'streaming');
      await waitForRows(page, (rows) => rows.length > 3 && rows[0]?.active === true);
      await aim(page);
      await page.keyboard.press('ArrowDown');
      const moved = (await waitForRows(page, (rows) => rows[1]?.active === true))[1]?.label;
      await page.keyboard.type(' ');
      await page.keyboard.press('Backspace');
      await waitForRows(page, (rows) => rows.find((row) => row.active)?.label === moved);
    });

    it('copies a paper’s BibTeX entry by the button of its row', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Alt+P');
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, ([first]) => first?.label === sinks);
      await page.locator('.quick-input-list .monaco-list-row.focused [aria-label="Copy BibTeX"]').click();
      await waitFor(
        page,
        'the entry in the clipboard',
        () => workbench.readClipboard(),
        (text) => text.startsWith('@misc{xiao2023efficient,\n'),
      );
      assert.ok((await readRows(page)).length > 0, 'the picker stays open');
    });

    it('copies the citation where no editor is open', async () => {
      const { page } = workbench;
      await runCommand(page, 'View: Close All Editors');
      await openByCommand(page, 'Literature: Insert Citation…');
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, ([first]) => first?.label === sinks);
      await page.keyboard.press('Enter');
      await runCommand(page, 'Notifications: Show Notifications');
      // Not in the toast, which is still there for a moment.
      const list = page.locator('.notifications-center .notification-list-item');
      await list.filter({ hasText: 'No editor is open' }).waitFor();
      assert.equal(await workbench.readClipboard(), 'Xiao et al. (2023)');
    });

    it('opens a paper from Search Papers…', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Search Papers…');
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, ([first]) => first?.label === sinks);
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'xiao2023efficient' }).waitFor();
    });
  });
}
