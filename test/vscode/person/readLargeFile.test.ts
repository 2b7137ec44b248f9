import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLargeBibliography } from '../../../src/tools/bench/largeBibliography';
import { bundledPapers } from '../../support/bundledPapers';
import { extensionHosts } from '../../support/host/settings';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, runCommand } from '../../support/person/palette';
import { typeQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { openViewContainer, unfoldTreeRow, waitForTree } from '../../support/person/tree';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';
/** Enough that a person can look at the progress and cancel. */
const ENTRIES = 12_000;
const BUNDLED = 'Efficient Streaming Language Models with Attention Sinks';

for (const host of extensionHosts) {
  describe(`a large bibliography in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace({
        'large.bib': [...writeLargeBibliography(ENTRIES, bundledPapers())].join(''),
        'small.bib': '@misc{moss, title = {Mosses of Tomorrow}}\n',
      });
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
    });
    after(() => workbench.dispose());

    /** Searches for a paper until it is the first row. */
    async function find(query: string, title: string): Promise<void> {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Search Papers…');
      await typeQuery(page, query);
      await waitForRows(page, ([first]) => first?.label === title);
      await page.keyboard.press('Escape');
    }

    it('shows its progress, while the bundled papers are found', async () => {
      const { page } = workbench;
      await runCommand(page, 'Literature: Search Papers…');
      const progress = page.locator('.notification-list-item', { hasText: 'Reading large.bib' });
      await progress.waitFor();
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, ([first]) => first?.label === BUNDLED);
      // Still, or again: VS Code draws a notification anew when it has more to say.
      await progress.waitFor();
      await takeScreenshot(page, `reading ${host}`);
      await page.keyboard.press('Escape');
    });

    it('is left out when it is cancelled, and everything else is there', async () => {
      const { page } = workbench;
      const progress = page.locator('.notification-list-item', { hasText: 'Reading large.bib' });
      await progress.hover();
      await progress.getByText('Cancel', { exact: true }).click();
      await progress.waitFor({ state: 'detached' });
      await find('mosses', 'Mosses of Tomorrow');
      await find('attention sinks', BUNDLED);
      await openViewContainer(page, 'Literature');
      await unfoldTreeRow(page, VIEW, 'Sources');
      const rows = await waitForTree(page, VIEW, (all) => all.some(({ label }) => label === 'large.bib'));
      const row = rows.find(({ label }) => label === 'large.bib');
      assert.equal(row?.description, '0 papers · 1 problem');
      await takeScreenshot(page, `cancelled ${host}`);
    });

    it('is read when it is saved again, and shows what is added to it', async () => {
      const file = join(workbench.folder, 'large.bib');
      appendFileSync(file, '\n@misc{kakapo, title = {Kakapo Cartography}}\n');
      await find('kakapo', 'Kakapo Cartography');
      appendFileSync(file, '\n@misc{quetzal, title = {Quetzal Cartography}}\n');
      await find('quetzal', 'Quetzal Cartography');
    });
  });
}
