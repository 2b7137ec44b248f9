import type { Page } from 'playwright-core';

/** In milliseconds, with time to be idle and to write. */
const KEPT = 10_000;

/**
 * Waits until the window would open again as it is. In a browser VS Code writes every five seconds, once it is idle,
 * what is open and what extensions keep; what it writes while it closes may come too late on a machine that is busy.
 */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForTimeout(KEPT);
}
