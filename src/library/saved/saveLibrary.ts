import { known } from '../../core/known';
import type { Slices } from '../../core/slices';
import type { LiveLibrary } from '../liveLibrary';
import { openStoredPaper, type StoredPaper } from '../papers/storedPaper';
import type { LibraryState, SavedSource } from './libraryState';

/** So many papers are read at a stretch. */
const STRETCH = 32;

/** Takes the state of a library, which must not change meanwhile, and lets go of texts that nobody wants any more. */
export function takeState(library: LiveLibrary): LibraryState {
  const sources = [...library.reports].map((report): SavedSource => {
    const records = Uint32Array.from(library.papersOf(report.id), ({ number }) => number);
    const table = library.readingOf(report.id)?.table;
    return { report, records, ...known({ table }) };
  });
  const { sorted, placesByTopic } = library.list;
  const papers = Uint32Array.from(sorted, ({ number }) => number);
  library.texts.keepOnly([papers, ...sources.map(({ records }) => records)]);
  return {
    sources,
    ids: sorted.map(({ id }) => id),
    topics: [...placesByTopic].map(([id, places]) => ({ id, places: Uint32Array.from(places) })),
    papers,
    texts: library.texts,
    index: library.index.arrays,
  };
}

/** Fills an empty library with what was saved; it is given the saved texts and index, which hold its papers already. */
export function* fillLibrary(library: LiveLibrary, { sources, texts }: LibraryState): Slices<void> {
  for (const { report, records, table } of sources) {
    const papers: StoredPaper[] = [];
    for (const number of records) {
      if (papers.length % STRETCH === 0) yield;
      papers.push(openStoredPaper(texts, number));
    }
    yield* library.merge(report, { papers, ...known({ table }) });
  }
}
