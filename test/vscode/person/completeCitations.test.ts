import { extensionHosts } from '../../support/host/settings';
import { placeCursorAfter, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openFile } from '../../support/person/palette';
import { waitForSuggestions } from '../../support/person/suggestions';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { goToTreeRow, openViewContainer } from '../../support/person/tree';
import { waitFor } from '../../support/person/waitFor';
import { writeWorkspace } from '../../support/person/writeWorkspace';

const SINKS = 'Efficient Streaming Language …';
const BIBLIOGRAPHY =
  '@book{knuth1984literate,\n  title = {Literate Programming},\n  author = {Donald E. Knuth},\n  year = 1984\n}\n';

const FILES = {
  'refs.bib': BIBLIOGRAPHY,
  'paper.tex':
    '\\documentclass{article}\n\\begin{document}\nSinks matter.\n\\bibliography{refs}\n\\end{document}\n',
  'notes.qmd': '---\nbibliography: refs.bib\n---\n\nSinks matter.\n',
  'notes.typ': 'Sinks matter.\n\n#bibliography("refs.bib")\n',
};

/** What a person types behind “Sinks matter”: first what opens a citation, then the words for the paper. */
const LANGUAGES = [
  { file: 'paper.tex', opening: ' \\cite{', words: 'atention sinks', cited: '\\cite{xiao2023efficient}' },
  { file: 'notes.qmd', opening: ' [@', words: 'atention sinks', cited: '[@xiao2023efficient' },
  { file: 'notes.typ', opening: ' #cite(<', words: 'atention sinks', cited: '#cite(<xiao2023efficient>' },
] as const;

for (const host of extensionHosts) {
  describe(`citing by typing in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      const workspace = writeWorkspace(FILES);
      workbench = await openWorkbench({ workspace: workspace.path, host });
      workspace.remove();
      // VS Code asks nobody again who was not there yet when a person began to type.
      await openViewContainer(workbench.page, 'Literature');
      await goToTreeRow(workbench.page, 'Topics', 'Efficient LLM Inference');
    });
    after(() => workbench.dispose());

    const waitForBibliography = (what: string, holds: (text: string) => boolean) =>
      waitFor(workbench.page, what, () => Promise.resolve(workbench.readFile('refs.bib')), holds);

    for (const { file, opening, words, cited } of LANGUAGES) {
      it(`takes Enter for the paper that is meant in ${file}, and one undo for its citation and entry`, async () => {
        const { page } = workbench;
        await openFile(page, file);
        await placeCursorAfter(workbench, file, 'Sinks matter');
        await page.keyboard.type(opening, { delay: 40 });
        await waitForSuggestions(
          page,
          'the keys of the bibliography',
          ([first]) => first === 'knuth1984literate',
        );
        await takeScreenshot(page, `suggested keys ${file} ${host}`);
        await page.keyboard.type(words, { delay: 40 });
        await waitForSuggestions(page, 'the paper that is meant', ([first]) => first === SINKS);
        // Who types without a pause may take a row of the letter before: it says the same, and is taken back in two steps.
        await page.waitForTimeout(1000);
        await takeScreenshot(page, `suggested papers ${file} ${host}`);
        await page.keyboard.press('Enter');
        await waitForText(page, cited);
        await waitForBibliography('the entry on disk', (text) => text.includes('{xiao2023efficient,'));
        await takeScreenshot(page, `suggestion taken ${file} ${host}`);
        await page.keyboard.press('Control+Z');
        await waitForText(page, opening + words);
        await waitForBibliography('the bibliography as it was', (text) => text === BIBLIOGRAPHY);
      });
    }
  });
}
