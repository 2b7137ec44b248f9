import { describeTimes, inMilliseconds, percentileOf, type Times } from './times';

/** What VS Code takes for something that shows nothing of worth, and what it takes for ours. */
export interface Beside {
  readonly empty: Times;
  readonly ours: Times;
}

/** What a window measured of reading, from what a person does to what they see; times in milliseconds. */
export interface ViewFigures {
  /** The first view of a window that was just opened. */
  readonly coldOpening: Beside;
  readonly opening: Beside;
  /** Another title in the tab that is open. */
  readonly another: Beside;
  readonly expanding: Beside;
  readonly filtering: Beside;
}

const NAMES: Readonly<Record<keyof ViewFigures, string>> = {
  coldOpening: 'first view of a window',
  opening: 'opening in a new tab',
  another: 'another one in the open tab',
  expanding: 'expanding a branch',
  filtering: 'keystroke in the filter',
};

/** The figures as a table for people: medians and what 95 of 100 do not exceed. */
export function reportViews(figures: ViewFigures): string {
  return Object.entries(NAMES)
    .flatMap(([name, what]) => {
      const { empty, ours } = figures[name as keyof ViewFigures];
      return [
        [what, describeTimes(ours)],
        ['  of an empty extension', `${describeTimes(empty)}, ${empty.length} times`],
      ];
    })
    .map(([what = '', told = '']) => `${what.padEnd(32)}${told}`)
    .join('\n');
}

/** Says which bounds of the project reading has missed, each in a sentence. */
export function missedViewBounds(figures: ViewFigures): string[] {
  const median = (times: Times) => percentileOf(times, 0.5);
  const above = ({ ours, empty }: Beside) => median(ours) - median(empty);
  const bounds = [
    ['first paper of a window, above an empty view', above(figures.coldOpening), 50],
    ['paper in a new tab, above an empty view', above(figures.opening), 50],
    ['another paper in the open tab', median(figures.another.ours), 100, figures.another],
    ['expanding a branch', median(figures.expanding.ours), 100, figures.expanding],
    ['keystroke in the filter', median(figures.filtering.ours), 50, figures.filtering],
  ] as const;
  return bounds
    .filter(([, value, limit]) => value > limit)
    .map(([what, value, limit, beside]) => {
      const empty = beside ? `; an empty extension takes ${inMilliseconds(median(beside.empty))}` : '';
      return `${what}: ${inMilliseconds(value)}, bound ${limit} ms${empty}`;
    });
}
