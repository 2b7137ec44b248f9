import * as vscode from 'vscode';
import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type {
  FoundPaper,
  LibraryAnswers,
  LibraryProgress,
  LibraryRequest,
  Source,
  SourceReport,
} from '../../library/libraryMessages';
import { describeProblem } from '../../sources/problem';
import type { Taxonomy } from '../../topics/taxonomy';
import type { LibraryClient } from './libraryClient';
import { showChange } from './showChange';
import type { FoundSource, SourceFeed } from './sourceFeed';
import { startLibrary } from './startLibrary';
import type { TopicsFile } from './topicsFile';

/** The problems of a file that is not read at all: too large, gone, forbidden. */
const unread = (source: Source, message: string): SourceReport => ({
  ...source,
  papers: 0,
  problemCount: 1,
  problems: [{ source: source.name, message }],
});

/**
 * The papers of all sources. It starts when something is first wanted of it, not with the extension, and answers from
 * the first source, the bundled index, while the others are being read.
 */
export class LiteratureLibrary implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Papers or sources have changed. */
  readonly onDidChange = this.changed.event;

  private readonly progressed = new vscode.EventEmitter<LibraryProgress>();
  private readonly reported = new Map<Source['id'], SourceReport>();
  private readonly subscriptions: { dispose(): unknown }[] = [this.changed, this.progressed];
  private client: Promise<LibraryClient> | undefined;
  private topics: Taxonomy = [];
  /** Sources are read one after the other, in the order in which they are found or change. */
  private reading: Promise<void> = Promise.resolve();

  /** @param feeds the sources, those that are quickest to read first */
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly topicsFile: TopicsFile,
    private readonly feeds: readonly SourceFeed[],
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions.push(
      topicsFile.onDidChange(() => {
        this.restart();
      }),
    );
    for (const feed of feeds) {
      this.subscriptions.push(
        feed.onDidChange(() => {
          if (this.client) void this.refresh(feed);
        }),
      );
    }
  }

  /** What came of reading each source, in the order of the feeds. */
  get sources(): readonly SourceReport[] {
    return [...this.reported.values()].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  }

  /** The topics that papers are sorted into. */
  async taxonomy(): Promise<Taxonomy> {
    await this.start();
    return this.topics;
  }

  /** Begins to read, so that the first letter that is typed need not wait for it. */
  warmUp(): void {
    // Whoever asks is told of a failure; until somebody does, it must not end the host as unhandled.
    void this.start().catch(() => undefined);
  }

  /** The best papers for a query, best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly FoundPaper[]> {
    return this.ask({ kind: 'search', query, limit });
  }

  /** Asks for what is known now. */
  async ask<K extends LibraryRequest['kind']>(
    request: Extract<LibraryRequest, { kind: K }>,
  ): Promise<LibraryAnswers[K]> {
    const client = await this.start();
    try {
      return await client.ask<K>(request);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      // A worker that died answers no more: the next question starts another.
      if (client.isDead) this.client = undefined;
      throw error;
    }
  }

  /** The papers of some ids, in their order; those that have left the library are passed over. */
  papers(ids: readonly Paper['id'][]): Promise<readonly Paper[]> {
    return this.ask({ kind: 'papers', ids });
  }

  /** Reads a source once more, or all of them, whatever they looked like before. */
  async reread(id?: Source['id']): Promise<void> {
    for (const known of this.reported.values()) {
      if (id === undefined || known.id === id) this.reported.set(known.id, { ...known, stamp: '' });
    }
    await Promise.all(this.feeds.map((feed) => this.refresh(feed)));
  }

  /** Resolves when the sources that are known to have changed have been read. */
  async settled(): Promise<void> {
    await this.start();
    for (let seen; seen !== this.reading;) {
      seen = this.reading;
      await seen;
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.stop();
  }

  private stop(): void {
    void this.client?.then(
      (client) => {
        client.dispose();
      },
      () => undefined,
    );
    this.client = undefined;
  }

  /** Begins anew: with other topics all papers have to be sorted again. */
  private restart(): void {
    if (!this.client) return;
    this.stop();
    this.warmUp();
    void this.start().then(
      () => {
        this.changed.fire();
      },
      () => undefined,
    );
  }

  private start(): Promise<LibraryClient> {
    this.client ??= this.open().catch((error: unknown) => {
      // Whoever asks next tries again.
      this.client = undefined;
      this.log.error(error instanceof Error ? error : String(error));
      throw error;
    });
    return this.client;
  }

  private async open(): Promise<LibraryClient> {
    const file = await this.topicsFile.read();
    const { client, topics } = await startLibrary(this.extensionUri, file.topics, (progress) => {
      this.progressed.fire(progress);
    });
    this.reported.clear();
    this.topics = topics.taxonomy;
    const problems = [...(file.problem ? [file.problem] : []), ...topics.problems.map(describeProblem)];
    if (problems.length > 0) this.tellTopicsProblems(problems);
    const [first, ...others] = this.feeds;
    if (first) await this.take(first, client);
    for (const feed of others) void this.refresh(feed);
    return client;
  }

  /** Reads what has changed among the sources of a feed, after what is being read already. */
  private refresh(feed: SourceFeed): Promise<void> {
    const read = this.reading.then(async () => this.take(feed, await this.start()));
    this.reading = read.catch((error: unknown) => {
      this.log.error(error instanceof Error ? error : String(error));
    });
    return this.reading;
  }

  private async take(feed: SourceFeed, client: LibraryClient): Promise<void> {
    const found = await feed.find();
    const ids = new Set(found.map(({ source }) => source.id));
    const gone = [...this.reported.values()].filter(({ id, rank }) => rank === feed.rank && !ids.has(id));
    for (const { id, name } of gone) {
      await client.ask({ kind: 'remove', source: id });
      this.reported.delete(id);
      this.log.info(`${name}: is no longer a source.`);
      this.changed.fire();
    }
    for (const each of found) {
      const { source } = each;
      const before = this.reported.get(source.id);
      if (before?.stamp === source.stamp && before.name === source.name) continue;
      const report = await this.read(each, client);
      this.reported.set(source.id, report);
      this.logReport(report);
      this.changed.fire();
    }
  }

  /** Never fails for what is wrong with one source: that is in its report. */
  private async read({ source, read }: FoundSource, client: LibraryClient): Promise<SourceReport> {
    try {
      const content = await read();
      if ('papers' in content) {
        return await client.ask({ kind: 'put-papers', source, papers: content.papers });
      }
      // Handed over, not copied, where the buffer holds nothing else.
      const { buffer, byteLength } = content.bytes;
      const transfer = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
      return await showChange(source.name, this.progressed.event, client, () =>
        client.ask({ kind: 'put-bytes', source, bytes: content.bytes }, transfer),
      );
    } catch (error) {
      if (client.isDead) throw error;
      await client.ask({ kind: 'remove', source: source.id });
      return unread(source, error instanceof Error ? error.message : String(error));
    }
  }

  private tellTopicsProblems(problems: readonly string[]): void {
    for (const problem of problems) this.log.warn(problem);
    const more = problems.length > 1 ? ` ${vscode.l10n.t('({0} more in the log)', problems.length - 1)}` : '';
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The file of literature.topics.file has mistakes. {0}', (problems[0] ?? '') + more),
    );
  }

  private logReport({ name, papers, problemCount, problems }: SourceReport): void {
    this.log.info(`${name}: ${papers} papers, ${problemCount} problems.`);
    for (const { line, message } of problems.slice(0, 100)) {
      this.log.warn(describeProblem({ source: name, message, ...known({ line }) }));
    }
  }
}
