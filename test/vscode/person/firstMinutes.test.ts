import { extensionHosts } from '../../support/host/settings';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand } from '../../support/person/palette';
import { openQuickPick, pasteQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { openViewContainer } from '../../support/person/tree';
import { patience } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const WALKTHROUGH = 'Find and Cite Papers';
const STEPS = [
  'Cite Your First Paper',
  'Look Around',
  'Bring Your Own Papers',
  'Let Mistakes Show',
  'Make It Yours',
];

for (const host of extensionHosts) {
  describe(`the first minutes in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace({ 'notes.txt': 'Nothing yet.\n' });
      const settings = { 'literature.sources.bundled': false };
      workbench = await openWorkbench({ workspace: workspace.path, host, settings });
      workspace.remove();
    });
    after(() => workbench.dispose());

    const step = (title: string) =>
      workbench.page.locator('.getting-started-step', {
        has: workbench.page.getByText(title, { exact: true }),
      });

    it('has a walkthrough of five steps, which is opened from the palette by keyboard', async () => {
      const { page } = workbench;
      await openByCommand(page, 'Welcome: Open Walkthrough...');
      await pasteQuery(page, WALKTHROUGH);
      await waitForRows(page, (rows) => rows.some((row) => row.active && row.label === WALKTHROUGH));
      await page.keyboard.press('Enter');
      for (const title of STEPS) await step(title).waitFor({ timeout: patience });
      await takeScreenshot(page, `walkthrough ${host}`);
    });

    it('shows a step that is clicked, and leads to the tree by its button', async () => {
      const { page } = workbench;
      await step('Look Around').click({ timeout: patience });
      await step('Look Around').getByText('Open the Tree').click({ timeout: patience });
      await page.locator('.sidebar', { hasText: 'The library has no papers' }).waitFor({ timeout: patience });
      await takeScreenshot(page, `walkthrough step ${host}`);
    });

    it('says in an empty tree why it is empty, and leads out of that by keyboard', async () => {
      const { page } = workbench;
      await openViewContainer(page, 'Literature');
      const button = page.locator('.sidebar .monaco-button', { hasText: 'Import Papers…' });
      await openQuickPick(page, async () => {
        await button.focus();
        await page.keyboard.press('Enter');
      });
      await waitForRows(page, ([first]) => first?.label.includes('Choose files…') === true);
      await takeScreenshot(page, `welcome ${host}`);
      await page.keyboard.press('Escape');
    });
  });
}
