import type { Page } from 'playwright-core';
import { openFile, runCommand } from '../person/palette';
import { queryField } from '../person/quickPick';
import { openViewContainer, readTree, type TreeRow, unfoldTreeRow, waitForTree } from '../person/tree';
import { patience, waitFor } from '../person/waitFor';
import type { Times } from './times';
import type { ViewFigures } from './viewFigures';
import { watchWindow, type WatchedWindow } from './watchedWindow';

/** What is typed into the filter, letter by letter, a word at each turn. */
const WORDS = ['attention', 'sinks', 'language', 'speech'] as const;

/** How long a tree may be drawn after a click, in milliseconds. */
const REST = 1000;

/** From pointing to a click, in milliseconds; shorter than until a tooltip comes. */
const POINTING = 300;

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
  const beside = () => ({ empty: [] as number[], ours: [] as number[] });
  const figures = {
    coldOpening: beside(),
    opening: beside(),
    another: beside(),
    expanding: beside(),
    filtering: beside(),
  };
  for (let time = 0; time < windows; time += 1) {
    figures.coldOpening.empty.push(...(await openFirst(page, watched, EMPTY)));
    figures.coldOpening.ours.push(...(await openFirst(page, watched, OURS)));
  }
  const count = Math.ceil(times / WORDS.length);
  // By turns: a machine that others use is slower in one minute than in the next.
  for (const [turn, word] of WORDS.entries()) {
    const sides = [['empty', EMPTY] as const, ['ours', OURS] as const];
    for (const [name, side] of turn % 2 === 0 ? sides : sides.toReversed()) {
      await openViewContainer(page, side.container);
      figures.opening[name].push(
        ...(await openAgain(page, watched, side, { from: 2 * turn * count, count })),
      );
      figures.another[name].push(
        ...(await openOthers(page, watched, side, { from: (2 * turn + 1) * count, count })),
      );
      const unfolded = await unfoldEach(page, watched, side, { from: turn * count, count });
      figures.expanding[name].push(...unfolded);
      figures.filtering[name].push(...(await filter(page, watched, side, word)));
    }
  }
  return figures;
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
  await clickBranch(page, side);
  // What a window does by itself is over by then, and the tree as it stays.
  await page.waitForTimeout(5000);
  const [name] = await unfoldFirst(page, side);
  return timeRow(page, watched, 'title', name);
}

/**
 * Folds or unfolds a branch. A first click in a window runs code of VS Code for the first time, and a tree that comes
 * back unfolded would not have had it.
 */
async function clickBranch(page: Page, { view }: Side): Promise<void> {
  const rows = await waitForTree(page, view, (all) => all.some(isBranch));
  await clickRow(page, rows.find(isBranch)?.label);
}

/** Some rows of a tree, in its order. */
interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** Opens a view in a new tab, over and over. */
async function openAgain(
  page: Page,
  watched: WatchedWindow,
  side: Side,
  { from, count }: Stretch,
): Promise<Times> {
  await foldAll(page, side);
  const names = await unfoldFirst(page, side);
  const times: number[] = [];
  for (let time = from; time < from + count; time += 1) {
    await closeView(page);
    times.push(...(await timeRow(page, watched, 'title', names[time % names.length])));
  }
  return times;
}

/** Shows others in the tab that is open. */
async function openOthers(
  page: Page,
  watched: WatchedWindow,
  side: Side,
  { from, count }: Stretch,
): Promise<Times> {
  await foldAll(page, side);
  const names = await unfoldFirst(page, side);
  const times: number[] = [];
  for (let time = from; time < from + count; time += 1) {
    times.push(...(await timeRow(page, watched, 'title', names[time % names.length])));
  }
  return times;
}

/** Unfolds some branches and folds each again. All but the first of the tree are unfolded for the first time. */
async function unfoldEach(
  page: Page,
  watched: WatchedWindow,
  side: Side,
  { from, count }: Stretch,
): Promise<Times> {
  await foldAll(page, side);
  const times: number[] = [];
  let passed = 0;
  for (const parent of await parentsOf(page, side)) {
    if (parent !== undefined) await clickRow(page, parent);
    for (const name of await foldedAt(page, side.view, side.level)) {
      passed += 1;
      if (passed <= from) continue;
      times.push(...(await timeRow(page, watched, 'rows', name)));
      await clickRow(page, name);
      if (times.length === count) return times;
    }
    if (parent !== undefined) await clickRow(page, parent);
  }
  return times;
}

/** Types letter by letter. */
async function filter(page: Page, watched: WatchedWindow, side: Side, word: string): Promise<Times> {
  await runCommand(page, side.filter);
  await page.locator(queryField).focus();
  const times: number[] = [];
  for (const letter of word) {
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

/** Folds all, and again what a tree that is drawn anew in that moment unfolds. */
async function foldAll(page: Page, { view }: Side): Promise<void> {
  const fold = async () => {
    await page.locator('.sidebar .pane-header, .sidebar .composite.title').first().hover();
    await page.locator('.sidebar [aria-label="Collapse All"]').first().click();
    await page.waitForTimeout(REST);
    return readTree(page, view);
  };
  await waitFor(page, 'a folded tree', fold, (rows) => rows.every(({ level }) => level === 1));
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
  // The tooltip of the row that was clicked on before may cover this one.
  await page.mouse.move(900, 600);
  // Who clicks has pointed before: what VS Code draws of a tree that is pointed at, its guides, is not of the click.
  await label.first().hover({ timeout: patience });
  await page.waitForTimeout(POINTING);
  await label.first().click({ timeout: patience });
}

/** Closes the tab that shows a view, if there is one. */
async function closeView(page: Page): Promise<void> {
  const tab = page.locator('.editor-group-container .tab:not([data-resource-name="paper.tex"])');
  if ((await tab.count()) === 0) return;
  await tab.click({ button: 'middle', timeout: patience });
  await tab.waitFor({ state: 'detached', timeout: patience });
}
