import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { topicNames } from '../../topics/taxonomy';
import { PaperPanel, type PaperViewContext } from './paperPanel';
import type { ViewState } from './viewMessages';

/** Also in `activationEvents`, as `onWebviewPanel:…`: a window that opens again brings its papers back. */
const VIEW_TYPE = 'literature.paper';

const FOLLOWS = 'literature.paperView.followSelection';

/** The tabs that show papers: one that the next paper takes, and those that keep theirs. */
export class PaperPanels implements vscode.Disposable, vscode.WebviewPanelSerializer<ViewState | undefined> {
  private readonly panels = new Set<PaperPanel>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this);

  constructor(private readonly context: PaperViewContext) {}

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
        this.add(createPanel(paper.key, preserveFocus), paper, names, isPinned);
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

  /** The tab in which a paper is shown already, else the one that takes it, if there is one. */
  private findTab({ id }: Paper, isPinned: boolean): PaperPanel | undefined {
    const panels = [...this.panels];
    return panels.find((panel) => panel.id === id) ?? panels.find((panel) => !isPinned && !panel.isPinned);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: ViewState | undefined): Promise<void> {
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
    for (const panel of this.panels) panel.panel.dispose();
  }

  /** A window that has just opened may not have read all sources. */
  private async findAgain(id: Paper['id']): Promise<Paper | undefined> {
    const { library } = this.context;
    const [paper] = await library.papers([id]);
    if (paper) return paper;
    await library.settled();
    return (await library.papers([id]))[0];
  }

  private add(
    panel: vscode.WebviewPanel,
    paper: Paper,
    names: ReturnType<typeof topicNames>,
    isPinned: boolean,
  ): void {
    const open = async (id: Paper['id']) => this.show(await this.context.library.papers([id]));
    const shown = new PaperPanel(panel, this.context, paper, names, isPinned, open);
    this.panels.add(shown);
    panel.onDidDispose(() => {
      this.panels.delete(shown);
      shown.dispose();
    });
  }
}

/** Beside a text that is being written; where other tabs are read, among them. */
function createPanel(title: string, preserveFocus: boolean): vscode.WebviewPanel {
  const viewColumn = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  return vscode.window.createWebviewPanel(
    VIEW_TYPE,
    title,
    { viewColumn, preserveFocus },
    { enableFindWidget: true },
  );
}
