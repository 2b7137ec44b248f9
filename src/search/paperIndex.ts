import type { Paper } from '../core/paper';
import { askQuery } from './query/askedQuery';
import { CandidateCollector } from './ranking/candidates';
import type { TopicNames } from './text/fieldText';
import { fingerprint } from './text/fingerprint';
import { matchesOf } from './ranking/hitMatches';
import {
  type IndexDamage,
  listArrays,
  openArrays,
  packShelves,
  unpackShelves,
  type WordArray,
} from './index/indexBytes';
import { Lexicon } from './index/lexicon';
import { parseQuery } from './query/parseQuery';
import { Rescorer } from './ranking/rescore';
import { findRelated, type RelatedPaper } from './related/relatedPapers';
import type { SearchHit } from './searchHit';
import { SegmentBuilder } from './index/segmentBuilder';
import type { Slices } from '../core/slices';
import { StemHashes } from './text/stemHashes';
import { countKept, describePaper, type IndexedPaper, mergeShelves, type Shelf } from './index/shelf';

/** So many candidates are read for one query at least. */
const CANDIDATES = 64;
/** Whether the words of a phrase are neighbours is seen by the second stage only, so it reads more for them. */
const PHRASE_CANDIDATES = 1000;
/** New papers are inverted in so many at a time. */
const PAPERS_A_SEGMENT = 256;
/** In bulk so many: inverting takes three kilobytes a paper until it is done, merging takes as long as inverting. */
const MAX_PAPERS_A_SEGMENT = 1 << 16;
/** How often the progress of a change is told, in papers. */
const PAPERS_A_REPORT = 256;
/** So many shelves of about one size are merged into one of the next size. */
const MERGE_FACTOR = 8;

/** How far a change of the index has come, in papers. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A paper that is read when its turn comes, so that not all have to be in memory at once. */
export interface UnreadPaper {
  readonly id: string;
  read(): Paper;
}

/** What has to be done to an index so that it holds exactly some papers. */
export interface Differences {
  readonly put: readonly Paper[];
  readonly remove: readonly string[];
}

/** What came of loading saved bytes: an index, or why the bytes are none and have to be made again. */
export type Loaded =
  { readonly ok: true; readonly index: PaperIndex } | { readonly ok: false; readonly damage: IndexDamage };

/**
 * A searchable index over papers. It keeps their terms, not the papers: hits name them by id, and whoever holds the
 * index (a worker) need not hold the papers. Papers may be added, changed and removed at any time.
 *
 * @example
 * const index = new PaperIndex(topicNames);
 * runNow(index.put(papers));
 * index.search('flash vstream', 20)[0]?.id
 */
export class PaperIndex {
  private shelves: readonly Shelf[] = [];
  /** Where each paper stands; made when it is first wanted: queries need it not, and a saved index answers them at once. */
  private places: Places | undefined;
  /** How many papers the shelves have while nobody wants to know where each stands. */
  private shelved = 0;
  /** What answers queries, made anew after the shelves have changed. */
  private reader: Reader | undefined;
  private isChanging = false;

  constructor(private readonly topicNames: TopicNames) {}

  /** An index from the bytes that `save` gave; it reads them in place, so they must not be changed any more. */
  static load(bytes: Uint8Array, topicNames: TopicNames): Loaded {
    const unpacked = unpackShelves(bytes);
    if (!unpacked.ok) return unpacked;
    const index = new PaperIndex(topicNames);
    index.replaceShelves([], unpacked.shelves);
    return { ok: true, index };
  }

  /** An index from what `arrays` gave to an extension with the same `INDEX_VERSION`; damage is for others to tell. */
  static open(arrays: readonly ArrayBufferView[], topicNames: TopicNames): PaperIndex {
    const index = new PaperIndex(topicNames);
    index.replaceShelves([], openArrays(arrays));
    return index;
  }

  /** The index as bytes, with a version and a checksum. */
  save(): Uint8Array<ArrayBuffer> {
    return packShelves(this.shelves);
  }

  /** The index as its arrays, which it does not change any more: for hosts that keep it in pieces. */
  get arrays(): readonly WordArray[] {
    return listArrays(this.shelves);
  }

  /** How many papers can be found. */
  get size(): number {
    return this.places?.size ?? this.shelved;
  }

  /**
   * What has to change for the index to hold exactly these papers: after loading, `put` and `remove` the differences
   * instead of trusting that the library is still what it was.
   */
  differences(papers: readonly Paper[]): Differences {
    const wanted = new Map(papers.map((paper) => [paper.id, paper]));
    const places = this.findPlaces();
    const put = [...wanted.values()].filter((paper) => {
      const place = places.get(paper.id);
      return place?.shelf.papers[place.paper]?.fingerprint !== fingerprint(paper, this.topicNames);
    });
    return { put, remove: [...places.keys()].filter((id) => !wanted.has(id)) };
  }

  /**
   * Adds papers, or replaces those of the same id, and merges segments where it pays. Between slices of the work the
   * index may be searched, and finds what is done; when stopped early, what is done stays.
   *
   * @param report told every few hundred papers how far the work has come
   * @throws Error when another `put` has neither ended nor been stopped
   */
  *put(papers: readonly Paper[], report?: (progress: Progress) => void): Slices<void> {
    yield* this.putUnread(
      papers.map((paper) => ({ id: paper.id, read: () => paper })),
      report,
    );
  }

