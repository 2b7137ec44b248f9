import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { seenFrom } from '../../core/seenFrom';
import type { TopicNames } from '../../search/text/fieldText';
import { topicNames } from '../../topics/taxonomy';
import { ownSources } from '../citing/ownSources';
import type { CitingEditor } from '../citingEditor';
import { CommandId } from '../commandIds';
import type { CurrentIds } from '../currentIds';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { logFailure } from '../logFailure';
import type { ReadingList } from '../readingList';
import type { Writing } from '../writing/writing';
import { describePage, pageNames } from './describePage';
import { goTo } from './goTo';
import type { Html } from './html';
import type { PaperNotes } from './paperNotes';
import { receiveMessages } from './receiveMessages';
import { renderLate } from './renderLate';
import { type LatePart, renderPaper } from './renderPaper';
import { viewDocument } from './viewDocument';
import type { FromView, ToView } from './viewMessages';

/** What papers are shown with. */
export interface PaperViewContext {
  readonly extensionUri: vscode.Uri;
  readonly library: Pick<LiteratureLibrary, 'ask' | 'papers' | 'taxonomy' | 'settled' | 'onDidChange'>;
  readonly writing: Writing;
  readonly notes: PaperNotes;
  readonly citingEditor: CitingEditor;
  readonly readingList: ReadingList;
  readonly currentIds: CurrentIds;
  readonly log: vscode.LogOutputChannel;
}

/** The order to make a tab has left the host by then; sooner it would wait for the page that is being made; in milliseconds. */
const LEAVING = 10;

/** Changes come in bursts: what they change is looked for once they pause, in milliseconds. */
const GATHER = 400;

/** A tab that shows a paper. */
export class PaperPanel implements vscode.Disposable {
  /** It keeps its paper; else the next one that is opened takes its place. */
  isPinned: boolean;
  private paper: Paper;
  private names: TopicNames;
  /** Whether the script runs, so that another paper can be put into the page that is there. */
  private isReady = false;
  /** The tab was closed, perhaps while something was asked for it: VS Code then refuses all that is done to it. */
  private isDisposed = false;
  /** The page that the document of the web view holds. */
  private loaded = '';
  private readonly loading: ReturnType<typeof setTimeout>;
  private readonly gathering = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listening: vscode.Disposable;

