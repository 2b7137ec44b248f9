import { source as axeSource } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { aim } from './quickPick';
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
    () => hasFocus(page),
    (isThere) => isThere,
  );
  // A view that is new gets it once more when VS Code has loaded it.
  await aim(page);
}

/**
 * Goes to the page of the paper in the second group by keyboard; once more where the focus did not stay, as when VS Code
 * gives it back from the palette to a tree that is being drawn anew, which takes it again.
 */
export async function goToPaper(page: Page): Promise<void> {
  await waitFor(
    page,
    'the focus to stay in the page of the paper',
    async () => {
      await page.keyboard.press('Control+2');
      await aim(page);
      return hasFocus(page);
    },
    (isThere) => isThere,
  );
}

function hasFocus(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.activeElement.matches('iframe.webview.ready')");
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

/** The keyboard has long left the page of any test's paper after so many presses of Tab. */
const MOST_STOPS = 60;
/** How long VS Code may take for a key in a page, in milliseconds. */
const STEP = 1000;

/** Goes on in the page by Tab until the button of that name has the focus, as whoever has no mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const view = paperView(page);
  const reached = view.getByRole('button', { name, exact: true }).and(view.locator(':focus'));
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if ((await reached.count()) > 0) return;
    const before = await readFocus(page);
    await page.keyboard.press('Tab');
    const end = Date.now() + STEP;
    while ((await readFocus(page)) === before && Date.now() < end);
  }
  throw new Error(`${MOST_STOPS} presses of Tab did not lead to the button ${name}.`);
}

/** What has the focus in the page, as markup. */
function readFocus(page: Page): Promise<string> {
  return paperView(page)
    .locator('html')
    .evaluate(
      (root: { ownerDocument: { activeElement: { outerHTML: string } } }) =>
        root.ownerDocument.activeElement.outerHTML,
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
