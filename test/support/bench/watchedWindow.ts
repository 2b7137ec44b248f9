import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What was done or painted, and when, by the clock of the browser. */
interface Seen {
  readonly kind: 'act' | 'rows' | 'title';
  readonly value: string;
  readonly at: number;
}

/** When nothing more is painted for so long, all is there, in milliseconds. */
const REST = 600;
/** What has not begun by then does not come, in milliseconds. */
const PATIENCE = { rows: 2000, title: 20_000 };

/** A window in which each paint of the tree's rows and of a web view's title is noted. */
export interface WatchedWindow {
  /**
   * How long it took from the first click or key of an act to the last paint that it brought; undefined if it brought
   * none.
   */
  readonly time: (kind: 'rows' | 'title', act: () => Promise<void>) => Promise<number | undefined>;
}

/** Watches what a page opens from now on. */
export async function watchWindow(page: Page): Promise<WatchedWindow> {
  let seen: Seen[] = [];
  await page.exposeFunction('tellBench', (one: Seen) => {
    seen.push(one);
  });
  await page.addInitScript({ path: join(import.meta.dirname, 'watchFrames.mjs') });
  return {
    time: async (kind, act) => {
      await sleep(REST);
      seen = [];
      await act();
      const end = Date.now() + PATIENCE[kind];
      for (;;) {
        await sleep(20);
        const painted = seen.findLast((one) => one.kind === kind);
        if (!painted && Date.now() < end) continue;
        if (painted && Date.now() < painted.at + REST) continue;
        const acted = seen.find((one) => one.kind === 'act');
        return painted && acted && painted.at - acted.at;
      }
    },
  };
}