  /** Adds papers as `put` does. */
  *putUnread(papers: readonly UnreadPaper[], report?: (progress: Progress) => void): Slices<void> {
    if (this.isChanging)
      throw new Error('PaperIndex.put: another put is still going on; finish or stop it first');
    this.isChanging = true;
    try {
      // Of two records with one id the later one counts.
      const unique = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
      // When most of a library comes anew, few large segments answer faster than many small ones.
      const isBulk = unique.length >= this.size / 2;
      const batch = isBulk ? MAX_PAPERS_A_SEGMENT : PAPERS_A_SEGMENT;
      const stems = new StemHashes();
      for (let done = 0; done < unique.length; done += batch) {
        yield* this.putBatch(unique.slice(done, done + batch), stems, (added) => {
          report?.({ done: done + added, total: unique.length });
        });
        yield* this.merge(fullTier(this.shelves));
      }
    } finally {
      this.isChanging = false;
    }
  }

  /** Forgets papers; ids that are not there are passed over. */
  remove(ids: Iterable<string>): void {
    const places = this.findPlaces();
    for (const id of ids) {
      const place = places.get(id);
      if (place === undefined) continue;
      place.shelf.papers[place.paper] = undefined;
      places.delete(id);
    }
  }

  /**
   * The papers that answer a query, best first, at most `limit`.
   *
   * Any text is a query: unfinished operators are ordinary words, and a query without words finds nothing.
   */
  search(query: string, limit: number): readonly SearchHit[] {
    const parsed = parseQuery(query);
    const { lexicon, collector, rescorers } = (this.reader ??= makeReader(this.shelves));
    const asked = askQuery(parsed, lexicon, this.size);
    const candidates = collector.collect(
      asked,
      Math.max(limit, asked.phrases.length + asked.excluded.length > 0 ? PHRASE_CANDIDATES : CANDIDATES),
    );
    for (const rescorer of rescorers) rescorer.ask(asked);
    return candidates
      .flatMap(({ shelf, paper, indexed }) => {
        const rescored = rescorers[shelf]!.rescore(paper, indexed.titleWords);
        return rescored === undefined ? [] : [{ id: indexed.id, ...rescored }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ id, score, occurrences }) => ({ id, score, matches: matchesOf(asked, occurrences) }));
  }

  /** The papers most like one, best first, at most `limit`; none for an id that is not there. */
  *related(id: string, limit: number): Slices<readonly RelatedPaper[]> {
    const place = this.findPlaces().get(id);
    return place ? yield* findRelated(this.shelves, place, this.size, limit) : [];
  }

  private *putBatch(
    papers: readonly UnreadPaper[],
    stems: StemHashes,
    report: (added: number) => void,
  ): Slices<void> {
    const builder = new SegmentBuilder(this.topicNames, stems);
    const described: IndexedPaper[] = [];
    for (const unread of papers) {
      const paper = unread.read();
      builder.add(paper);
      described.push(describePaper(paper, this.topicNames));
      if (described.length % PAPERS_A_REPORT === 0) report(described.length);
      yield;
    }
    const segment = yield* builder.finish();
    this.remove(papers.map(({ id }) => id));
    // Nobody is left in a shelf whose papers have all come anew: merging it would only copy the others.
    const emptied = this.shelves.filter((shelf) => countKept(shelf) === 0);
    this.replaceShelves(emptied, [{ segment, papers: described }]);
    report(papers.length);
  }

  private *merge(shelves: readonly Shelf[]): Slices<void> {
    if (shelves.length >= 2) this.replaceShelves(shelves, [yield* mergeShelves(shelves)]);
  }

  private replaceShelves(old: readonly Shelf[], shelves: readonly Shelf[]): void {
    this.shelves = [...this.shelves.filter((shelf) => !old.includes(shelf)), ...shelves];
    if (this.places) addPlaces(this.places, shelves);
    else this.shelved = this.shelves.reduce((count, shelf) => count + countKept(shelf), 0);
    this.reader = undefined;
  }

  private findPlaces(): Places {
    return (this.places ??= addPlaces(new Map(), this.shelves));
  }
}

/** The shelves that papers stand in, and where, by their ids. */
type Places = Map<string, { readonly shelf: Shelf; readonly paper: number }>;

function addPlaces(places: Places, shelves: readonly Shelf[]): Places {
  for (const shelf of shelves) {
    for (const [paper, described] of shelf.papers.entries()) {
      if (described !== undefined) places.set(described.id, { shelf, paper });
    }
  }
  return places;
}

/** What answers queries on some shelves. */
interface Reader {
  readonly lexicon: Lexicon;
  readonly collector: CandidateCollector;
  /** One for each shelf. */
  readonly rescorers: readonly Rescorer[];
}

function makeReader(shelves: readonly Shelf[]): Reader {
  return {
    lexicon: new Lexicon(shelves.map(({ segment }) => segment)),
    collector: new CandidateCollector(shelves),
    rescorers: shelves.map(({ segment }) => new Rescorer(segment)),
  };
}

/** The shelves of the first size of which there are too many, sizes growing by the merge factor; else none. */
function fullTier(shelves: readonly Shelf[]): readonly Shelf[] {
  const tiers = new Map<number, Shelf[]>();
  for (const shelf of shelves) {
    const tier = Math.floor(
      Math.log(Math.max(1, countKept(shelf) / PAPERS_A_SEGMENT)) / Math.log(MERGE_FACTOR),
    );
    tiers.set(tier, [...(tiers.get(tier) ?? []), shelf]);
  }
  return [...tiers.values()].find((tier) => tier.length >= MERGE_FACTOR) ?? [];
}
