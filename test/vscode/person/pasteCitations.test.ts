import assert from 'node:assert/strict';
import { extensionHosts } from '../../support/host/settings';
import { placeCursor, readEditor, saveFile, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openFile } from '../../support/person/palette';
import { choosePasteOption, hasPasteOptions, openPasteOptions, pasteText } from '../../support/person/paste';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { openViewContainer, waitForTree } from '../../support/person/tree';
import { waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const LINK = 'https://huggingface.co/papers/2309.17453';
const KEY = 'xiao2023efficient';

const FILES = {
  'refs.bib': '@misc{lovelace1843,\n  title = {Notes}\n}\n',
  'paper.tex': '\n\n\\usepackage{natbib}\n\\bibliography{refs}\nNotes \\citep[see][p.~3]{a,lovelace1843}\n',
  'paper.qmd': '---\nbibliography: refs.bib\n---\n\n\n',
  'paper.typ': '\n\n#bibliography("refs.bib")\n',
  'paper.org': '\n\n#+bibliography: refs.bib\n',
  'plain.py': '\n\n',
};

for (const host of extensionHosts) {
  describe(`pasting in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      // What is pasted before the extension has started is text.
      await openViewContainer(workbench.page, 'Literature');
      await waitForTree(workbench.page, 'Topics');
    });
    after(() => workbench.dispose());

    /** An entry is saved a moment after it was added. */
    async function waitForBibliography(isExpected: (text: string) => boolean): Promise<void> {
      await waitFor(
        workbench.page,
        'the bibliography',
        () => Promise.resolve(workbench.readFile('refs.bib')),
        isExpected,
      );
    }

    for (const [file, line, citation] of [
      ['paper.tex', 1, `\\citep{${KEY}}`],
      ['paper.qmd', 5, `[@${KEY}]`],
      ['paper.typ', 1, `@${KEY}`],
      ['paper.org', 1, `[cite:@${KEY}]`],
    ] as const) {
      it(`pastes a link as text into ${file}, and as a citation with its entry when that is chosen`, async () => {
        const { page } = workbench;
        await openFile(page, file);
        await placeCursor(page, { line, column: 1 });
        await pasteText(page, LINK);
        await waitForText(page, LINK);
        await openPasteOptions(page);
        await takeScreenshot(page, `paste options ${host} ${file}`);
        await page.keyboard.press('Escape');
        await choosePasteOption(page, 'Paste as Citation');
        await waitForText(page, citation);
        assert.ok(!(await readEditor(page)).includes(LINK));
        await waitForBibliography((text) => text.includes(`{${KEY},`));
        await takeScreenshot(page, `pasted citation ${host} ${file}`);
        await page.keyboard.type('+');
        await saveFile(page);
        assert.ok(workbench.readFile(file).includes(`${citation}+`), 'the cursor is behind the citation');
        await page.keyboard.press('Control+Z');
        await page.keyboard.press('Control+Z');
        await waitForBibliography((text) => !text.includes(KEY));
        await waitFor(
          page,
          'the citation to be gone',
          () => readEditor(page),
          (text) => !text.includes(KEY),
        );
        await saveFile(page);
      });
    }

    it('pastes a citation of LaTeX as it is, and in the language of the document when that is chosen', async () => {
      const { page } = workbench;
      await openFile(page, 'paper.tex');
      await placeCursor(page, { line: 5, column: 1 });
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('Control+C');
      await openFile(page, 'paper.qmd');
      await placeCursor(page, { line: 5, column: 1 });
      await page.keyboard.press('Control+V');
      await waitForText(page, '\\citep[see][p.~3]{a,lovelace1843}');
      await choosePasteOption(page, 'Paste with Citations for Markdown');
      await waitForText(page, 'Notes [see @a; @lovelace1843, p. 3]');
      await takeScreenshot(page, `pasted conversion ${host}`);
    });

    it('offers nothing for text that names no paper, for an unknown id, and where nothing is cited', async () => {
      const { page } = workbench;
      for (const [file, text] of [
        ['paper.typ', `see ${LINK}`],
        ['paper.typ', 'https://arxiv.org/abs/9901.99999'],
        ['plain.py', LINK],
      ] as const) {
        await openFile(page, file);
        await placeCursor(page, { line: 2, column: 1 });
        await pasteText(page, text);
        await waitForText(page, text);
        assert.equal(await hasPasteOptions(page), false, `${text} in ${file}`);
      }
    });
  });
}
