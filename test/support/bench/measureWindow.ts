import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { extensions, workspace } from 'vscode';
import type { LiteratureApi } from '../../../src/editor/literatureApi';
import { extensionId } from '../host/settings';
import { mark } from '../host/testOutput';
import { addAtEnd, addInMiddle, type AddedEntry, makeEntry } from './addedEntry';
import { watchHost } from './hostWatch';
import { BIBLIOGRAPHY, BUNDLED_TITLE, PLANTED } from './largeWorkspace';
import { forgetPeak, readMemory } from './processMemory';
import type { OpeningFigures, SavingFigures, WindowFigures } from './windowFigures';

/** A window does much by itself in its first seconds, and what is saved late is saved by then; in milliseconds. */
const QUIET = 8000;
/** How often a query is asked while a file is read, as a person would, in milliseconds. */
const TYPING = 200;
/** What takes longer is not found at all, in milliseconds. */
const PATIENCE = 240_000;

/**
 * Measures a window from inside its extension host, where the extension's own code of the host runs.
 *
 * @param name of the file, beside the folder, that the figures go to
 * @param words for the entries that are added, at the end and in the middle
 */
export async function measureWindow(name: string, words: readonly [string, string]): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const extension = extensions.getExtension<LiteratureApi>(extensionId);
  if (!folder || !extension)
    throw new Error('The window has no folder, or the extension is not in its host.');
  const file = join(folder.uri.fsPath, BIBLIOGRAPHY);

  const idleWatch = watchHost();
  await sleep(QUIET);
  const idle = idleWatch.stop();
  const { library, ...opening } = await measureOpening(() => Promise.resolve(extension.activate()));
  say(`${opening.papers} papers after ${Math.round(opening.completeMs)} ms`);
  const saving = await measureSaving(library, file, words);
  const figures: WindowFigures = { opening: { ...opening, idle }, saving, pid: process.pid };
  writeFileSync(join(folder.uri.fsPath, '..', name), JSON.stringify(figures));
}

async function measureOpening(
  activate: () => Promise<LiteratureApi>,
): Promise<Omit<OpeningFigures, 'idle'> & { readonly library: LiteratureApi }> {
  const idleBytes = readMemory().now;
  forgetPeak();
  const watch = watchHost();
  const computed = process.cpuUsage();
  const start = performance.now();
  const sinceStart = () => performance.now() - start;
  const library = await activate();
  await waitFor(library, BUNDLED_TITLE);
  const firstAnswerMs = sinceStart();

  let completeMs: number | undefined;
  let computedMs = 0;
  let foundMs: number | undefined;
  const settled = library.settled().then(() => {
    completeMs = sinceStart();
    const { user, system } = process.cpuUsage(computed);
    computedMs = (user + system) / 1000;
  });
  const times: number[] = [];
  while (completeMs === undefined) {
    const asked = performance.now();
    await finds(library, BUNDLED_TITLE);
    times.push(performance.now() - asked);
    if (foundMs === undefined && (await finds(library, PLANTED.title))) foundMs = sinceStart();
    await Promise.race([settled, sleep(TYPING)]);
  }
  await waitFor(library, PLANTED.title);
  foundMs ??= sinceStart();
  await sleep(QUIET);
  const own = library.sources.find(({ name }) => name === BIBLIOGRAPHY);
  times.sort((a, b) => a - b);
  return {
    library,
    firstAnswerMs,
    foundMs,
    completeMs,
    computedMs,
    papers: own?.papers ?? 0,
    problems: own?.problemCount ?? 0,
    answers: { count: times.length, medianMs: times[times.length >> 1] ?? 0, slowestMs: times.at(-1) ?? 0 },
    blocks: watch.stop(),
    peakBytes: readMemory().peak,
    idleBytes,
  };
}

async function measureSaving(
  library: LiteratureApi,
  file: string,
  [last, middle]: readonly [string, string],
): Promise<SavingFigures> {
  forgetPeak();
  const watch = watchHost();
  const measure = async (entry: AddedEntry, add: (file: string, entry: AddedEntry) => Promise<void>) => {
    await add(file, entry);
    const start = performance.now();
    await waitFor(library, entry.title);
    const took = performance.now() - start;
    say(`“${entry.title}” after ${Math.round(took)} ms`);
    await library.settled();
    await sleep(QUIET);
    return took;
  };
  const atEndMs = await measure(makeEntry(last), addAtEnd);
  const inMiddleMs = await measure(makeEntry(middle), addInMiddle);
  return { atEndMs, inMiddleMs, blocks: watch.stop(), peakBytes: readMemory().peak };
}

async function waitFor(library: LiteratureApi, title: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await finds(library, title))) {
    if (performance.now() > end) throw new Error(`“${title}” was not found within ${PATIENCE / 1000} s.`);
    await sleep(10);
  }
}

async function finds(library: LiteratureApi, title: string): Promise<boolean> {
  return (await library.search(title, 10)).some(({ paper }) => paper.title === title);
}

function say(text: string): void {
  console.log(`${mark}  ${text}`);
}
