import { extensionHosts } from '../../support/host/settings';
import { moveOver } from '../../support/person/dragFiles';
import { readEditor, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openFile } from '../../support/person/palette';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { goToTreeRow, openViewContainer, unfoldTreeRow } from '../../support/person/tree';
import { patience, waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const VIEW = 'Topics';
const TITLE = 'Efficient Streaming Language Models with Attention Sinks';
const KEY = 'xiao2023efficient';

const FILES = {
  'refs.bib': '@misc{lovelace1843,\n  title = {Orchid Computing},\n  year = 1843\n}\n',
  'notes.md': '---\nbibliography: refs.bib\n---\n\nHeads stay.\n',
  'paper.tex': 'Heads stay.\n\n\\usepackage{natbib}\n\\bibliography{refs}\n',
  'paper.typ': 'Heads stay.\n\n#bibliography("refs.bib")\n',
  'paper.org': 'Heads stay.\n\n#+bibliography: refs.bib\n',
  'empty.bib': '\n',
  'code.py': 'x = 1\n',
};

for (const host of extensionHosts) {
  describe(`dragging a paper from the tree in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      const { page } = workbench;
      await openViewContainer(page, 'Literature');
      for (const branch of ['Efficient LLM Inference', 'KV Cache & Long Context']) {
        await unfoldTreeRow(page, VIEW, branch);
      }
      await goToTreeRow(page, VIEW, TITLE);
    });
    after(() => workbench.dispose());

    async function waitForBibliography(isExpected: (text: string) => boolean): Promise<void> {
      const read = () => Promise.resolve(workbench.readFile('refs.bib'));
      await waitFor(workbench.page, 'the bibliography', read, isExpected);
    }

    /** Until the text alone is unsaved: what is undone in the very moment in which it is written stays on the disk. */
    async function waitForSaved(): Promise<void> {
      const unsaved = workbench.page.locator('.activitybar .badge-content').first();
      await waitFor(
        workbench.page,
        'the number of unsaved files',
        () => unsaved.textContent(),
        (count) => count === '1',
      );
    }

    async function waitForEditor(isExpected: (text: string) => boolean): Promise<void> {
      await waitFor(workbench.page, 'the text', () => readEditor(workbench.page), isExpected);
    }

    /** Drags the paper to the end of the line in which a text stands. */
    async function dragTo(text: string): Promise<void> {
      const { page } = workbench;
      const row = page
        .locator(`[role=tree][aria-label="${VIEW}"] [role=treeitem]`, { hasText: TITLE })
        .first();
      await row.waitFor({ timeout: patience });
      // A moment after a document was opened the tree marks what it cites: a row that is drawn anew cannot be dragged.
      await page.waitForTimeout(2000);
      await row.hover();
      await page.mouse.down();
      await moveOver(
        page,
        page.locator('.editor-group-container.active .view-line', { hasText: text }).first(),
      );
      await takeScreenshot(page, `dragging a paper ${host}`);
      await page.mouse.up();
    }

    for (const [file, citation] of [
      ['notes.md', `[@${KEY}]`],
      ['paper.tex', `\\citep{${KEY}}`],
      ['paper.typ', `@${KEY}`],
      ['paper.org', `[cite:@${KEY}]`],
    ] as const) {
      it(`cites it where it is dropped in ${file}, and adds its entry, which one undo takes back`, async () => {
        const { page } = workbench;
        await openFile(page, file);
        await dragTo('Heads stay.');
        await waitForText(page, citation);
        await takeScreenshot(page, `dropped paper ${host} ${file}`);
        await waitForBibliography((text) => text.includes(`{${KEY},`));
        await waitForSaved();
        await page.keyboard.press('Control+Z');
        await waitForBibliography((text) => !text.includes(KEY));
        await waitForEditor((text) => !text.includes(KEY));
      });
    }

    it('adds its entry to a bibliography that it is dropped into', async () => {
      const { page } = workbench;
      await openFile(page, 'empty.bib');
      await dragTo('');
      await waitForText(page, `{${KEY},`);
      await takeScreenshot(page, `dropped into a bibliography ${host}`);
    });

    it('gives a text to read where nothing is cited', async () => {
      const { page } = workbench;
      await openFile(page, 'code.py');
      await dragTo('x = 1');
      await waitForText(page, 'Xiao et al. (2023)');
      await takeScreenshot(page, `dropped into code ${host}`);
    });
  });
}
