import type { Paper } from '../../core/paper';
import { runNow } from '../../core/slices';
import { scanBibtex } from '../../sources/bibtex/scanBibtex';
import { makeBibtexText } from './bibtexText';
import { measureMemory, percentile, time } from './measure';

/** What reading a bibliography costs; times in milliseconds. */
export interface BibtexCost {
  readonly characters: number;
  readonly entries: number;
  readonly problems: number;
  /** Median of the runs. */
  readonly scanMs: number;
  /** Of the first run, before anything is compiled. */
  readonly firstScanMs: number;
  /** The longest of all slices, of each the median of the runs. */
  readonly longestSliceMs: number;
  /** What 999 of 1000 slices do not exceed, of all runs together. */
  readonly p999SliceMs: number;
  /** What the result takes, without the text. */
  readonly bytes: number;
}

const CHARACTERS = 50_000_000;
const RUNS = 5;

/**
 * Measures the scanner on a bibliography of 50 MB. The slices are the same in each run, so the median of a slice is
 * what it takes itself; a machine that does other work at the same time stretches one here and one there.
 */
export async function measureBibtex(papers: readonly Paper[]): Promise<BibtexCost> {
  const text = makeBibtexText(papers, CHARACTERS);
  const runs = Array.from({ length: RUNS }, () => timeSlices(text));
  const totals = runs.map((slices) => slices.reduce((sum, ms) => sum + ms, 0));
  const medians = (runs[0] ?? []).map((_, index) => median(runs.map((slices) => slices[index] ?? 0)));
  const before = await measureMemory();
  const file = runNow(scanBibtex(text));
  const bytes = (await measureMemory()) - before;
  return {
    characters: text.length,
    entries: file.entries.length,
    problems: file.problems.length,
    scanMs: median(totals),
    firstScanMs: totals[0] ?? 0,
    longestSliceMs: percentile(ascending(medians), 1),
    p999SliceMs: percentile(ascending(runs.flat()), 0.999),
    bytes,
  };
}

function timeSlices(text: string): number[] {
  const slices: number[] = [];
  const scan = scanBibtex(text);
  for (;;) {
    const { ms, result } = time(() => scan.next());
    slices.push(ms);
    if (result.done === true) return slices;
  }
}

function median(numbers: readonly number[]): number {
  return percentile(ascending(numbers), 0.5);
}

function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}
