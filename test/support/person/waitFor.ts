import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { Page } from 'playwright-core';
import { takeScreenshot } from './takeScreenshot';

/** How long a person would wait for anything before calling it broken, in milliseconds; generous for a slow machine. */
export const patience = 30_000;

/**
 * Reads again and again until what was read is as expected.
 *
 * @throws Error that tells what was waited for and what was seen last; a screenshot is kept as well.
 */
export async function waitFor<T>(
  page: Page,
  what: string,
  read: () => Promise<T>,
  isExpected: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (isExpected(value)) return value;
    if (Date.now() > end) {
      const picture = await takeScreenshot(page, `failed ${what}`);
      throw new Error(
        `Waited ${patience / 1000} s for ${what}; last seen: ${inspect(value, { depth: 4, breakLength: 200, maxArrayLength: 6 })}; screenshot: ${picture}`,
      );
    }
    await sleep(50);
  }
}
