import type { Page } from 'playwright-core';
import { openFile, runCommand } from '../person/palette';
import { queryField } from '../person/quickPick';
import { openViewContainer, type TreeRow, unfoldTreeRow, waitForTree } from '../person/tree';
import { patience } from '../person/waitFor';
import type { Times } from './times';
import type { ViewFigures } from './viewFigures';
import { watchWindow, type WatchedWindow } from './watchedWindow';

/** What is typed into the filter, letter by letter. */
const WORDS = 'attention sinks language';

/** How often each thing is measured. */
export interface Rounds {
  /** Windows that are opened anew for each of the two extensions. */
  readonly windows: number;
  readonly times: number;
}

/** A tree in the sidebar whose leaves are shown in web views. */
interface Side {
  readonly container: string;
  readonly view: string;
  readonly filter: string;
  /** How branches with papers are reached: whether they stand below others. */
  readonly level: 1 | 2;
}

const OURS: Side = {
  container: 'Literature',
  view: 'Topics',
  filter: 'Literature: Filter Papers…',
  level: 2,
};
const EMPTY: Side = { container: 'Empty', view: 'Rows', filter: 'Empty: Filter', level: 1 };

/** Measures a window that is open on a folder with `paper.tex`. */
export async function measureViews(page: Page, { windows, times }: Rounds): Promise<ViewFigures> {
  const watched = await watchWindow(page);
  await untilRead(page);
  const cold = { empty: [] as number[], ours: [] as number[] };
  for (let time = 0; time < windows; time += 1) {
    cold.empty.push(...(await openFirst(page, watched, EMPTY)));
    cold.ours.push(...(await openFirst(page, watched, OURS)));
  }
  const measure = async (side: Side) => {
    console.log(`${side.container} …`);
    await openViewContainer(page, side.container);
    return {
      opening: await openAgain(page, watched, side, times),
      another: await openOthers(page, watched, side, times),
      expanding: await unfoldEach(page, watched, side, times),
      filtering: await filter(page, watched, side),
    };
  };
  const [empty, ours] = [await measure(EMPTY), await measure(OURS)];
  const beside = <Name extends keyof typeof empty>(name: Name) => ({ empty: empty[name], ours: ours[name] });
  return {
    coldOpening: cold,
    opening: beside('opening'),
    another: beside('another'),
    expanding: beside('expanding'),
    filtering: beside('filtering'),
  };
}

/** Waits until the bibliography is in the tree: before, papers come between those that are measured. */
async function untilRead(page: Page): Promise<void> {
  const { container, view } = OURS;
  await openViewContainer(page, container);
  await unfoldTreeRow(page, view, 'Sources');
  await waitForTree(page, view, (rows) =>
    rows.some(({ label, description }) => label === 'large.bib' && /^[1-9]/.test(description)),
  );
  await foldAll(page, OURS);
}

/** Opens the window anew, and in it a first view. */
async function openFirst(page: Page, watched: WatchedWindow, side: Side): Promise<Times> {
  await page.reload();
  await openViewContainer(page, side.container);
  await runCommand(page, 'View: Close All Editors');
  await openFile(page, 'paper.tex');
  await unfoldFirst(page, side);
  // What a window does by itself is over by then, and the tree as it stays.
  await page.waitForTimeout(5000);
  const [name] = await unfoldFirst(page, side);
  return timeRow(page, watched, 'title', name);
}

/** Opens a view in a new tab, over and over. */
async function openAgain(page: Page, watched: WatchedWindow, side: Side, count: number): Promise<Times> {
  await foldAll(page, side);
  const names = await unfoldFirst(page, side);
  const times: number[] = [];
  for (let time = 0; time < count; time += 1) {
    await closeView(page);
    times.push(...(await timeRow(page, watched, 'title', names[time % names.length])));
  }
  return times;
}

/** Shows others in the tab that is open. */
async function openOthers(page: Page, watched: WatchedWindow, side: Side, count: number): Promise<Times> {
  await foldAll(page, side);
  const names = await unfoldFirst(page, side);
  const times: number[] = [];
  // The next one after the last that was opened.
  for (let time = count; time < 2 * count; time += 1) {
    times.push(...(await timeRow(page, watched, 'title', names[time % names.length])));
  }
  return times;
}

