import { appendFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionHosts } from '../../support/host/settings';
import { dragFiles } from '../../support/person/dragFiles';
import { waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand } from '../../support/person/palette';
import { pasteQuery, typeQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { goToTreeRow, openViewContainer, unfoldTreeRow, waitForTree } from '../../support/person/tree';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';

const FILES = {
  'orchids.ris': 'TY  - JOUR\nTI  - Orchid Computing\nAU  - Fern, Ida\nPY  - 2019\nER  - \n',
  'ferns.json': '[{ "id": "fern", "type": "book", "title": "Ferns at Scale" }]',
  'picture.ris': '\u0089PNG\0\0\0\0',
  'lilies.ris': 'TY  - JOUR\nTI  - Lilies in Parallel\nPY  - 2021\nER  - \n',
  'mosses.ris': 'TY  - JOUR\nTI  - Mosses of Tomorrow\nPY  - 2022\nER  - \n',
  'shelf/inner.ris': 'TY  - JOUR\nTI  - Inner\nER  - \n',
  'notes.txt': 'Nothing that could be cited.\n',
};

for (const host of extensionHosts) {
  describe(`importing files in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      const settings = { 'files.simpleDialog.enable': true };
      workbench = await openWorkbench({ workspace: workspace.path, host, settings });
      workspace.remove();
    });
    after(() => workbench.dispose());

    const notification = (text: RegExp) =>
      workbench.page.locator('.notification-list-item', { hasText: text }).first();

    async function expectFound(query: string, title: string): Promise<void> {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Search Papers…');
      await typeQuery(page, query);
      await waitForRows(page, ([first]) => first?.label === title);
      await page.keyboard.press('Escape');
    }

    async function chooseFile(name: string): Promise<void> {
      const { page } = workbench;
      await openByCommand(page, 'Literature: Import Papers…');
      await waitForRows(page, ([first]) => first?.label.includes('Choose files…') === true);
      await page.keyboard.press('Enter');
      // What is typed before the dialog has listed the folder is lost.
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).waitFor();
      await pasteQuery(page, join(workbench.folder, name));
      await takeScreenshot(page, `dialog ${name} ${host}`);
      await page.keyboard.press('Enter');
    }

    async function refreshRow(name: string): Promise<void> {
      const { page } = workbench;
      await openViewContainer(page, 'Literature');
      await goToTreeRow(page, VIEW, name);
      const row = page.locator('[role=treeitem]', { hasText: name });
      await row.hover();
      await row.locator('.action-label[aria-label="Read Sources Again"]').click();
    }

    it('takes files that are dropped from the explorer onto the tree, and tells once what came of all', async () => {
      const { page } = workbench;
      await dragFiles(page, ['ferns.json', 'orchids.ris', 'picture.ris'], 'Literature', VIEW);
      const told = notification(/Imported from 2 of 3 files: 2 papers, 1 problem\./);
      await told.waitFor();
      await takeScreenshot(page, `dropped ${host}`);
      await told.getByText('Show Problems').click();
      await waitForText(page, 'picture.ris: expected text, found a binary file');
      await takeScreenshot(page, `dropped problems ${host}`);
      await expectFound('orchid computing', 'Orchid Computing');
      await expectFound('ferns at scale', 'Ferns at Scale');
    });

    it('lists what was imported as sources, and keeps nothing of what held no paper', async () => {
      const { page } = workbench;
      await openViewContainer(page, 'Literature');
      await unfoldTreeRow(page, VIEW, 'Sources');
      const names = ['ferns.json', 'orchids.ris', 'Bundled papers'];
      await waitForTree(page, VIEW, (rows) => {
        const sources = rows.slice(rows.findIndex(({ label }) => label === 'Sources') + 1);
        return sources.map(({ label }) => label).join() === names.join();
      });
      await takeScreenshot(page, `imported sources ${host}`);
    });

    it('takes what can be read of a drop, and says of each other file why it is not in', async () => {
      const { page, folder } = workbench;
      writeFileSync(join(folder, 'huge.ris'), '');
      truncateSync(join(folder, 'huge.ris'), 2 ** 30);
      symlinkSync('nowhere.ris', join(folder, 'dangling.ris'));
      await dragFiles(page, ['mosses.ris', 'huge.ris', 'dangling.ris', 'shelf'], 'Literature', VIEW);
      const told = notification(/Imported from 1 of 4 files: 1 paper, 3 problems\./);
      await told.waitFor();
      await told.getByText('Show Problems').click();
      await waitForText(page, 'huge.ris: is too large to be read');
      await waitForText(page, 'dangling.ris: is not there any more');
      await waitForText(page, 'shelf: is a folder, expected a file.');
      await takeScreenshot(page, `dropped bad files ${host}`);
    });

    it('keeps what was read of a file that has gone when it is refreshed', async () => {
      const { page, folder } = workbench;
      rmSync(join(folder, 'mosses.ris'));
      await refreshRow('mosses.ris');
      await notification(/mosses\.ris stays as it was read before: is not there any more/).waitFor();
      await takeScreenshot(page, `not refreshed ${host}`);
      await expectFound('mosses of tomorrow', 'Mosses of Tomorrow');
    });

    it('takes a file that is chosen in the dialog', async () => {
      await chooseFile('lilies.ris');
      await notification(/Imported from lilies\.ris: 1 paper\./).waitFor();
      await expectFound('lilies parallel', 'Lilies in Parallel');
    });

    it('reads a file again that is imported again, instead of having it twice', async () => {
      const { page, folder } = workbench;
      appendFileSync(join(folder, 'lilies.ris'), 'TY  - JOUR\nTI  - Lilies in Series\nER  - \n');
      await chooseFile('lilies.ris');
      await notification(/lilies\.ris was imported before, and was read again: 2 papers\./).waitFor();
      await expectFound('lilies series', 'Lilies in Series');
      await waitForTree(
        page,
        VIEW,
        (rows) => rows.filter(({ label }) => label === 'lilies.ris').length === 1,
      );
      await takeScreenshot(page, `imported again ${host}`);
    });

    it('takes a large file, which the host reads from its disk where it has one', async () => {
      // A few records of much text, which are read quickly.
      const records = Array.from(
        { length: 500 },
        (_, n) => `TY  - JOUR\nTI  - Sedges of Valley ${n}\nN1  - ${'x'.repeat(18_000)}\nER  - \n`,
      );
      writeFileSync(join(workbench.folder, 'sedges.ris'), records.join(''));
      await chooseFile('sedges.ris');
      await notification(/Imported from sedges\.ris: 500 papers\./).waitFor();
    });

    it('keeps what was read of a file that is imported again when it has been emptied, and says so', async () => {
      const { page, folder } = workbench;
      truncateSync(join(folder, 'lilies.ris'));
      await chooseFile('lilies.ris');
      await notification(
        /Nothing was imported\. lilies\.ris: stays as it was read before: the file is empty/,
      ).waitFor();
      await takeScreenshot(page, `imported empty ${host}`);
      await expectFound('lilies series', 'Lilies in Series');
    });

    it('keeps what was read of a file that is something else when it is refreshed', async () => {
      const { page, folder } = workbench;
      writeFileSync(join(folder, 'lilies.ris'), FILES['picture.ris']);
      await refreshRow('lilies.ris');
      await notification(
        /lilies\.ris stays as it was read before: expected text, found a binary file/,
      ).waitFor();
      await takeScreenshot(page, `refreshed to a picture ${host}`);
      await expectFound('lilies series', 'Lilies in Series');
    });

    it('says of a file without papers why nothing was imported', async () => {
      await chooseFile('notes.txt');
      await notification(/Nothing was imported\. notes\.txt: expected BibTeX, RIS, CSL-JSON/).waitFor();
      await takeScreenshot(workbench.page, `nothing imported ${host}`);
    });
  });
}
