import type { Paper } from '../../core/paper';
import { placeAgain } from '../../cite/bibliography/placed/placeAgain';
import { placeBibtex } from '../../cite/bibliography/placed/placeBibtex';
import type { PlacedBibtex } from '../../cite/bibliography/placed/placedEntry';
import { checkBibliography } from '../../cite/check/checkBibliography';
import { EntryReadings } from '../../cite/check/checkedBibliography';
import { collectCited } from '../../cite/check/citedKeysOf';
import { ReferencePapers } from '../../cite/check/referencePapers';
import { Namesakes } from '../../cite/check/namesakes';
import { findUnknownKeys, KnownKeys } from '../../cite/check/unknownKeys';
import { completionPlace } from '../../cite/completion/completionPlace';
import { rankKeys, searchedKey } from '../../cite/completion/rankKeys';
import { readLatex } from '../../cite/languages/latex/readLatex';
import type { CitingText } from '../../cite/languages/citationLanguage';
import { known } from '../../core/known';
import type { Slices } from '../../core/slices';
import { findChange } from '../../core/textChange';
import { changeLines, findLines, type LineTable } from '../../sources/lineTable';
import { percentile } from './measure';
import { makeThesis, type Thesis } from './thesis';

/**
 * What writing a thesis costs without an editor: what the process computes, which a machine that does other work does not
 * stretch, in milliseconds; medians where there are several.
 */
export interface ThesisCost {
  readonly files: number;
  readonly citations: number;
  readonly entries: number;
  readonly findings: number;
  /** Reading all files and the bibliography, and checking all. */
  readonly coldMs: number;
  /** From a letter in a section, and in the bibliography, to what is found then. */
  readonly sectionMs: number;
  readonly bibliographyMs: number;
  /** Finding what is typed, and the keys for it, where the document is read anew. */
  readonly completionMs: number;
  /** The same with no keys to rank: what an empty request takes. */
  readonly emptyMs: number;
  /** The longest that any of this goes on without giving way, from cold and at a keystroke. */
  readonly longestColdSliceMs: number;
  readonly longestKeystrokeSliceMs: number;
}

const TIMES = 30;
const ROWS = 60;

/** Counts what pieces of work compute. */
class Clock {
  ms = 0;
  longest = 0;

  run<Result>(slices: Slices<Result>): Result {
    for (;;) {
      const step = this.time(() => slices.next());
      if (step.done === true) return step.value;
    }
  }

  time<Result>(work: () => Result): Result {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    this.ms += took;
    this.longest = Math.max(this.longest, took);
    return result;
  }
}

interface ReadThesis {
  readonly text: string;
  readonly placed: PlacedBibtex;
  readonly lines: LineTable;
}

/** Measures the parts of which completion and checks are made, on a thesis. */
export function measureThesis(models: readonly Paper[]): ThesisCost {
  const thesis = makeThesis(models);
  const papers = new ReferencePapers(models);
  const readings = new EntryReadings();
  const namesakes = new Namesakes();
  const cold = new Clock();
  const citing = [...thesis.documents.values()].map((text) => cold.time(() => readLatex(text, {})));
  let before: ReadThesis = {
    text: thesis.bibliography,
    placed: cold.run(placeBibtex(thesis.bibliography)),
    lines: cold.run(findLines(thesis.bibliography)),
  };
  const cited = collectCited(new Set(citing.flatMap(keysOf)), false);
  const checkEntries = (clock: Clock, { text, placed }: ReadThesis) => {
    const read = clock.run(readings.read(text, placed.entries));
    const sharing = clock.run(namesakes.follow(read));
    const bibliography = { ...placed, text, readings: read, ...known({ sharing }), foldsCase: true };
    return clock.run(checkBibliography(bibliography, { papers, cited, isWanted: () => true })).length;
  };
  const ownKeys = cold.time(() => new KnownKeys([before.placed.byKey], true));
  const checkKeys = (clock: Clock, one: CitingText) =>
    clock.run(findUnknownKeys(one, { known: ownKeys, areNamed: true, format: 'natbib' })).length;
  const unknown = citing.map((one) => checkKeys(cold, one)).reduce((sum, count) => sum + count, 0);
  const findings = unknown + checkEntries(cold, before);

  const bibliography = Array.from({ length: TIMES }, (_, time) => {
    const clock = new Clock();
    before = type(clock, before, placeOf(before.text, time));
    checkEntries(clock, before);
    return clock;
  });
  const section = Array.from({ length: TIMES }, (_, time) => {
    const clock = new Clock();
    const text = sectionOf(thesis, time);
    const at = placeOf(text, time);
    checkKeys(
      clock,
      clock.time(() => readLatex(`${text.slice(0, at)}x${text.slice(at)}`, {})),
    );
    return clock;
  });
  const words = before.placed.entries.map(({ key, facts }) => {
    const { title, authors, year = '' } = facts();
    return searchedKey(key, [title, ...authors, String(year)]);
  });
  const complete = (keys: typeof words, time: number) => {
    const clock = new Clock();
    const text = sectionOf(thesis, time);
    clock.time(() => {
      const at = text.indexOf('{', text.indexOf('\\cite')) + 4;
      const place = completionPlace(text, at, readLatex(text, {}), 'latex');
      for (const key of rankKeys(keys, place?.query ?? '', [], ROWS)) before.placed.byKey.get(key)?.facts();
    });
    return clock;
  };
  const times = Array.from({ length: TIMES }, (_, time) => time);
  const completion = times.map((time) => complete(words, time));
  const empty = times.map((time) => complete([], time));
  return {
    files: thesis.documents.size,
    citations: citing.reduce((sum, one) => sum + one.citations.length, 0),
    entries: before.placed.entries.length,
    findings,
    coldMs: cold.ms,
    sectionMs: medianOf(section),
    bibliographyMs: medianOf(bibliography),
    completionMs: medianOf(completion),
    emptyMs: medianOf(empty),
    longestColdSliceMs: cold.longest,
    // Now and then garbage is collected meanwhile.
    longestKeystrokeSliceMs: percentile(
      [...section, ...bibliography, ...completion].map(({ longest }) => longest).sort((a, b) => a - b),
      0.95,
    ),
  };
}

/** A letter more in the bibliography, as an editor has it then. */
function type(clock: Clock, before: ReadThesis, at: number): ReadThesis {
  const text = Buffer.from(`${before.text.slice(0, at)}x${before.text.slice(at)}`).toString();
  const change = clock.time(() => findChange(before.text, text));
  const placed = clock.run(placeAgain(before, text, change));
  return { text, placed, lines: clock.run(changeLines(before.lines, change, text)) };
}

/** Somewhere in the words of a value. */
function placeOf(text: string, time: number): number {
  const from = Math.floor((text.length * (time + 0.5)) / TIMES);
  return Math.max(1, text.indexOf('title', from) + 12);
}

function sectionOf({ documents }: Thesis, time: number): string {
  const sections = [...documents].filter(([path]) => path.includes('section'));
  return sections[time % sections.length]?.[1] ?? '';
}

function keysOf({ citations }: CitingText): readonly string[] {
  return citations.flatMap(({ keys }) => keys.map(({ key }) => key));
}

function medianOf(clocks: readonly Clock[]): number {
  return percentile(
    clocks.map(({ ms }) => ms).sort((a, b) => a - b),
    0.5,
  );
}
