import type { Paper } from '../core/paper';
import { runInSlices, type Slices } from '../core/slices';
import { type Taxonomy, topicNames } from '../topics/taxonomy';
import type {
  AreaBranch,
  LibraryAnswers,
  LibraryMessage,
  LibraryReply,
  LibraryRequest,
  Source,
  SourceReport,
} from './libraryMessages';
import { LiveLibrary } from './liveLibrary';
import { countDistinct, papersOfTopic } from './paperList';
import { createTopics, type LibraryTopics } from './libraryTopics';
import { readChangedPapers } from './readChangedPapers';
import { readSourcePapers, type SourcePapers } from './readSourcePapers';

/** More problems of one source nobody reads. */
const MOST_PROBLEMS = 1000;

type Answer = LibraryAnswers[LibraryRequest['kind']];

/**
 * Answers requests to a library: the part of its worker that no host is needed for.
 *
 * @param send passes a reply to whoever asked
 * @param pause lets messages that have arrived be handled
 * @returns takes the requests
 */
export function createLibraryServer(
  send: (reply: LibraryReply) => void,
  pause: () => Promise<void>,
): (message: LibraryMessage) => Promise<void> {
  let { taxonomy, sort }: Pick<LibraryTopics, 'taxonomy' | 'sort'> = { taxonomy: [], sort: () => [] };
  let hasOwnTopics = false;
  let library = new LiveLibrary(topicNames(taxonomy));
  /** Ends when the changes asked for so far have been done. */
  let changed: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();

  function change<Result>(slices: () => Slices<Result>): Promise<Result> {
    const done = changed.then(() => {
      stop = new AbortController();
      return runInSlices(slices(), { pause, signal: stop.signal });
    });
    // Whoever asked for it is told of a failure; the next change goes on from what is there.
    changed = done.catch(() => undefined);
    return done;
  }

  /** Of a large source that was read before, only what has changed. */
  function* read(source: Source, bytes: Uint8Array): Slices<SourcePapers> {
    const earlier = library.readingOf(source.id);
    const changedPapers = earlier && (yield* readChangedPapers(source.name, bytes, earlier, sort));
    if (changedPapers) return { ...changedPapers, problems: library.reportOf(source.id)?.problems ?? [] };
    return yield* readSourcePapers(source.name, bytes, sort, (done, total) => {
      send({ kind: 'progress', progress: { stage: 'reading', source: source.name, done, total } });
    });
  }

  function* put(source: Source, read: SourcePapers): Slices<SourceReport> {
    const report: SourceReport = {
      ...source,
      papers: read.papers.length,
      problemCount: read.problems.length,
      problems: read.problems.slice(0, MOST_PROBLEMS),
    };
    yield* library.put(report, read, (progress) => {
      send({ kind: 'progress', progress: { stage: 'indexing', source: source.name, ...progress } });
    });
    return report;
  }

  /** Papers that come sorted, as the bundled ones do, are sorted anew where a file of the workspace has its own topics. */
  function sortAnew(papers: readonly Paper[]): readonly Paper[] {
    return hasOwnTopics ? papers.map((paper) => ({ ...paper, topics: sort(paper) })) : papers;
  }

  function answer(request: LibraryRequest): Answer | Promise<Answer> {
    switch (request.kind) {
      case 'topics': {
        const topics = createTopics(request.topics);
        ({ taxonomy, sort } = topics);
        hasOwnTopics = request.topics.own !== undefined;
        library = new LiveLibrary(topicNames(taxonomy));
        return { taxonomy, problems: topics.problems };
      }
      case 'put-papers':
        return change(() => put(request.source, { papers: sortAnew(request.papers), problems: [] }));
      case 'put-bytes': {
        const { source, bytes } = request;
        return change(function* () {
          return yield* put(source, yield* read(source, bytes));
        });
      }
      case 'remove':
        return change(() => library.remove(request.source)).then(() => undefined);
      case 'cancel':
        stop.abort(new Error('reading it was cancelled'));
        return undefined;
      case 'search':
        return library.search(request.query, request.limit);
      case 'papers':
        return request.ids.flatMap((id) => library.get(id) ?? []);
      case 'newest':
        return library.papers.slice(0, request.limit);
      case 'areas':
        return branchesOf(taxonomy, library);
      case 'topic':
        return papersOfTopic(library.papers, request.topic, request.start, request.limit);
    }
  }

  return async ({ id, request }) => {
    try {
      send({ kind: 'answer', id, answer: await answer(request) });
    } catch (error) {
      send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** The areas and topics that have papers, in the order of the taxonomy; those without a topic last. */
function branchesOf(taxonomy: Taxonomy, { papers }: LiveLibrary): readonly AreaBranch[] {
  const areas = [...taxonomy.map(({ area, topics }) => ({ area, ids: topics.map(({ id }) => id) }))];
  const unsorted = { area: '', ids: [''] };
  return [...areas, unsorted].flatMap(({ area, ids }): AreaBranch[] => {
    const topics = ids.flatMap((id) => {
      const places = papers.placesByTopic.get(id);
      return places ? [{ id, paperCount: places.length }] : [];
    });
    return topics.length === 0 ? [] : [{ name: area, paperCount: countDistinct(papers, ids), topics }];
  });
}
