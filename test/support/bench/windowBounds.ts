import type { WindowFigures } from './windowFigures';

/** Says which bounds of the project the windows of a large library have missed, each in a sentence. */
export function missedWindowBounds(first: WindowFigures, next: WindowFigures): string[] {
  const seconds = (ms: number) => ms / 1000;
  const block = ({ opening, saving }: WindowFigures) =>
    Math.max(opening.blocks.timerMs, opening.blocks.delayMs, saving.blocks.timerMs, saving.blocks.delayMs);
  const peak = ({ opening, saving }: WindowFigures) =>
    Math.max(opening.peakBytes, saving.peakBytes) / 2 ** 30;
  const bounds = [
    ['first answer, at once', seconds(first.opening.firstAnswerMs), 2, 's'],
    ['all read', seconds(first.opening.completeMs), 60, 's'],
    ['longest block of the host', Math.max(block(first), block(next)), 50, 'ms'],
    ['memory of the host process', Math.max(peak(first), peak(next)), 1, 'GB'],
    ['opened again, all there', seconds(next.opening.completeMs), 2, 's'],
    ['opened again, entry found', seconds(next.opening.foundMs), 2, 's'],
    ['entry added at the end', seconds(Math.max(first.saving.atEndMs, next.saving.atEndMs)), 1, 's'],
    ['entry added in the middle', seconds(Math.max(first.saving.inMiddleMs, next.saving.inMiddleMs)), 1, 's'],
  ] as const;
  return bounds
    .filter(([, value, limit]) => value > limit)
    .map(([what, value, limit, unit]) => `${what}: ${value.toFixed(2)} ${unit}, bound ${limit} ${unit}`);
}
