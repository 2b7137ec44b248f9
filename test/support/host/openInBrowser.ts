import type { Browser } from 'playwright-core';
import { openBrowser } from './openBrowser';

/** How many browsers may die one after the other; the second has never been seen to. */
const tries = 3;

/**
 * Starts a browser and opens something in it. A browser that dies meanwhile says nothing of what is opened, so another
 * one is started: once in some thousand starts Chromium's own process is ended by a fault in libfontconfig 2.14, which
 * two of its threads use at once (seen in its crash report; VS Code's own tests have met it as well:
 * https://github.com/microsoft/vscode/issues/322185).
 *
 * @throws whatever `open` throws while its browser lives; the browser is closed then.
 */
export async function openInBrowser<T>(open: (browser: Browser) => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      return await open(browser);
    } catch (error) {
      const lives = browser !== undefined && (await answers(browser));
      await browser?.close();
      if (lives || left === 0) throw error;
      console.warn(`Chromium is started once more: ${String(error).split('\n', 1)[0]}`);
    }
  }
}

/** Not `isConnected`: a page of a browser that has died is closed a moment before that says so. */
async function answers(browser: Browser): Promise<boolean> {
  try {
    await browser.newContext();
    return true;
  } catch {
    return false;
  }
}
