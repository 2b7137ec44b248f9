import type { HostBlocks } from './windowFigures';

/** How long something took, each time, in milliseconds. */
export type Times = readonly number[];

/** What a window on a thesis measured; times in milliseconds. */
export interface ThesisFigures {
  /** *Check Citations* in a window in which nothing was read: what went by, and what the host's thread computed. */
  readonly coldMs: number;
  readonly coldComputedMs: number;
  readonly checked: { readonly problems: number; readonly files: number };
  readonly completion: Times;
  /** The same request where no extension has anything to say but one that says nothing. */
  readonly emptyCompletion: Times;
  readonly hover: Times;
  readonly emptyHover: Times;
  /** From the event of a keystroke to when VS Code holds new diagnostics: in a section, and in the bibliography. */
  readonly sectionChecks: Times;
  readonly bibliographyChecks: Times;
  /** The host's thread while all this was measured. */
  readonly blocks: Readonly<Record<'idle' | 'cold' | 'asking' | 'section' | 'bibliography', HostBlocks>>;
}

/** The figures as a table for people: medians and what 95 of 100 do not exceed. */
export function reportThesis(figures: ThesisFigures): string {
  const { blocks, checked } = figures;
  const rows: readonly (readonly [string, string])[] = [
    ['Check Citations, from cold', `${ms(figures.coldMs)}, computed ${ms(figures.coldComputedMs)}`],
    ['  found', `${checked.problems} problems in ${checked.files} files`],
    ['completion', describe(figures.completion)],
    ['  empty request', describe(figures.emptyCompletion)],
    ['hover', describe(figures.hover)],
    ['  empty request', describe(figures.emptyHover)],
    ['keystroke to checks, section', describe(figures.sectionChecks)],
    ['keystroke to checks, bibliography', describe(figures.bibliographyChecks)],
    ...Object.entries(blocks).map(([name, { timerMs, computedMs, long }]): readonly [string, string] => [
      `longest block, ${name}`,
      `${ms(timerMs)}, computed ${ms(computedMs)}; ${long.length} over 50 ms`,
    ]),
  ];
  return rows.map(([what, told]) => `${what.padEnd(36)}${told}`).join('\n');
}

/** Says which bounds of the project a thesis has missed, each in a sentence; of requests, beyond what an empty one takes. */
export function missedThesisBounds(figures: ThesisFigures): string[] {
  const own = (times: Times, empty: Times) => percentileOf(times, 0.5) - percentileOf(empty, 0.5);
  const bounds = [
    ['Check Citations, from cold', figures.coldMs, 3000],
    ['completion', own(figures.completion, figures.emptyCompletion), 50],
    ['hover', own(figures.hover, figures.emptyHover), 20],
    ['checks after a keystroke in a section', percentileOf(figures.sectionChecks, 0.5), 100],
    ['checks after a keystroke in the bibliography', percentileOf(figures.bibliographyChecks, 0.5), 100],
    ['longest block, from cold', figures.blocks.cold.timerMs, 50],
    ['longest block, asking', figures.blocks.asking.timerMs, 16],
    ['longest block, typing in a section', figures.blocks.section.timerMs, 16],
    ['longest block, typing in the bibliography', figures.blocks.bibliography.timerMs, 16],
  ] as const;
  return bounds
    .filter(([, value, limit]) => value > limit)
    .map(([what, value, limit]) => `${what}: ${value.toFixed(1)} ms, bound ${limit} ms`);
}

function describe(times: Times): string {
  return `median ${ms(percentileOf(times, 0.5))}, 95 of 100 ${ms(percentileOf(times, 0.95))}`;
}

function percentileOf(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
