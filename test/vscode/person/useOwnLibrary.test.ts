import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionHosts } from '../../support/host/settings';
import { placeCursorAfter, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile } from '../../support/person/palette';
import { typeQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { goToTreeRow, openViewContainer, unfoldTreeRow, waitForTree } from '../../support/person/tree';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';

const FILES = {
  'paper.tex':
    '\\documentclass{article}\n\\begin{document}\nRoses matter.\n\\bibliography{mine}\n\\end{document}\n',
  'mine.bib':
    '@article{rose2020,\n  title = {Growing Quantum Gardens},\n  author = {Rose, Ada},\n  journal = {Botany},\n  year = {2020}\n}\n',
  'export.ris': 'TY  - JOUR\nTI  - Orchid Computing\nAU  - Fern, Ida\nPY  - 2019\nJO  - Greenhouse\nER  - \n',
  'more/damaged.bib':
    '@misc{tulip, title = {Tulips in Superposition}}\n\n@misc{lily, title = {Never closed\n',
};

const COPIED = 'TY  - JOUR\nTI  - Orchid Computing\nAU  - Fern, Ida\nPY  - 2019\nJO  - Greenhouse\nER  - \n';

for (const host of extensionHosts) {
  describe(`a library of one’s own in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
    });
    after(() => workbench.dispose());

    it('has the papers of the workspace’s bibliographies, and cites them by their keys', async () => {
      const { page } = workbench;
      await openFile(page, 'paper.tex');
      await placeCursorAfter(workbench, 'paper.tex', 'Roses');
      await openByCommand(page, 'Literature: Insert Citation…');
      await typeQuery(page, 'quantum gardns');
      const rows = await waitForRows(page, ([first]) => first?.label === 'Growing Quantum Gardens');
      assert.match(rows[0]?.detail ?? '', /Rose · 2020 · Botany/);
      await takeScreenshot(page, `own paper ${host}`);
      await page.keyboard.press('Enter');
      await waitForText(page, 'Roses \\cite{rose2020} matter.');
      assert.equal(workbench.readFile('mine.bib'), FILES['mine.bib']);
    });

    it('follows a bibliography that a program changes', async () => {
      const { page } = workbench;
      appendFileSync(join(workbench.folder, 'mine.bib'), '\n@misc{iris2021, title = {Irises Entangled}}\n');
      await openByCommand(page, 'Literature: Insert Citation…');
      await typeQuery(page, 'irises');
      await waitForRows(page, ([first]) => first?.label === 'Irises Entangled');
      await page.keyboard.press('Escape');
      rmSync(join(workbench.folder, 'mine.bib'));
      await openByCommand(page, 'Literature: Insert Citation…');
      await typeQuery(page, 'gardens');
      await waitForRows(page, (rows) => rows.every(({ label }) => label !== 'Growing Quantum Gardens'));
      await page.keyboard.press('Escape');
    });

    it('imports entries that were copied', async () => {
      const { page } = workbench;
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(COPIED)})`);
      await openByCommand(page, 'Literature: Import Papers…');
      await waitForRows(page, ([first]) => first?.label.includes('Choose files…') === true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page
        .locator('.notification-list-item', { hasText: /Imported from Clipboard.*: 1 paper/ })
        .waitFor();
      await takeScreenshot(page, `imported ${host}`);
      await openByCommand(page, 'Literature: Search Papers…');
      await typeQuery(page, 'orchid computing');
      await waitForRows(page, ([first]) => first?.label === 'Orchid Computing');
      await page.keyboard.press('Escape');
    });

    it('reports files that hold nothing to read, and reads the others', async () => {
      const { page } = workbench;
      const path = (name: string) => join(workbench.folder, name);
      writeFileSync(path('huge.bib'), '');
      truncateSync(path('huge.bib'), 2 ** 30);
      writeFileSync(path('empty.bib'), '');
      writeFileSync(path('picture.bib'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
      symlinkSync('.', path('loop'));
      symlinkSync('ring.bib', path('round.bib'));
      symlinkSync('round.bib', path('ring.bib'));
      symlinkSync('nowhere.bib', path('dangling.bib'));
      execFileSync('mkfifo', [path('pipe.bib')]);
      writeFileSync(path('good.bib'), '@misc{moss, title = {Mosses of Tomorrow}}');
      await openViewContainer(page, 'Literature');
      await unfoldTreeRow(page, VIEW, 'Sources');
      const names = ['huge.bib', 'empty.bib', 'picture.bib', 'dangling.bib', 'ring.bib', 'good.bib'];
      const rows = await waitForTree(page, VIEW, (all) =>
        names.every((name) => all.some(({ label }) => label === name)),
      );
      const described = names.map((name) => rows.find(({ label }) => label === name)?.description);
      const unread = '0 papers · 1 problem';
      assert.deepEqual(described, [...names.slice(1).map(() => unread), '1 paper']);
      await takeScreenshot(page, `bad files ${host}`);
    });

    it('shows what the library is made of, and what could not be read', async () => {
      const { page } = workbench;
      const rows = await waitForTree(page, VIEW, (all) =>
        all.some(({ label }) => label === 'Bundled papers'),
      );
      const damaged = rows.find(({ label }) => label === 'more/damaged.bib');
      assert.match(damaged?.description ?? '', /^[12] papers? · \d problems?$/);
      await takeScreenshot(page, `sources ${host}`);
      await goToTreeRow(page, VIEW, 'more/damaged.bib');
      await page.keyboard.press('Enter');
      await waitForText(page, 'more/damaged.bib, line 3');
      await takeScreenshot(page, `problems ${host}`);
    });
  });
}
