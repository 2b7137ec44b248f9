import type { Page } from 'playwright-core';
import type { PageElement } from './pageElement';
import { patience, waitFor } from './waitFor';

/** How long VS Code may take for a key in a tree, in milliseconds. */
const STEP = 1000;

/** A row of a tree view as it is seen. */
export interface TreeRow {
  /** Its place among all rows that are unfolded, from 0. */
  index: number;
  label: string;
  description: string;
  /** From 1. */
  level: number;
  /** Undefined if the row has no children. */
  expanded: boolean | undefined;
  /** The keyboard acts on this row. */
  active: boolean;
  /** What a screen reader says. */
  accessibleName: string;
}

/** Shows a view container by a click on its icon in the activity bar. */
export async function openViewContainer(page: Page, title: string): Promise<void> {
  const item = page.locator(`.activitybar .action-item:has(a[aria-label="${title}"])`);
  await item.waitFor({ timeout: patience });
  const heading = page.locator('.sidebar .composite.title');
  // A window that is opened again shows the container of before, a moment after its icon.
  await heading.filter({ hasText: /\S/ }).waitFor({ timeout: patience });
  const shown = heading.filter({ hasText: title });
  // A click on the icon of the open container would close it.
  if (!(await shown.isVisible())) await item.click();
  await shown.waitFor({ timeout: patience });
}

/** Reads the rows of a tree view that are rendered. */
export async function readTree(page: Page, view: string): Promise<TreeRow[]> {
  return treeOf(page, view)
    .locator('[role=treeitem]')
    .evaluateAll((elements) =>
      (elements as PageElement[])
        .map((element) => ({
          index: Number(element.getAttribute('data-index')),
          label: element.querySelector('.label-name')?.textContent ?? '',
          description: element.querySelector('.label-description')?.textContent ?? '',
          level: Number(element.getAttribute('aria-level')),
          expanded: { true: true, false: false }[element.getAttribute('aria-expanded') ?? ''],
          active: element.classList.contains('focused'),
          accessibleName: element.getAttribute('aria-label') ?? '',
        }))
        .sort((a, b) => a.index - b.index),
    );
}

/** Waits until the rows of a tree view are as expected: by default, until there are any. */
export async function waitForTree(
  page: Page,
  view: string,
  isExpected: (rows: TreeRow[]) => boolean = (rows) => rows.length > 0,
): Promise<TreeRow[]> {
  return waitFor(page, `rows in the view ${view}`, () => readTree(page, view), isExpected);
}

/**
 * Goes down a tree view, by keyboard from its first row, to the next row with a label; leaves the focus there. Begins
 * again at the end of the tree: one that is drawn anew on the way may not have had the row yet.
 */
export async function goToTreeRow(page: Page, view: string, label: string): Promise<void> {
  await waitForTree(page, view);
  const walk = async () => {
    await treeOf(page, view).focus();
    await page.keyboard.press('Home');
    await waitForTree(page, view, (rows) => rows[0]?.active === true);
    let active = await readActive(page, view);
    while (active && active.label !== label && (await goDown(page, view, active))) {
      active = await readActive(page, view);
    }
    return active?.label;
  };
  await waitFor(page, `the row ${label} in the view ${view}`, walk, (reached) => reached === label);
}

/** Unfolds a row by keyboard, again where the tree was drawn anew just then. */
export async function unfoldTreeRow(page: Page, view: string, label: string): Promise<void> {
  const unfold = async () => {
    await goToTreeRow(page, view, label);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(STEP);
    return readTree(page, view);
  };
  const isUnfolded = (rows: readonly TreeRow[]) =>
    rows.some((row, at) => row.label === label && row.level < (rows[at + 1]?.level ?? 0));
  await waitFor(page, `${label} to be unfolded`, unfold, isUnfolded);
}

/** Whether there was a row below. */
async function goDown(page: Page, view: string, from: TreeRow): Promise<boolean> {
  await page.keyboard.press('ArrowDown');
  const end = Date.now() + STEP;
  while (Date.now() < end) {
    if ((await readActive(page, view))?.index !== from.index) return true;
  }
  return false;
}

async function readActive(page: Page, view: string): Promise<TreeRow | undefined> {
  return (await readTree(page, view)).find((row) => row.active);
}

function treeOf(page: Page, view: string) {
  return page.locator(`[role=tree][aria-label="${view}"]`);
}