/** Unfolds branches that were not unfolded before, and folds each again. */
async function unfoldEach(page: Page, watched: WatchedWindow, side: Side, count: number): Promise<Times> {
  await foldAll(page, side);
  const times: number[] = [];
  for (const parent of await parentsOf(page, side)) {
    if (parent !== undefined) await clickRow(page, parent);
    for (const name of await foldedAt(page, side.view, side.level)) {
      times.push(...(await timeRow(page, watched, 'rows', name)));
      await clickRow(page, name);
      if (times.length === count) return times;
    }
    if (parent !== undefined) await clickRow(page, parent);
  }
  return times;
}

/** Types letter by letter. */
async function filter(page: Page, watched: WatchedWindow, side: Side): Promise<Times> {
  await runCommand(page, side.filter);
  await page.locator(queryField).focus();
  const times: number[] = [];
  for (const letter of WORDS) {
    const took = await watched.time('rows', () => page.keyboard.press(letter));
    if (took !== undefined) times.push(took);
  }
  await page.keyboard.press('Escape');
  return times;
}

/** The papers of a first branch, as far as they are seen. */
async function unfoldFirst(page: Page, { view, level }: Side): Promise<readonly string[]> {
  for (let each = 1; each <= level; each += 1) {
    const rows = await waitForTree(page, view, (all) =>
      all.some((row) => isBranch(row) && row.level === each),
    );
    const branches = rows.filter((row) => isBranch(row) && row.level === each);
    if (branches.some(({ expanded }) => expanded)) continue;
    await clickRow(page, branches[0]?.label);
  }
  const rows = await waitForTree(page, view, (all) => all.some((row) => row.level > level));
  return rows.filter((row) => row.level > level).map(({ label }) => label);
}

async function foldAll(page: Page, { view }: Side): Promise<void> {
  await page.locator('.sidebar .pane-header, .sidebar .composite.title').first().hover();
  await page.locator('.sidebar [aria-label="Collapse All"]').first().click();
  await waitForTree(page, view, (rows) => rows.every(({ level }) => level === 1));
}

/** The rows below which branches with papers stand; one that is undefined where they stand below nothing. */
async function parentsOf(page: Page, side: Side): Promise<readonly (string | undefined)[]> {
  return side.level === 1 ? [undefined] : foldedAt(page, side.view, 1);
}

async function foldedAt(page: Page, view: string, level: number): Promise<readonly string[]> {
  const rows = await waitForTree(page, view, (all) => all.some((row) => row.level === level));
  return rows
    .filter((row) => isBranch(row) && row.level === level && !row.expanded)
    .map(({ label }) => label);
}

/** Lists of what a person does, and the sources, are no branches of papers. */
function isBranch({ label, expanded }: TreeRow): boolean {
  return (
    expanded !== undefined &&
    !['Cited in This Document', 'Reading List', 'Recently Cited', 'Sources'].includes(label)
  );
}

async function timeRow(
  page: Page,
  watched: WatchedWindow,
  kind: 'rows' | 'title',
  name: string | undefined,
): Promise<Times> {
  const took = await watched.time(kind, () => clickRow(page, name));
  return took === undefined ? [] : [took];
}

async function clickRow(page: Page, name: string | undefined): Promise<void> {
  if (name === undefined) throw new Error('The tree has no row to click on.');
  const label = page.locator('.sidebar [role=treeitem] .label-name').getByText(name, { exact: true });
  await label.first().click({ timeout: patience });
}

/** Closes the tab that shows a view, if there is one. */
async function closeView(page: Page): Promise<void> {
  const tab = page.locator('.editor-group-container .tab:not([data-resource-name="paper.tex"])');
  if ((await tab.count()) === 0) return;
  await tab.click({ button: 'middle', timeout: patience });
  await tab.waitFor({ state: 'detached', timeout: patience });
}
