import type { Page } from 'playwright-core';
import { patience } from './waitFor';

const options = '.post-edit-widget';

/** Puts a text into the clipboard, as copying it elsewhere would, and pastes it by keyboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

/** Whether VS Code offers more than one way to paste what was pasted last; it has been pasted when this is asked. */
export async function hasPasteOptions(page: Page): Promise<boolean> {
  return page.locator(options).isVisible();
}

/** Waits for the button that offers other ways to paste, and chooses one of them by mouse. */
export async function choosePasteOption(page: Page, title: string): Promise<void> {
  await openPasteOptions(page);
  await page.locator('.action-widget .monaco-list-row', { hasText: title }).click({ timeout: patience });
}

/** Opens the list of ways to paste. */
export async function openPasteOptions(page: Page): Promise<void> {
  await page.locator(options).click({ timeout: patience });
  await page.locator('.action-widget .monaco-list-row').first().waitFor({ timeout: patience });
}
