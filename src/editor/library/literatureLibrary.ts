import * as vscode from 'vscode';
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
import { logFailure } from '../logFailure';
import { messageText } from '../visibleText';
import { FatalSourceError, type FatalSources } from './fatalSources';
import type { LibraryClient } from './libraryClient';
import type { SourceFeed } from './sourceFeed';
import type { LibraryStore } from './libraryStore';
import { SourceReader } from './sourceReader';
import type { StartLibrary } from './startLibrary';
import type { TopicsFile } from './topicsFile';

/** A library that was started, until it dies or is started anew. */
interface Running {
  readonly client: LibraryClient;
  readonly reader: SourceReader;
  readonly taxonomy: Taxonomy;
}

/**
 * The papers of all sources. It starts when something is first wanted of it, not with the extension, and answers from
 * the first source, the bundled index, while the others are being read.
 */
export class LiteratureLibrary implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Papers or sources have changed. */
  readonly onDidChange = this.changed.event;

  private readonly started = new vscode.EventEmitter<void>();
  /** It can be asked, which it could not before, or another with other topics has come in its place. */
  readonly onDidStart = this.started.event;

  private readonly subscriptions: { dispose(): unknown }[] = [this.changed, this.started];
  private running: Promise<Running> | undefined;
  /** What came of reading the sources so far. */
  private reader: SourceReader | undefined;
  /** Sources are read one after the other, in the order in which they are found or change. */
  private reading: Promise<void> = Promise.resolve();

  /** @param feeds the sources, those that are quickest to read first */
  constructor(
    private readonly startLibrary: StartLibrary,
    private readonly topicsFile: TopicsFile,
    private readonly feeds: readonly SourceFeed[],
    private readonly store: LibraryStore,
    private readonly fatal: FatalSources,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions.push(
      topicsFile.onDidChange(() => {
        this.restart();
      }),
      ...feeds.map((feed) =>
        feed.onDidChange(() => {
          if (this.running) void this.follow(feed);
        }),
      ),
    );
  }

  /** What came of reading each source, those that count most first. */
  get sources(): readonly SourceReport[] {
    return this.reader?.reports ?? [];
  }

  /** The topics that papers are sorted into. */
  async taxonomy(): Promise<Taxonomy> {
    return (await this.start()).taxonomy;
  }

  /** Begins to read, so that the first letter that is typed need not wait for it. */
  warmUp(): void {
    // Whoever asks is told of a failure; until somebody does, it must not end the host as unhandled.
    this.start().catch(() => undefined);
  }

  /** The best papers for a query, best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly FoundPaper[]> {
    return this.ask({ kind: 'search', query, limit });
  }

  /** The papers of some ids, in their order; those that have left the library are passed over. */
  papers(ids: readonly Paper['id'][]): Promise<readonly Paper[]> {
    return this.ask({ kind: 'papers', ids });
  }

  /** Asks for what is known now. */
  async ask<K extends LibraryRequest['kind']>(
    request: Extract<LibraryRequest, { kind: K }>,
  ): Promise<LibraryAnswers[K]> {
    const running = this.start();
    const { client } = await running;
    try {
      return await client.ask<K>(request);
    } catch (error) {
      // It was stopped for one with other topics, which answers in its place.
      if (client.isDead && !client.hasCrashed && this.running) return await this.ask<K>(request);
      logFailure(this.log, error);
      // A worker that died answers no more: the next question starts another, unless that was done already.
      if (client.isDead && this.running === running) this.running = undefined;
      throw error;
    }
  }

  /** Reads a source once more, or all of them, whatever they looked like before. */
  async reread(id?: Source['id']): Promise<void> {
    this.reader?.forget(id);
    if (id === undefined) for (const feed of this.feeds) feed.lookAgain?.();
    await Promise.all(this.feeds.map((feed) => this.follow(feed)));
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

  private start(): Promise<Running> {
    this.running ??= this.open().catch((error: unknown) => {
      // Whoever asks next tries again.
      this.running = undefined;
      logFailure(this.log, error);
      throw error;
    });
    return this.running;
  }

  private async open(): Promise<Running> {
    for (const feed of this.feeds) feed.prepare?.();
    const file = await this.topicsFile.read();
    const progressed = new vscode.EventEmitter<LibraryProgress>();
    const { client, topics } = await this.startLibrary(file.topics, (progress) => {
      progressed.fire(progress);
    });
    const stamp = this.store.stampOf(topics);
    const saved = await this.store.restore(client, stamp);
    const noteChange = () => {
      this.changed.fire();
      this.store.saveLater(client, stamp, sumPapers(this.sources));
    };
    this.reader = new SourceReader(client, saved, progressed.event, noteChange, this.fatal, this.log);
    this.tellTopicsProblems([
      ...(file.problem ? [file.problem] : []),
      ...topics.problems.map(describeProblem),
    ]);
    const [first, ...others] = this.feeds;
    if (first) await this.reader.follow(first);
    for (const feed of others) void this.follow(feed);
    this.started.fire();
    return { client, reader: this.reader, taxonomy: topics.taxonomy };
  }

  /** Reads what has changed among the sources of a feed, after what is being read already. */
  private follow(feed: SourceFeed): Promise<void> {
    const read = this.reading.then(async () => (await this.start()).reader.follow(feed));
    this.reading = read.catch(async (error: unknown) => {
      logFailure(this.log, error);
      if (error instanceof FatalSourceError) await this.revive();
    });
    return this.reading;
  }

  /** Starts a library in place of one that has died, unless whoever asked meanwhile did; a source less is read each time. */
  private async revive(): Promise<void> {
    try {
      const { client } = await this.start();
      if (!client.isDead) return;
      this.running = undefined;
      await this.start();
      this.changed.fire();
    } catch {
      // That is logged, and whoever asks next tries again.
    }
  }

  /** Begins anew: with other topics all papers have to be sorted again. */
  private restart(): void {
    if (!this.running) return;
    this.stop();
    this.start().then(
      () => {
        this.changed.fire();
      },
      () => undefined,
    );
  }

  private stop(): void {
    this.running?.then(
      ({ client }) => {
        client.dispose();
      },
      () => undefined,
    );
    this.running = undefined;
  }

  private tellTopicsProblems(problems: readonly string[]): void {
    const [first, ...others] = problems;
    if (first === undefined) return;
    for (const problem of problems) this.log.warn(problem);
    const more = others.length > 0 ? ` ${vscode.l10n.t('({0} more in the log)', others.length)}` : '';
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The file of literature.topics.file has mistakes. {0}', messageText(first + more)),
    );
  }
}

function sumPapers(sources: readonly SourceReport[]): number {
  return sources.reduce((sum, { papers }) => sum + papers, 0);
}
