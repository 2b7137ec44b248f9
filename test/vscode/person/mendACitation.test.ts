import assert from 'node:assert/strict';
import { extensionHosts } from '../../support/host/settings';
import { placeCursorAfter, saveFile, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openFile } from '../../support/person/palette';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const FILES = {
  'paper.md': `---
bibliography: refs.bib
---

Sinks keep streams alive [@xiao2023eficient, p. 3].
`,
  'refs.bib': `@misc{xiao2023efficient,
  title = {Efficient Streaming Language Models with Attention Sinks},
  author = {Guangxuan Xiao}, year = {2023}
}
`,
};

/** Looks at the page, of which there are some ten a second, after which a person who sees no menu asks again. */
const AGAIN = 60;

for (const host of extensionHosts) {
  describe(`a mistyped key in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
    });
    after(() => workbench.dispose());

    it('is underlined, and mended from the keyboard', async () => {
      const { page } = workbench;
      await openFile(page, 'paper.md');
      await waitFor(
        page,
        'a squiggle',
        () => page.locator('.editor-group-container.active .squiggly-warning').count(),
        (count) => count > 0,
      );
      await placeCursorAfter(workbench, 'paper.md', 'xiao2023');
      await takeScreenshot(page, `mistyped key ${host}`);
      // VS Code asks by itself a moment after the cursor has moved, and drops what a person has asked for until then.
      await page.locator('.lightBulbWidget').waitFor();
      const menu = page.locator('.action-widget').first();
      let tries = 0;
      await waitFor(
        page,
        'the fix to be offered',
        async () => {
          const isOpen = await menu.isVisible();
          // Now and then it is dropped all the same: a person asks again.
          if (!isOpen && tries++ % AGAIN === 0) await page.keyboard.press('Control+.');
          return isOpen ? menu.innerText() : '';
        },
        (text) => text.includes('Change to “xiao2023efficient”'),
      );
      await takeScreenshot(page, `fixes of a mistyped key ${host}`);
      await page.keyboard.press('Enter');
      await waitForText(page, '[@xiao2023efficient, p. 3]');
      await saveFile(page);
      assert.equal(workbench.readFile('paper.md'), FILES['paper.md'].replace('eficient', 'efficient'));
    });
  });
}
