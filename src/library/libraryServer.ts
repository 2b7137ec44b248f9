import { known } from '../core/known';
import type { Paper } from '../core/paper';
import { runInSlices, type Slices } from '../core/slices';
import type { Progress } from '../search/paperIndex';
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
import { countDistinct, newestPapers, papersOfTopic } from './paperList';
import { createTopics, type LibraryTopics } from './libraryTopics';
import { readChangedPapers } from './readChangedPapers';
import { readSourcePapers, type SourcePapers } from './readSourcePapers';

/** More problems of one source nobody reads. */
const MOST_PROBLEMS = 1000;

/** How many problems there are, of which the list may have the first only. */
type Found = Pick<SourceReport, 'problemCount'>;

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
  let topics: LibraryTopics = { taxonomy: [], sort: () => [], problems: [] };
  let hasOwnTopics = false;
  let library = new LiveLibrary(topicNames(topics.taxonomy));
  /** Ends when the changes asked for so far have been done. */
  let changed: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();

  function run<Result>(slices: Slices<Result>, signal?: AbortSignal): Promise<Result> {
    return runInSlices(slices, { pause, ...known({ signal }) });
  }

  function change<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const done = changed.then(() => {
      stop = new AbortController();
      return work(stop.signal);
    });
    // Whoever asked for it is told of a failure; the next change goes on from what is there.
    changed = done.catch(() => undefined);
    return done;
  }

  /** Of a large source that was read before, only what has changed. */
  function* read(source: Source, bytes: Uint8Array): Slices<SourcePapers & Found> {
    const earlier = library.readingOf(source.id);
    const changedPapers = earlier && (yield* readChangedPapers(source.name, bytes, earlier, topics.sort));
    const { problems = [], problemCount = 0 } = library.reportOf(source.id) ?? {};
    // It is read in part only where the rest, with its problems, is as it was.
    if (changedPapers) return { ...changedPapers, problems, problemCount };
    const whole = yield* readSourcePapers(source.name, bytes, topics.sort, (done, total) => {
      send({ kind: 'progress', progress: { stage: 'reading', source: source.name, done, total } });
    });
    return { ...whole, problemCount: whole.problems.length };
  }

  async function put(source: Source, read: SourcePapers & Found, signal: AbortSignal): Promise<SourceReport> {
    const { papers, problems, problemCount } = read;
    const report = {
      ...source,
      papers: papers.length,
      problemCount,
      problems: problems.slice(0, MOST_PROBLEMS),
    };
    const merged = await run(library.merge(report, read));
    const tell = (progress: Progress) => {
      send({ kind: 'progress', progress: { stage: 'indexing', source: source.name, ...progress } });
    };
    await run(library.indexChange(merged, tell), signal);
    return report;
  }

  async function remove(source: Source['id']): Promise<undefined> {
    await run(library.indexChange(await run(library.remove(source))));
  }

  /** Papers that come sorted, as the bundled ones do, are sorted anew where a file of the workspace has its own topics. */
  function sortAnew(papers: readonly Paper[]): readonly Paper[] {
    return hasOwnTopics ? papers.map((paper) => ({ ...paper, topics: topics.sort(paper) })) : papers;
  }

  function answer(request: LibraryRequest): Answer | Promise<Answer> {
    switch (request.kind) {
      case 'topics':
        topics = createTopics(request.topics);
        hasOwnTopics = request.topics.own !== undefined;
        library = new LiveLibrary(topicNames(topics.taxonomy));
        return { taxonomy: topics.taxonomy, problems: topics.problems };
      case 'put-papers':
        return change((signal) => {
          const papers = sortAnew(request.papers);
          return put(request.source, { papers, problems: [], problemCount: 0 }, signal);
        });
      case 'put-bytes': {
        const { source, bytes } = request;
        return change(async (signal) => put(source, await run(read(source, bytes), signal), signal));
      }
      case 'remove':
        return change(() => remove(request.source));
      case 'cancel':
        stop.abort(new Error('reading it was cancelled'));
        return undefined;
      case 'search':
        return library.search(request.query, request.limit);
      case 'papers':
        return request.ids.flatMap((id) => library.get(id) ?? []);
      case 'newest':
        return newestPapers(library.papers, request.limit, request.sources);
      case 'areas':
        return branchesOf(topics.taxonomy, library);
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
  const areas = taxonomy.map(({ area, topics }) => ({ area, ids: topics.map(({ id }) => id) }));
  const unsorted = { area: '', ids: [''] };
  return [...areas, unsorted].flatMap(({ area, ids }): AreaBranch[] => {
    const topics = ids.flatMap((id) => {
      const places = papers.placesByTopic.get(id);
      return places ? [{ id, paperCount: places.length }] : [];
    });
    return topics.length === 0 ? [] : [{ name: area, paperCount: countDistinct(papers, ids), topics }];
  });
}
