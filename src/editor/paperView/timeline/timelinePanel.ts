import * as vscode from 'vscode';
import type { Paper } from '../../../core/paper';
import type { PaperDates, PaperSelection, Period } from '../../../library/timeline/paperSelection';
import { logFailure } from '../../logFailure';
import { html, type Html } from '../html';
import type { PaperViewContext } from '../paperPanel';
import { receiveMessages } from '../receiveMessages';
import { viewDocument } from '../viewDocument';
import type { FromView, ToView } from '../viewMessages';
import { type Chosen, describeChosen, describeTimeline } from './describeTimeline';
import { renderListed, renderTimeline } from './renderTimeline';
import { selectionOf, type TimelineOf } from './timelineOf';

/** What its page is called by where a paper's has the paper's id. */
const ID = 'timeline';
/** More papers of one period nobody reads through. */
const MOST_LISTED = 200;
/** Changes come in bursts, in milliseconds. */
const GATHER = 400;

const NOTHING: PaperDates = { counts: [], isCut: false };

/** A tab that shows when papers were published. */
export class TimelinePanel implements vscode.Disposable {
  private of: TimelineOf | undefined;
  private dates = NOTHING;
  /** Whose papers are listed, and as soon as they are known, they themselves. */
  private period: Period | undefined;
  private chosen: Chosen | undefined;
  private isReady = false;
  /** The tab was closed, perhaps while the library was asked for it: VS Code then refuses all that is done to it. */
  private isDisposed = false;
  /** The page that the document of the web view holds, and the one that is seen. */
  private loaded = '';
  private seen = '';
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: vscode.Disposable;

  /**
   * @param isPinned it keeps its timeline; else the next one that is opened takes its place
   * @param open opens a paper that the page names
   */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly context: Pick<PaperViewContext, 'extensionUri' | 'library' | 'readingList' | 'log'>,
    public isPinned: boolean,
    private readonly open: (id: Paper['id']) => Promise<void>,
  ) {
    const later = () => {
      clearTimeout(this.gathering);
      this.gathering = setTimeout(() => {
        this.follow().catch(this.tellFailure);
      }, GATHER);
    };
    this.listening = vscode.Disposable.from(
      receiveMessages(panel.webview, (message) => this.receive(message), context.log),
      panel.onDidChangeViewState(() => {
        // What is not seen is thrown away, and made anew from its document when it is seen again.
        if (!panel.visible) this.load();
      }),
      context.library.onDidChange(later),
      context.readingList.onDidChange(later),
    );
  }

  isOf(of: TimelineOf): boolean {
    return JSON.stringify(of) === JSON.stringify(this.of);
  }

  /** Shows another timeline. @param period whose papers are to be listed */
  async show(of: TimelineOf, period?: Period): Promise<void> {
    this.of = of;
    this.period = period;
    this.chosen = undefined;
    this.panel.title = of.title;
    await this.read();
    if (this.of === of && !this.isDisposed) this.load();
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.gathering);
    this.listening.dispose();
  }

  /**
   * Asks the library; what has been answered too late is passed over. Where it failed, the log tells that, and what is
   * shown stays.
   */
  private async read(): Promise<void> {
    const { of } = this;
    try {
      const [dates] = await Promise.all([
        this.ask((asked) => this.context.library.ask({ kind: 'dates', of: asked })),
        this.readPeriod(),
      ]);
      if (dates && of === this.of) this.dates = dates;
    } catch (error) {
      this.tellFailure(error);
    }
  }

  private async readPeriod(): Promise<void> {
    const { of, period } = this;
    if (!period) return;
    const listed = await this.ask((asked) =>
      this.context.library.ask({ kind: 'period', of: asked, period, limit: MOST_LISTED }),
    );
    if (listed && of === this.of && period === this.period) this.chosen = { ...listed, period };
  }

  private async ask<Answer>(question: (of: PaperSelection) => Promise<Answer>): Promise<Answer | undefined> {
    return this.of && (await question(selectionOf(this.of, this.context.readingList.papers)));
  }

  private load(): void {
    const { webview } = this.panel;
    this.isReady = false;
    const page = this.page();
    this.loaded = page.markup;
    webview.html = viewDocument(webview, this.context.extensionUri, {
      title: this.panel.title,
      id: ID,
      state: JSON.stringify({ timeline: this.of, period: this.period ?? null }),
      isPinned: this.isPinned,
      page,
    });
  }

  private page(): Html {
    const { page, names } = describeTimeline(this.of?.title ?? '', this.dates, this.chosen);
    return renderTimeline({ ...page, isPinned: this.isPinned }, names);
  }

  /** Brings the page up to date where it is another by now. */
  private update(): void {
    const { markup } = this.page();
    if (!this.isReady || markup === this.seen) return;
    this.seen = markup;
    this.post({ kind: 'show', paper: ID, title: this.panel.title, markup });
  }

  /** What is hidden learns of changes too, since it is made anew from what is known. */
  private async follow(): Promise<void> {
    await this.read();
    if (this.isDisposed) return;
    if (this.panel.visible) this.update();
    else this.load();
  }

  private async receive(message: FromView): Promise<void> {
    if (message.kind === 'ready') {
      this.isReady = true;
      this.seen = this.loaded;
      this.update();
    }
    if (message.kind !== 'action') return;
    switch (message.action) {
      case 'pin':
        this.isPinned = !this.isPinned;
        this.post({ kind: 'pressed', action: 'pin', pressed: this.isPinned });
        return;
      case 'period':
        await this.choose({ first: message.first, last: message.last });
        return;
      case 'open':
        await this.open(message.paper);
    }
  }

  private async choose(period: Period): Promise<void> {
    this.period = period;
    await this.readPeriod();
    if (this.chosen?.period !== period) return;
    // The bars stay as they are, since one of them has the focus; the script marks which.
    const listed = describeChosen(this.chosen);
    this.postPart('period', html`${listed.name}`);
    this.postPart('papers', renderListed(listed));
    this.seen = this.page().markup;
  }

  private postPart(part: 'period' | 'papers', { markup }: Html): void {
    this.post({ kind: 'part', paper: ID, part, markup });
  }

  private post(message: ToView): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }

  private readonly tellFailure = (error: unknown): void => {
    logFailure(this.context.log, error);
  };
}
