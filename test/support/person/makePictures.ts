import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder, sampleWorkspace } from '../host/paths';
import { placeCursor } from './editor';
import { openWorkbench } from './openWorkbench';
import { openFile } from './palette';
import { pasteQuery, waitForRows } from './quickPick';
import { openViewContainer, unfoldTreeRow, waitForTree } from './tree';

const VIEW = 'Topics';
const SINKS = 'Efficient Streaming Language Models with Attention Sinks';

/**
 * Makes the pictures of the README and the walkthrough from the packed extension (`npm run package` first), so that they
 * show what it does. Run by `npm run screenshots`.
 */
async function makePictures(): Promise<void> {
  const workbench = await openWorkbench({ workspace: sampleWorkspace });
  const { page } = workbench;
  try {
    await page.setViewportSize({ width: 1100, height: 640 });
    await openFile(page, 'manuscript.tex');
    await placeCursor(page, { line: 8, column: 1 });
    await page.keyboard.press('Control+Alt+p');
    await pasteQuery(page, 'atention sinks straming');
    await waitForRows(page, ([first]) => first?.label === SINKS);
    await keep(page, 'insert-citation.png');
    await keepPart(page, '.quick-input-widget', 'cite.jpg');
    await page.keyboard.press('Escape');
    await openViewContainer(page, 'Literature');
    for (const branch of ['Efficient LLM Inference', 'KV Cache & Long Context']) {
      await unfoldTreeRow(page, VIEW, branch);
    }
    await waitForTree(page, VIEW, (rows) => rows.some(({ label }) => label === SINKS));
    await keep(page, 'tree.png');
    await page.setViewportSize({ width: 1100, height: 440 });
    await keepPart(page, '.sidebar', 'browse.jpg');
  } finally {
    await workbench.dispose();
  }
}

async function keep(page: Page, name: string): Promise<void> {
  const path = join(projectFolder, 'docs/images', name);
  await page.screenshot({ path });
  console.log(path);
}

/** Keeps a picture that is packed, so it is to be small. */
async function keepPart(page: Page, part: string, name: string): Promise<void> {
  const path = join(projectFolder, 'media/walkthrough', name);
  await page.locator(part).first().screenshot({ path, type: 'jpeg', quality: 55 });
  console.log(path);
}

void makePictures();
