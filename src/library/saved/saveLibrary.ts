import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { LiveLibrary } from '../liveLibrary';
import type { LibraryState, SavedSource } from './libraryState';
import { PaperTexts } from './paperTexts';
import { readPaper } from './savedLibrary';

/** So many papers are written at a stretch. */
const STRETCH = 32;

/** Takes the state of a library, which must not change meanwhile. */
export function* saveLibrary(library: LiveLibrary, stamp: string): Slices<LibraryState> {
  const texts = new PaperTexts();
  const sources: SavedSource[] = [];
  for (const report of library.reports) {
    const papers = library.papersOf(report.id);
    const records = new Uint32Array(papers.length);
    for (const [index, paper] of papers.entries()) {
      if (index % STRETCH === 0) yield;
      records[index] = texts.numberOf(paper);
    }
    const table = library.readingOf(report.id)?.table;
    // A copy: what is saved is handed over to another thread, and gone from this one.
    sources.push({ report, records, ...known({ table: table && structuredClone(table) }) });
  }
  const { sorted, placesByTopic } = library.list;
  const papers = new Uint32Array(sorted.length);
  for (const [place, paper] of sorted.entries()) {
    if (place % STRETCH === 0) yield;
    papers[place] = texts.numberOf(paper);
  }
  return {
    stamp,
    sources,
    ids: sorted.map(({ id }) => id),
    topics: [...placesByTopic].map(([id, places]) => ({ id, places: Uint32Array.from(places) })),
    papers,
    ...texts.finish(),
    index: library.index.save(),
  };
}

/** Fills an empty library with what was saved; it is given the saved index, which holds its papers already. */
export function* fillLibrary(library: LiveLibrary, state: LibraryState): Slices<void> {
  for (const { report, records, table } of state.sources) {
    const papers: Paper[] = [];
    for (const number of records) {
      if (papers.length % STRETCH === 0) yield;
      papers.push(readPaper(state, number));
    }
    yield* library.merge(report, { papers, ...known({ table }) });
  }
}
