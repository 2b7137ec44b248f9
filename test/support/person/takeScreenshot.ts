import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cacheFolder } from '../host/paths';

/** Keeps a picture of the window in `.vscode-test/screenshots/NAME.png` and returns its path. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const path = join(cacheFolder, 'screenshots', `${name.replace(/[^\p{L}\d.-]+/gu, '-')}.png`);
  await page.screenshot({ path });
  return path;
}
