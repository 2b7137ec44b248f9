import assert from 'node:assert/strict';
import { extensionHosts } from '../../support/host/settings';
import { placeCursorAfter, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile, runCommand } from '../../support/person/palette';
import { typeQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const SINKS = 'Efficient Streaming Language Models with Attention Sinks';

const FILES = {
  'paper/roses.typ': '= Garden\nRoses matter.\n#bibliography("works.yml")\n',
  'paper/works.yml': `garden:
  type: article
  title: Growing Quantum Gardens
  author: Rose, Ada
  date: 2020
sinks:
  type: article
  title: ${SINKS}
  author: Xiao, Guangxuan
  date: 2023
  serial-number:
    arxiv: "2309.17453"
`,
  'thesis/thesis.tex':
    '\\documentclass{article}\n\\begin{document}\nTulips matter.\n\\bibliography{refs}\n\\end{document}\n',
  'thesis/refs.bib': `@misc{xiao-thesis, title = {${SINKS}}, author = {Xiao, Guangxuan}, year = 2023, eprint = {2309.17453}}\n`,
};

for (const host of extensionHosts) {
  describe(`a bibliography that a document names in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
    });
    after(() => workbench.dispose());

    it('comes first in the picker', async () => {
      const { page } = workbench;
      await openFile(page, 'roses.typ');
      await placeCursorAfter(workbench, 'paper/roses.typ', 'Roses');
      await openByCommand(page, 'Literature: Insert Citation…');
      const rows = await waitForRows(page, ([first]) => first?.separator === 'In works.yml');
      assert.deepEqual(
        rows.slice(0, 2).map(({ label }) => label),
        [SINKS, 'Growing Quantum Gardens'],
      );
      assert.equal(rows[2]?.separator, 'Newest');
      await takeScreenshot(page, `named bibliography first ${host}`);
    });

    it('gives the key by which its document cites', async () => {
      const { page } = workbench;
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, ([first]) => first?.label === SINKS && first.active);
      await page.keyboard.press('Enter');
      await waitForText(page, 'Roses @sinks matter.');
      assert.equal(workbench.readFile('paper/works.yml'), FILES['paper/works.yml']);
    });

    it('leaves another document the key of its own', async () => {
      const { page } = workbench;
      await openFile(page, 'thesis.tex');
      await placeCursorAfter(workbench, 'thesis/thesis.tex', 'Tulips');
      await openByCommand(page, 'Literature: Copy Citation As…');
      await typeQuery(page, 'attention sinks');
      await waitForRows(page, ([first]) => first?.label === SINKS && first.active);
      await page.keyboard.press('Enter');
      await typeQuery(page, 'Citation key');
      const rows = await waitForRows(page, ([first]) => first?.label === 'Citation key' && first.active);
      assert.equal(rows[0]?.description, 'xiao-thesis');
      await takeScreenshot(page, `own key ${host}`);
      await page.keyboard.press('Enter');
      await waitFor(
        page,
        'the key in the clipboard',
        () => workbench.readClipboard(),
        (text) => text === 'xiao-thesis',
      );
    });

    // In this VS Code the panel has been seen to stay empty for logs of the Node host.
    if (host === 'node') return;
    it('says in the log who names it', async () => {
      const { page } = workbench;
      await runCommand(page, 'Literature: Show Log');
      const log = page.locator('.panel .view-lines');
      await waitFor(
        page,
        'the log',
        async () => (await log.innerText()).replaceAll('\u00A0', ' '),
        (text) => text.includes('paper/works.yml: named by paper/roses.typ.'),
      );
      await takeScreenshot(page, `log of named bibliographies ${host}`);
    });
  });
}
