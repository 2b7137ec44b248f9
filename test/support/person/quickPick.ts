import type { Page } from 'playwright-core';
import type { PageElement } from './pageElement';
import { patience, waitFor } from './waitFor';

/** A row of a quick pick as it is seen; an empty string is nothing. */
export interface Row {
  label: string;
  description: string;
  detail: string;
  /** The heading that stands at the row. */
  separator: string;
  /** Enter would take this row, if none is ticked. */
  active: boolean;
  /** Undefined where only one row can be picked. */
  ticked: boolean | undefined;
  /** What the row's buttons say. */
  buttons: string[];
}

/** Whoever has opened a quick pick expects it by then, in milliseconds. */
const SOON = 5000;

// A quick pick that was closed keeps its rows, unseen.
const widget = '.quick-input-widget:visible';
const rowsOfList = `${widget} .quick-input-list .monaco-list-row`;

/** The field that a person types into, whether it is the palette's or that of an extension's quick pick. */
export const queryField = `${widget} .quick-input-filter input`;

/**
 * Replaces the query of the quick pick that is open, or about to open, by typing, letter by letter; once more if the
 * quick pick was shown anew in the meantime and lost some of it.
 */
export async function typeQuery(page: Page, query: string): Promise<void> {
  await enterQuery(page, query, () => page.keyboard.type(query));
}

/** Replaces the query at once, as by pasting: quicker where the letters on the way to it do not matter. */
export async function pasteQuery(page: Page, query: string): Promise<void> {
  await enterQuery(page, query, () => page.keyboard.insertText(query));
}

/**
 * Opens a quick pick; once more where it was closed again at once, as by a view that takes the focus when it has loaded
 * or was drawn anew, or by a window that has just been opened.
 */
export async function openQuickPick(page: Page, open: () => Promise<void>): Promise<void> {
  await waitFor(
    page,
    'a quick pick that stays open',
    async () => {
      await open();
      const field = page.locator(queryField);
      // It may have come and gone before anybody could look.
      await field.waitFor({ timeout: SOON }).catch(() => undefined);
      await aim(page);
      return field.count();
    },
    (count) => count > 0,
  );
}

async function enterQuery(page: Page, query: string, enter: () => Promise<void>): Promise<void> {
  const field = page.locator(queryField);
  await waitFor(
    page,
    `a quick pick that takes the query ${query}`,
    async () => {
      if ((await field.count()) === 0) return undefined;
      await field.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await enter();
      return field.inputValue();
    },
    (entered) => entered === query,
  );
}

/** Reads the rows that are rendered: those that can be seen, and perhaps a few below. */
export async function readRows(page: Page): Promise<Row[]> {
  return page.locator(rowsOfList).evaluateAll((elements) =>
    (elements as PageElement[])
      .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((element) => ({
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
        detail: element.querySelector('.quick-input-list-label-meta')?.textContent ?? '',
        separator: element.querySelector('.quick-input-list-separator:not([style*=none])')?.textContent ?? '',
        active: element.classList.contains('focused'),
        ticked: { true: true, false: false }[element.getAttribute('aria-checked') ?? ''],
        buttons: [...element.querySelectorAll('.action-label')].map(
          (each) => each.getAttribute('aria-label') ?? '',
        ),
      })),
  );
}

/**
 * Waits until the rows have settled and are as expected: by default, until there are any. They have settled when the
 * quick pick is not busy and Enter would take a row.
 *
 * A trap: rows for the first half of a query settle, too; so expect something that only the whole query finds.
 */
export async function waitForRows(
  page: Page,
  isExpected: (rows: Row[]) => boolean = (rows) => rows.length > 0,
): Promise<Row[]> {
  const done = page.locator(`${widget} .quick-input-progress.done`);
  const { rows } = await waitFor(
    page,
    'rows in the quick pick',
    async () => ({ busy: (await done.count()) === 0, rows: await readRows(page) }),
    ({ busy, rows }) => !busy && (rows.length === 0 || rows.some((row) => row.active)) && isExpected(rows),
  );
  return rows;
}

/** Waits as long as a person needs to see new rows and to aim at one of them. */
export async function aim(page: Page): Promise<void> {
  await page.waitForTimeout(300);
}

/**
 * Ticks or unticks a row by a click on its box; the focus goes back to the query. Like a person it does not hit the
 * very instant in which the last results of a query arrive: VS Code names rows by their place and loses such a tick.
 */
export async function tickRow(page: Page, label: string): Promise<void> {
  const find = (rows: Row[]) => rows.find((row) => row.label === label);
  await waitForRows(page, (rows) => find(rows) !== undefined);
  await aim(page);
  const before = find(await waitForRows(page, (rows) => find(rows) !== undefined));
  const row = page.locator(rowsOfList).filter({ has: page.getByText(label, { exact: true }) });
  await row.locator('.monaco-checkbox').click({ timeout: patience });
  // On the box, where the click left the focus, Enter would tick again.
  await page.locator(queryField).focus();
  await waitForRows(page, (rows) => find(rows)?.ticked === !before?.ticked);
}

/** Waits until no quick pick is open. */
export async function waitUntilClosed(page: Page): Promise<void> {
  await page.locator(widget).waitFor({ state: 'detached', timeout: patience });
}
