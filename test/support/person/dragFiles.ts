import type { Page } from 'playwright-core';
import { patience } from './waitFor';

/**
 * Drags files by mouse from the explorer onto a view of another container: over its icon in the activity bar, which
 * opens it, and then into the view.
 *
 * @param names files in the workspace's folder
 */
export async function dragFiles(
  page: Page,
  names: readonly string[],
  container: string,
  view: string,
): Promise<void> {
  const rowOf = (name: string) =>
    page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ has: page.getByText(name, { exact: true }) });
  await page.keyboard.press('Control+Shift+E');
  await rowOf(names.at(-1) ?? '').waitFor({ timeout: patience });
  // What was selected before would be dragged as well.
  await page.keyboard.press('Escape');
  // A click without Ctrl would open the file, and the explorer then selects that one alone.
  for (const name of names) await rowOf(name).click({ timeout: patience, modifiers: ['Control'] });
  await rowOf(names.at(-1) ?? '').hover();
  await page.mouse.down();
  const icon = page.locator(`.activitybar .action-item:has(a[aria-label="${container}"])`);
  await moveOver(page, icon);
  const tree = page.locator(`[role=tree][aria-label="${view}"]`);
  const row = tree.locator('[role=treeitem]').first();
  await row.waitFor({ timeout: patience });
  await moveOver(page, row);
  await page.mouse.up();
}

/** In steps, as a hand does: a browser tells of a drag by its moves. */
export async function moveOver(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('What to drag over cannot be seen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
}
