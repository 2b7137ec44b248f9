import * as vscode from 'vscode';
import type { Library } from '../core/library';
import type { Paper } from '../core/paper';
import { explainHit } from '../search/ranking/explainHit';
import type { TopicNames } from '../search/text/fieldText';
import type { SearchHit } from '../search/searchHit';
import { withLateProgress } from './lateProgress';
import type { SearchEngine } from './searchWorker/searchEngine';
import { topicNames, type Taxonomy } from '../topics/taxonomy';
import { startEngine } from './searchWorker/startEngine';

/** A paper that answers a query, and why, in words. */
export interface FoundPaper {
  readonly paper: Paper;
  readonly reason: string;
}

/** Searches the library. The engine is started when it is first wanted, not with the extension. */
export class LibrarySearch implements vscode.Disposable {
  private engine: Promise<SearchEngine> | undefined;
  private readonly topicNames: TopicNames;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly library: Promise<Library>,
    taxonomy: Taxonomy,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.topicNames = topicNames(taxonomy);
  }

  /** Begins to index, so that the first letter that is typed need not wait for it. */
  warmUp(): void {
    this.engine ??= this.start();
    // Whoever searches is told of a failure; until somebody does, it must not end the host as unhandled.
    this.engine.catch(() => undefined);
  }

  /** The best papers for a query, best first, at most `limit`. */
  async find(query: string, limit: number): Promise<readonly FoundPaper[]> {
    const hits = await this.ask(query, limit);
    const { byId } = await this.library;
    return hits.flatMap((hit): FoundPaper[] => {
      const paper = byId.get(hit.id);
      return paper ? [{ paper, reason: explainHit(hit, paper, this.topicNames) }] : [];
    });
  }

  dispose(): void {
    void this.engine?.then(
      (engine) => {
        engine.dispose();
      },
      () => undefined,
    );
  }

  private async ask(query: string, limit: number): Promise<readonly SearchHit[]> {
    const engine = (this.engine ??= this.start());
    try {
      return await (await engine).search(query, limit);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      // A worker that died answers no more: the next letter starts another.
      if (this.engine === engine) this.engine = undefined;
      throw error;
    }
  }

  private async start(): Promise<SearchEngine> {
    const { papers } = await this.library;
    const started = performance.now();
    const options = {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Indexing papers'),
    };
    const engine = await withLateProgress(options, (report) =>
      startEngine(
        this.extensionUri,
        papers,
        this.topicNames,
        ({ done, total }) => {
          report(vscode.l10n.t('{0} of {1}', done.toLocaleString(), total.toLocaleString()));
        },
        this.log,
      ),
    );
    const took = Math.round(performance.now() - started);
    this.log.debug(`Indexed ${papers.length} papers in ${took} ms.`);
    return engine;
  }
}
