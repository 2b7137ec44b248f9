import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { topicNames } from '../../topics/taxonomy';
import { PaperPanel, type PaperViewContext } from './paperPanel';
import type { TimelineOf } from './timeline/timelineOf';
import { TimelinePanel } from './timeline/timelinePanel';
import { viewOptions } from './viewDocument';
import type { ViewState } from './viewMessages';

/** Also in `activationEvents`, as `onWebviewPanel:…`: a window that opens again brings its papers back. */
const VIEW_TYPE = 'literature.paper';

const FOLLOWS = 'literature.paperView.followSelection';

/**
 * The tabs that show papers and timelines: one that the next paper takes, one that the next timeline takes, and those
 * that keep theirs. A paper does not take the tab of a timeline, since people go on in that to the next paper.
 */
export class PaperPanels implements vscode.Disposable, vscode.WebviewPanelSerializer<ViewState | undefined> {
  private readonly panels = new Set<PaperPanel>();
  private readonly timelines = new Set<TimelinePanel>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this);

  constructor(private readonly context: PaperViewContext) {}

  /** Opens a paper that a page names. */
  private readonly open = async (id: Paper['id']): Promise<void> =>
    this.show(await this.context.library.papers([id]));

  /** Shows papers: one in the tab that the next one may take, several in tabs that stay. */
  async show(papers: readonly Paper[], preserveFocus = false): Promise<void> {
    const names = topicNames(await this.context.library.taxonomy());
    const isPinned = papers.length > 1;
    for (const paper of papers) {
      const open = this.findTab(paper, isPinned);
      if (open) {
        open.show(paper, names);
        open.panel.reveal(undefined, preserveFocus);
      } else {
        this.add(this.createPanel(paper.key, preserveFocus), paper, names, isPinned);
      }
    }
  }

  /**
   * Whether a tab that is seen beside gives its place to a paper: then whoever goes through a tree can stay there.
   * A paper that is shown already is to be gone into.
   */
  follows({ id }: Paper): boolean {
    return this.findFollowing(id) !== undefined;
  }

  /** Puts a paper into the tab that follows, and leaves the focus where it is; nothing where none does. */
  async follow(paper: Paper): Promise<void> {
    const names = topicNames(await this.context.library.taxonomy());
    this.findFollowing(paper.id)?.show(paper, names);
  }

  private findFollowing(id: Paper['id']): PaperPanel | undefined {
    if (!vscode.workspace.getConfiguration().get<boolean>(FOLLOWS, true)) return undefined;
    const panels = [...this.panels];
    if (panels.some((panel) => panel.id === id && panel.panel.visible)) return undefined;
    return panels.find((panel) => !panel.isPinned && panel.panel.visible);
  }

  /** Shows when papers were published. */
  async showTimeline(of: TimelineOf): Promise<void> {
    const open =
      [...this.timelines].find((timeline) => timeline.isOf(of)) ??
      [...this.timelines].find(({ isPinned }) => !isPinned);
    if (!open) {
      // A list of papers may be long, and is searched.
      const panel = this.createPanel(of.title, false, { enableFindWidget: true });
      await this.addTimeline(panel, false).show(of);
      return;
    }
    open.panel.reveal();
    await open.show(of);
  }

  /** The tab in which a paper is shown already, else the one that takes it, if there is one. */
  private findTab({ id }: Paper, isPinned: boolean): PaperPanel | undefined {
    const panels = [...this.panels];
    return panels.find((panel) => panel.id === id) ?? panels.find((panel) => !isPinned && !panel.isPinned);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: ViewState | undefined): Promise<void> {
    // Panels of ours are made with them; this one VS Code has made.
    panel.webview.options = viewOptions(this.context.extensionUri);
    if (state && 'timeline' in state) {
      await this.addTimeline(panel, state.pinned).show(state.timeline, state.period ?? undefined);
      return;
    }
    const paper = state && (await this.findAgain(state.paper));
    if (!paper) {
      // It has left the library: an empty tab would be of no use.
      panel.dispose();
      return;
    }
    const names = topicNames(await this.context.library.taxonomy());
    this.add(panel, paper, names, state.pinned);
  }

  dispose(): void {
    this.registration.dispose();
    for (const { panel } of [...this.panels, ...this.timelines]) panel.dispose();
  }

  /** A window that has just opened may not have read all sources. */
  private async findAgain(id: Paper['id']): Promise<Paper | undefined> {
    const { library } = this.context;
    const [paper] = await library.papers([id]);
    if (paper) return paper;
    await library.settled();
    return (await library.papers([id]))[0];
  }

  /**
   * Beside a text that is being written; where other tabs are read, among them.
   *
   * @param options a paper has no find widget: the first of a window keeps its page waiting for some 30 ms
   */
  private createPanel(
    title: string,
    preserveFocus: boolean,
    options: vscode.WebviewPanelOptions = {},
  ): vscode.WebviewPanel {
    const { Active, Beside } = vscode.ViewColumn;
    const viewColumn = vscode.window.activeTextEditor ? Beside : Active;
    return vscode.window.createWebviewPanel(
      VIEW_TYPE,
      title,
      { viewColumn, preserveFocus },
      { ...options, ...viewOptions(this.context.extensionUri) },
    );
  }

  private add(
    panel: vscode.WebviewPanel,
    paper: Paper,
    names: ReturnType<typeof topicNames>,
    isPinned: boolean,
  ): void {
    const shown = new PaperPanel(panel, this.context, paper, names, isPinned, this.open);
    hold(this.panels, shown);
  }

  private addTimeline(panel: vscode.WebviewPanel, isPinned: boolean): TimelinePanel {
    const shown = new TimelinePanel(panel, this.context, isPinned, this.open);
    hold(this.timelines, shown);
    return shown;
  }
}

/** Keeps a tab for as long as it is open. */
function hold<Shown extends PaperPanel | TimelinePanel>(all: Set<Shown>, shown: Shown): void {
  all.add(shown);
  shown.panel.onDidDispose(() => {
    all.delete(shown);
    shown.dispose();
  });
}
