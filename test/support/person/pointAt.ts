import type { Locator, Page } from 'playwright-core';
import { waitFor } from './waitFor';

/** How long after the mouse has come to rest VS Code tells what is under it, in milliseconds. */
const REST = 1500;

/** Points at a row until its tooltip is seen: a row that is drawn anew under the mouse tells nothing until that comes again. */
export async function pointAt(page: Page, row: Locator, tooltip: Locator): Promise<void> {
  const point = async () => {
    await page.mouse.move(900, 600);
    await row.hover();
    await page.waitForTimeout(REST);
    return tooltip.isVisible();
  };
  await waitFor(page, 'a tooltip', point, (isSeen) => isSeen);
}

/**
 * Opens the context menu of a row and chooses from it; a menu is closed where the tree is drawn anew in that moment, and
 * takes no click in its first 100 ms, so that the button which opened it chooses nothing.
 */
export async function chooseFromMenu(page: Page, row: Locator, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  const open = async () => {
    await row.click({ button: 'right' });
    await page.waitForTimeout(REST);
    return item.isVisible();
  };
  await waitFor(page, `${name} in the menu`, open, (isSeen) => isSeen);
  await item.click();
}

/** The same by keyboard alone, for the row of a tree that has the focus. */
export async function chooseFromMenuByKeyboard(page: Page, name: string): Promise<void> {
  const menu = page.locator('.monaco-menu');
  const open = async () => {
    await page.keyboard.press('Shift+F10');
    await page.waitForTimeout(REST);
    return menu.isVisible();
  };
  await waitFor(page, 'the menu of a row', open, (isSeen) => isSeen);
  const goDown = async () => {
    await page.keyboard.press('ArrowDown');
    return menu.locator('.action-item.focused').innerText();
  };
  await waitFor(page, `${name} in the menu`, goDown, (focused) => focused.startsWith(name));
  await page.keyboard.press('Enter');
}