  /** @param open opens another paper that the page names */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly context: PaperViewContext,
    paper: Paper,
    names: TopicNames,
    isPinned: boolean,
    private readonly open: (id: Paper['id']) => Promise<void>,
  ) {
    this.paper = paper;
    this.names = names;
    this.isPinned = isPinned;
    this.listening = vscode.Disposable.from(
      receiveMessages(panel.webview, (message) => this.receive(message), context.log),
      panel.onDidChangeViewState(() => {
        // What is not seen is thrown away, and made anew from its document when it is seen again.
        if (!panel.visible) this.load();
      }),
      context.library.onDidChange(() => {
        this.later('library', () => this.follow());
      }),
      context.readingList.onDidChange(() => {
        this.post({ kind: 'pressed', action: 'list', pressed: this.isListed });
      }),
      context.currentIds.onDidChange(() => {
        // A note is found that was written when the paper had another id. What is not ready asks when it is.
        if (this.isReady && panel.visible) this.postPaper(this.render());
      }),
      context.writing.changes.listen(() => {
        this.later('writing', () => this.sendPart('cited'));
      }),
    );
    // The order to make the tab goes ahead: while VS Code follows it, the page is made, which takes 10 to 50 ms at first.
    this.loading = setTimeout(() => {
      try {
        this.load();
      } catch (error) {
        // Nobody waits for it who could be told.
        this.tellFailure(error);
      }
    }, LEAVING);
  }

  /** Of the paper that it shows. */
  get id(): Paper['id'] {
    return this.paper.id;
  }

  private get isListed(): boolean {
    return this.context.readingList.stateOf(this.id) !== undefined;
  }

  /** Shows another paper. */
  show(paper: Paper, names: TopicNames): void {
    this.paper = paper;
    this.names = names;
    this.panel.title = paper.key;
    if (!this.isReady || !this.panel.visible) {
      this.load();
      return;
    }
    this.postPaper(this.render());
    this.follow().catch(this.tellFailure);
  }

  dispose(): void {
    this.isDisposed = true;
    for (const timer of [this.loading, ...this.gathering.values()]) clearTimeout(timer);
    this.listening.dispose();
  }

  private load(): void {
    clearTimeout(this.loading);
    const { webview } = this.panel;
    this.isReady = false;
    const page = this.page();
    this.loaded = page.markup;
    this.panel.title = this.paper.key;
    webview.html = viewDocument(webview, this.context.extensionUri, {
      title: this.paper.key,
      id: this.paper.id,
      isPinned: this.isPinned,
      page,
    });
  }

  private page(): Html {
    const page = describePage(this.paper, this.names, this.context.notes.of(this.paper.id));
    return renderPaper(page, pageNames(), { isPinned: this.isPinned, isListed: this.isListed });
  }

  private render(): string {
    return this.page().markup;
  }

  private postPaper(markup: string): void {
    this.post({ kind: 'show', paper: this.paper.id, title: this.paper.key, markup });
  }

  private post(message: ToView): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }

  private async receive(message: FromView): Promise<void> {
    switch (message.kind) {
      case 'ready': {
        this.isReady = true;
        // VS Code loads the document anew where a tab is moved: since then another paper or note may have come.
        const markup = this.render();
        if (markup !== this.loaded) this.postPaper(markup);
        await this.follow();
        return;
      }
      case 'note':
        await this.context.notes.put(message.paper, message.text);
        return;
      case 'action':
        await this.act(message);
    }
  }

  private async act(message: Extract<FromView, { kind: 'action' }>): Promise<void> {
    const node = { kind: 'paper', paper: this.paper };
    switch (message.action) {
      case 'cite':
        await vscode.commands.executeCommand(CommandId.insertCitation, node);
        return;
      case 'addToBibliography':
        await vscode.commands.executeCommand(CommandId.addToBibliography, node);
        return;
      case 'copyAs':
        await vscode.commands.executeCommand(CommandId.copyCitation, node);
        return;
      case 'pin':
        this.isPinned = !this.isPinned;
        this.post({ kind: 'pressed', action: 'pin', pressed: this.isPinned });
        return;
      case 'list': {
        const { readingList } = this.context;
        await (this.isListed ? readingList.remove([this.paper]) : readingList.add([this.paper]));
        return;
      }
      case 'filter':
        await vscode.commands.executeCommand(CommandId.filterPapers, message.query);
        return;
      case 'open':
        await this.open(message.paper);
        return;
      case 'goTo':
        await goTo(message);
    }
  }

  private later(what: string, follow: () => Promise<void>): void {
    // What is hidden is made anew when it is seen.
    if (!this.panel.visible) return;
    clearTimeout(this.gathering.get(what));
    this.gathering.set(
      what,
      setTimeout(() => {
        if (this.isReady) follow().catch(this.tellFailure);
      }, GATHER),
    );
  }

  /**
   * Brings the page up to date with the library, which may know more than whoever opened the paper, and the documents.
   * Its key is the one of the document that is being written.
   */
  private async follow(): Promise<void> {
    const { library, citingEditor } = this.context;
    const own = await ownSources(citingEditor.current());
    const names = topicNames(await library.taxonomy());
    const [known] = await library.papers([this.paper.id]);
    if (this.isDisposed) return;
    const paper = known && seenFrom(known, own);
    const isSame = JSON.stringify(paper) === JSON.stringify(this.paper);
    if (paper?.id !== this.paper.id || isSame) await this.sendParts();
    else this.show(paper, names);
  }

  /** Sends what takes longer than showing the page. */
  private async sendParts(): Promise<void> {
    await Promise.all([this.sendPart('related'), this.sendPart('cited')]);
  }

  private async sendPart(part: LatePart): Promise<void> {
    const { id } = this.paper;
    try {
      const { markup } = await renderLate(part, this.paper, this.names, this.context);
      if (id === this.paper.id) this.post({ kind: 'part', paper: id, part, markup });
    } catch (error) {
      // The rest of the page stands for itself.
      this.tellFailure(error);
    }
  }

  private readonly tellFailure = (error: unknown): void => {
    logFailure(this.context.log, error);
  };
}
