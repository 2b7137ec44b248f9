import { describeTimes, inMilliseconds, percentileOf, type Times } from './times';
import type { HostBlocks } from './windowFigures';

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
    [
      'Check Citations, from cold',
      `${inMilliseconds(figures.coldMs)}, computed ${inMilliseconds(figures.coldComputedMs)}`,
    ],
    ['  found', `${checked.problems} problems in ${checked.files} files`],
    ['completion', describeTimes(figures.completion)],
    ['  empty request', describeTimes(figures.emptyCompletion)],
    ['hover', describeTimes(figures.hover)],
    ['  empty request', describeTimes(figures.emptyHover)],
    ['keystroke to checks, section', describeTimes(figures.sectionChecks)],
    ['keystroke to checks, bibliography', describeTimes(figures.bibliographyChecks)],
    ...Object.entries(blocks).map(([name, { timerMs, computedMs, long }]): readonly [string, string] => [
      `longest block, ${name}`,
      `${inMilliseconds(timerMs)}, computed ${inMilliseconds(computedMs)}; ${long.length} over 50 ms`,
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
