import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import taxonomyJson from '../../../data/taxonomy.json';
import { PaperIndex } from '../../../src/search/paperIndex';
import { runNow } from '../../../src/core/slices';
import { readBundledIndex } from '../../../src/sources/bundledIndex';
import { parseTaxonomy, topicNames } from '../../../src/topics/taxonomy';
import { sampleWorkspace } from '../../support/host/paths';
import { extensionHosts } from '../../support/host/settings';
import { placeCursor, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openFile } from '../../support/person/palette';
import { queryField, waitForRows, waitUntilClosed } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { waitFor } from '../../support/person/waitFor';

const papers = readBundledIndex('dist/papers.json', readFileSync('dist/papers.json', 'utf8'));
const engine = new PaperIndex(topicNames(parseTaxonomy(taxonomyJson)));
runNow(engine.put(papers));

/** The titles that the engine itself ranks first, as many as a list shows without scrolling. */
function bestTitles(query: string): readonly (string | undefined)[] {
  return engine.search(query, 6).map((hit) => papers.find((paper) => paper.id === hit.id)?.title);
}

for (const host of extensionHosts) {
  describe(`searching as one types in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ workspace: sampleWorkspace, host });
      await openFile(workbench.page, 'manuscript.tex');
      await placeCursor(workbench.page, { line: 1, column: 1 });
    });
    after(() => workbench.dispose());

    beforeEach(async () => {
      await workbench.page.keyboard.press('Control+Alt+P');
      await waitForRows(workbench.page, (rows) => rows.some((row) => row.separator === 'Newest'));
    });
    afterEach(async () => {
      await workbench.page.keyboard.press('Escape');
      await waitUntilClosed(workbench.page);
    });

    for (const query of [
      'flash vstream',
      'speculatve decoding qualcom',
      'streaming asr 2023',
      'year:>=2025 asr',
    ]) {
      it(`ends with the engine’s list after “${query}” was typed at 25 ms a key`, async () => {
        const { page } = workbench;
        await page.keyboard.type(query, { delay: 25 });
        const best = bestTitles(query);
        const rows = await waitForRows(page, (all) => best.every((title, n) => all[n]?.label === title));
        assert.equal(rows[0]?.active, true);
        await takeScreenshot(page, `typed ${query} ${host}`);
      });
    }

    it('cites the best paper for all that was typed when Enter comes at once', async () => {
      const { page } = workbench;
      await page.keyboard.type('duoattention', { delay: 5 });
      await page.keyboard.press('Enter');
      await waitForText(page, '\\cite{xiao2024duoattention}');
    });

    it('cites the best paper when the palette is opened at once after Enter', async () => {
      const { page } = workbench;
      await page.keyboard.type('efficient streaming language models with attention sinks');
      await page.keyboard.press('Enter');
      await page.keyboard.press('F1');
      await waitForText(page, 'xiao2023efficient}');
    });

    it('stays open on Enter when nothing was found', async () => {
      const { page } = workbench;
      await page.keyboard.type('qqqqxxxxzzzz');
      await waitForRows(page, (all) => all.length === 0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('duoattention');
      await waitForRows(page, ([first]) => first?.label.startsWith('DuoAttention') === true);
    });

    it('lists the operators after “?”, and types the one that is chosen', async () => {
      const { page } = workbench;
      await page.keyboard.type('?');
      const rows = await waitForRows(page, (all) => all[0]?.label === 'author:');
      assert.ok(rows.some((row) => row.description.includes('year:2021-2023')));
      await takeScreenshot(page, `operators ${host}`);
      await page.keyboard.press('Enter');
      const typed = () => page.locator(queryField).inputValue();
      await waitFor(page, 'the operator in the query', typed, (query) => query === 'author:');
      await page.keyboard.type('guangxuan');
      await waitForRows(page, (all) => all.length > 0 && all.every((row) => row.detail.endsWith('author')));
      assert.equal(await typed(), 'author:guangxuan');
    });

    it('keeps the query while a paper is looked at by the button of its row', async () => {
      const { page } = workbench;
      await page.keyboard.type('duoattention');
      await waitForRows(page, ([first]) => first?.label.startsWith('DuoAttention') === true);
      await page.locator('.quick-input-list .monaco-list-row.focused [aria-label="Open Paper"]').click();
      await page.locator('.tab', { hasText: 'xiao2024duoattention' }).waitFor();
      assert.equal(await page.locator(queryField).inputValue(), 'duoattention');
      await takeScreenshot(page, `looked at ${host}`);
    });
  });
}
