import { source as axeSource } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { patience, waitFor } from './waitFor';

/** The page of the paper that is seen: a web view is a frame in a frame. */
export function paperView(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
}

/** Waits until the page of a paper is seen. */
export async function waitForPaper(page: Page, title: string): Promise<FrameLocator> {
  const view = paperView(page);
  await view.getByRole('heading', { name: title, level: 1 }).waitFor({ timeout: patience });
  return view;
}

/**
 * Waits until a keyboard is in the page of the paper. A paper that is opened takes the focus a moment after it is seen,
 * and away from whatever has been opened by then.
 */
export async function waitForFocus(page: Page): Promise<void> {
  await waitFor(
    page,
    'the focus in the page of the paper',
    () => page.evaluate<boolean>("document.activeElement.matches('iframe.webview.ready')"),
    (isThere) => isThere,
  );
}

/** Waits until a button of the page has the focus. */
export async function waitForFocusOn(page: Page, name: string): Promise<void> {
  await waitFor(
    page,
    `the focus on ${name}`,
    () => paperView(page).locator(':focus').innerText({ timeout: patience }),
    (focused) => focused === name,
  );
}

/** What a part of a view fails in of WCAG 2.2, levels A and AA, as axe-core finds it. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  const main = await paperView(page).locator('main').elementHandle({ timeout: patience });
  const frame: Frame | null = await main.ownerFrame();
  if (!frame) throw new Error('No paper is shown.');
  // Not by a script element, which the view's policy refuses.
  await frame.evaluate(axeSource);
  return frame.evaluate<string[]>(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}
