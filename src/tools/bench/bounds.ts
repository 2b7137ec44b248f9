import type { BenchFigures } from '../bench';
import type { BibtexCost } from './bibtexScan';
import type { ThesisCost } from './thesisCost';
import type { TreeCost } from './treeCost';

/** A library counts as large from this many papers: other bounds hold. */
const LARGE = 100_000;
/** The bundled papers, and whatever is not larger. */
const SMALL = 245;

/** Says which bounds of the project a run has missed, each in a sentence; `docs/search.md` tells of them. */
export function missedBounds({ papers, engines: { ours, minisearch } }: BenchFigures): string[] {
  const missed: string[] = [];
  const bound = (what: string, value: number, limit: number, unit: string) => {
    if (value > limit) missed.push(`${what}: ${value.toFixed(2)} ${unit}, bound ${limit} ${unit}`);
  };
  if (papers <= SMALL) {
    bound('median query', ours.p50Ms, 1, 'ms');
    bound('99 of 100 queries', ours.p99Ms, 5, 'ms');
    bound('slowest query', ours.maxMs, 50, 'ms');
  } else if (papers <= LARGE) {
    bound('median query', ours.p50Ms, 5, 'ms');
    bound('99 of 100 queries', ours.p99Ms, 16, 'ms');
    bound('build', ours.buildMs / 1000, 30, 's');
    bound('load', (ours.loadMs ?? 0) / 1000, 0.5, 's');
    bound('memory', ours.bytes / 2 ** 20, 300, 'MB');
    if (papers === LARGE && minisearch !== undefined) {
      bound('share of the median of MiniSearch', ours.p50Ms / minisearch.p50Ms, 1 / 20, '');
    }
  }
  return missed;
}

/** Says which bounds the scanner has missed; the longest slice is the host's frame. */
export function missedBibtexBounds({ scanMs, longestSliceMs }: BibtexCost): string[] {
  return [
    ...(scanMs > 4000 ? [`reading 50 MB of BibTeX: ${scanMs.toFixed(0)} ms, bound 4000 ms`] : []),
    ...(longestSliceMs > 16 ? [`longest slice of it: ${longestSliceMs.toFixed(1)} ms, bound 16 ms`] : []),
  ];
}

/** Says which bounds writing a thesis has missed; `docs/writing.md` tells of them. */
export function missedThesisBounds(cost: ThesisCost): string[] {
  const bounds = [
    ['thesis checked from cold', cost.coldMs, 3000],
    ['thesis, longest slice from cold', cost.longestColdSliceMs, 50],
    ['thesis, checks after a keystroke in a section', cost.sectionMs, 100],
    ['thesis, checks after a keystroke in the bibliography', cost.bibliographyMs, 100],
    ['thesis, completion', cost.completionMs, 50],
    ['thesis, longest slice at a keystroke', cost.longestKeystrokeSliceMs, 16],
  ] as const;
  return bounds
    .filter(([, value, limit]) => value > limit)
    .map(([what, value, limit]) => `${what}: ${value.toFixed(1)} ms, bound ${limit} ms`);
}

/** Says which bounds a tree has missed; `docs/reading.md` tells of them. */
export function missedTreeBounds({ papers, expandMaxMs, filterP99Ms }: TreeCost): string[] {
  return [
    ...(expandMaxMs > 100
      ? [`unfolding a branch of ${papers} papers: ${expandMaxMs.toFixed(1)} ms, bound 100 ms`]
      : []),
    ...(filterP99Ms > 50 ? [`filtering ${papers} papers: ${filterP99Ms.toFixed(1)} ms, bound 50 ms`] : []),
  ];
}
