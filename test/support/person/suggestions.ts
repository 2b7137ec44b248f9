import type { Page } from 'playwright-core';
import { waitFor } from './waitFor';

/** The list of suggestions; it keeps its rows when it is hidden. */
const widget = '.suggest-widget.visible';

/** Reads the rows of the list of suggestions from top to bottom as they are seen; none where it is not shown. */
export async function readSuggestions(page: Page): Promise<readonly string[]> {
  const rows = page.locator(`${widget} .monaco-list-row`);
  const labels: (readonly [top: number, label: string])[] = [];
  // Rows stand in the page in the order in which they were drawn.
  for (const row of await rows.all()) {
    const box = await row.boundingBox();
    const label = await row.locator('.label-name').first().textContent();
    labels.push([box?.y ?? 0, (label ?? '').replaceAll('\u00A0', ' ')]);
  }
  return labels.sort(([a], [b]) => a - b).map(([, label]) => label);
}

/** Waits until the list of suggestions is as it should be. */
export async function waitForSuggestions(
  page: Page,
  what: string,
  holds: (rows: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return waitFor(page, what, () => readSuggestions(page), holds);
}
