import type { HostBlocks, WindowFigures } from './windowFigures';

/**
 * The figures of both windows as a table for people. Of blocks: by a timer, by Node's histogram, what the thread itself
 * computed at most between two runs of the timer, and each of more than 50 ms, with what it computed in it, how long it
 * was ready to but had no core, how long the machine had none, and when.
 */
export function reportWindows(first: WindowFigures, next: WindowFigures): string {
  const rows: readonly (readonly [string, (figures: WindowFigures) => string])[] = [
    ['first answer of the bundled index', ({ opening }) => inSeconds(opening.firstAnswerMs)],
    ['last entry of the file found', ({ opening }) => inSeconds(opening.foundMs)],
    ['all sources read', ({ opening }) => inSeconds(opening.completeMs)],
    ['computed until then', ({ opening }) => inSeconds(opening.computedMs)],
    ['papers, problems', ({ opening }) => `${opening.papers}, ${opening.problems}`],
    ['answers while reading', ({ opening }) => describeAnswers(opening.answers)],
    ['longest block, window alone', ({ opening }) => describeBlocks(opening.idle)],
    ['longest block, reading', ({ opening }) => describeBlocks(opening.blocks)],
    ['longest block, saving', ({ saving }) => describeBlocks(saving.blocks)],
    ['memory before activation', ({ opening }) => inMegabytes(opening.idleBytes)],
    ['peak memory, reading', ({ opening }) => inMegabytes(opening.peakBytes)],
    ['peak memory, saving', ({ saving }) => inMegabytes(saving.peakBytes)],
    ['entry added at the end found', ({ saving }) => inSeconds(saving.atEndMs)],
    ['entry added in the middle found', ({ saving }) => inSeconds(saving.inMiddleMs)],
  ];
  const lines = [
    ['', 'first opening', 'opened again'],
    ...rows.map(([what, tell]) => [what, tell(first), tell(next)]),
  ];
  return lines
    .map(([what = '', one = '', two = '']) => `${what.padEnd(34)}${one.padEnd(42)}${two}`.trimEnd())
    .join('\n');
}

function describeAnswers({ count, medianMs, slowestMs }: WindowFigures['opening']['answers']): string {
  return `${count}, median ${medianMs.toFixed(0)} ms, slowest ${slowestMs.toFixed(0)} ms`;
}

function describeBlocks({ timerMs, delayMs, computedMs, long }: HostBlocks): string {
  const figures = [timerMs, delayMs, computedMs].map((ms) => ms.toFixed(0)).join(', ');
  const times = long.map(
    ({ atMs, ms, computedMs, queuedMs, stolenMs }) =>
      `${ms} (${computedMs}, queued ${queuedMs}, stolen ${stolenMs}) at ${inSeconds(atMs)}`,
  );
  return [`${figures} ms`, ...times].join('; ');
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
