import assert from 'node:assert/strict';
import { extensionHosts } from '../../support/host/settings';
import { placeCursorAfter, readEditor, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile } from '../../support/person/palette';
import { typeQuery, waitForRows, waitUntilClosed } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const duo = 'DuoAttention: Efficient Long-Context LLM Inference with Retrieval and Streaming Heads';
const sinks = 'Efficient Streaming Language Models with Attention Sinks';

const noBibliography = {
  'paper.tex': '\\documentclass{article}\n\\begin{document}\nSinks matter.\n\\end{document}\n',
  'notes.md': '# Notes\n\nSinks matter.\n',
};

const severalBibliographies = {
  'paper.tex':
    '\\documentclass{article}\n\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{methods.bib}\n' +
    '\\addbibresource{models.bib}\n\\begin{document}\nSinks matter. Heads differ \\autocite{lee}.\n\\end{document}\n',
  'methods.bib': '@book{lee,\n\ttitle = "Methods",\n\tauthor = "Ann Lee",\n\tyear = 2001\n}\n',
  // With its whole title: the workspace's files are found a moment later than the bundled papers, and say it otherwise.
  'models.bib': `@online{sinks,\n  title = {${sinks}},\n  eprint = {2309.17453},\n}\n`,
};

for (const host of extensionHosts) {
  describe(`keeping the bibliography in step in the ${host} host`, () => {
    let workbench: Workbench;
    const openOn = async (files: Readonly<Record<string, string>>, settings = {}) => {
      const workspace = writeWorkspace(files);
      workbench = await openWorkbench({ workspace: workspace.path, host, settings });
      workspace.remove();
    };
    const fileOnDisk = (name: string) => {
      try {
        return workbench.readFile(name);
      } catch (error) {
        // It may go in any moment, so nobody asks before reading whether it is there.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        return undefined;
      }
    };
    const waitForFile = (name: string, isExpected: (text: string | undefined) => boolean) =>
      waitFor(workbench.page, `${name} on disk`, () => Promise.resolve(fileOnDisk(name)), isExpected);
    const pick = async (query: string, label: string, command = 'Literature: Insert Citation…') => {
      await openByCommand(workbench.page, command);
      await typeQuery(workbench.page, query);
      await waitForRows(workbench.page, ([first]) => first?.label === label && first.active);
      await workbench.page.keyboard.press('Enter');
    };
    afterEach(() => workbench.dispose());

    it('asks once to create a bibliography, and names it where the document needs it', async () => {
      await openOn(noBibliography);
      const { page } = workbench;
      await openFile(page, 'paper.tex');
      await placeCursorAfter(workbench, 'paper.tex', 'Sinks');
      await pick('attention sinks', sinks);
      await waitForRows(page, ([first]) => first?.label.includes('Create references.bib') === true);
      await takeScreenshot(page, `create a bibliography ${host}`);
      await page.keyboard.press('Enter');
      await waitForText(page, 'Sinks \\cite{xiao2023efficient} matter.');
      await waitForText(page, '\\bibliography{references}');
      await waitForFile('references.bib', (text) => text?.startsWith('@misc{xiao2023efficient,') === true);
      await takeScreenshot(page, `created a bibliography ${host}`);

      // One step back takes back the citation, the line that names the bibliography, and the file.
      await page.keyboard.press('Control+Z');
      await waitForFile('references.bib', (text) => text === undefined);
      await waitForFile('paper.tex', (text) => text === noBibliography['paper.tex']);
      assert.ok(!(await readEditor(page)).includes('bibliography'));
    });

    it('cites without an entry where the person wants none', async () => {
      await openOn(noBibliography);
      const { page } = workbench;
      await openFile(page, 'notes.md');
      await placeCursorAfter(workbench, 'notes.md', 'Sinks');
      await pick('attention sinks', sinks);
      await waitForRows(page, ([first]) => first?.label.includes('Create references.bib') === true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await waitForText(page, 'Sinks [@xiao2023efficient] matter.');
      assert.equal(fileOnDisk('references.bib'), undefined);
    });

    it('asks which of several bibliographies is meant, and remembers it', async () => {
      await openOn(severalBibliographies);
      const { page } = workbench;
      await openFile(page, 'paper.tex');
      await placeCursorAfter(workbench, 'paper.tex', 'Heads differ \\autocite{lee');
      await pick('duoattention', duo);
      const rows = await waitForRows(page, (all) => all.length === 2);
      assert.deepEqual(
        rows.map(({ label }) => label.trim()),
        ['methods.bib', 'models.bib'],
      );
      await takeScreenshot(page, `several bibliographies ${host}`);
      await page.keyboard.press('Enter');
      await waitForText(page, '\\autocite{lee,xiao2024duoattention}');
      // In the manner of this file: tabs and quotes.
      await waitForFile(
        'methods.bib',
        (text) => text?.includes('\n@online{xiao2024duoattention,\n\ttitle = "') === true,
      );
      assert.equal(fileOnDisk('models.bib'), severalBibliographies['models.bib']);

      // The file is on disk a moment before VS Code knows that it has saved it.
      await page.locator('.statusbar-item', { hasText: 'Added xiao2024duoattention' }).waitFor();
      await page.keyboard.press('Control+Z');
      await waitForFile('methods.bib', (text) => text === severalBibliographies['methods.bib']);
      assert.ok((await readEditor(page)).includes('\\autocite{lee}.'));
      await pick('duoattention', duo);
      await waitForText(page, '\\autocite{lee,xiao2024duoattention}');
      await waitUntilClosed(page);
    });

    it('lets the person choose the form, and goes from prefix to page by Tab', async () => {
      await openOn(severalBibliographies, { 'literature.bibliography.update': 'never' });
      const { page } = workbench;
      await openFile(page, 'paper.tex');
      await placeCursorAfter(workbench, 'paper.tex', 'Sinks');
      await pick('attention sinks', sinks, 'Literature: Insert Citation As…');
      await waitForRows(page, (rows) => rows.some(({ label }) => label === 'Textual'));
      await takeScreenshot(page, `forms ${host}`);
      await typeQuery(page, 'Parenthetical');
      await waitForRows(page, ([first]) => first?.label === 'Parenthetical');
      await page.keyboard.press('Enter');
      await waitForText(page, 'Sinks \\parencite[][]{');
      await page.keyboard.type('see');
      await page.keyboard.press('Tab');
      await page.keyboard.type('p. 3');
      await waitForText(page, 'Sinks \\parencite[see][p. 3]{');
    });

    it('asks before it adds an entry where the settings say so', async () => {
      await openOn({ ...noBibliography, 'references.bib': '' }, { 'literature.bibliography.update': 'ask' });
      const { page } = workbench;
      await openFile(page, 'notes.md');
      await placeCursorAfter(workbench, 'notes.md', 'Sinks');
      await pick('attention sinks', sinks);
      await waitForRows(page, ([first]) => first?.label.includes('Cite and add to references.bib') === true);
      await page.keyboard.press('Enter');
      await waitForText(page, '[@xiao2023efficient]');
      await waitForFile('references.bib', (text) => text?.startsWith('@misc{xiao2023efficient,') === true);
    });

    it('adds an entry without citing, to an unsaved bibliography without saving it', async () => {
      await openOn({ ...noBibliography, 'references.bib': '@misc{a, title = {A}}\n' });
      const { page } = workbench;
      await openFile(page, 'references.bib');
      await page.keyboard.type('% mine\n');
      await pick('attention sinks', sinks, 'Literature: Add to Bibliography…');
      await waitForText(page, '@misc{xiao2023efficient,');
      await waitForText(page, '% mine');
      assert.equal(fileOnDisk('references.bib'), '@misc{a, title = {A}}\n');
    });
  });
}
