import * as vscode from 'vscode';
import { formatEntries } from '../../cite/entry/entryFormats';
import type { Paper } from '../../core/paper';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { messageText } from '../visibleText';
import { keepEngineOrder } from './engineOrder';
import { createOperatorRows, HELP_QUERY, helpButton } from './operatorHelp';
import { copyBibtexButton, createHeadingRow, createPaperRow, type PaperRow, type PickerRow } from './rows';

/** More rows than anybody scrolls through; every row costs a message to the window. */
const MOST_ROWS = 50;

/** How long after telling that a tick has gone VS Code may take to tell that it is back, in milliseconds. */
const TICKS_BACK = 200;

/** What the picker draws its rows from. */
export interface PaperSuggestions {
  readonly library: Pick<LiteratureLibrary, 'search' | 'onDidChange'>;
  /** Shows a paper, leaving the focus where it is. */
  readonly show: (paper: Paper) => Promise<void>;
  /** What is shown for the empty query, under headings. */
  readonly initial: () => Promise<readonly { readonly heading: string; readonly papers: readonly Paper[] }[]>;
}

/**
 * Lets a person find papers by typing and choose one or several.
 *
 * @returns the ticked papers, else the one in the active row; none when the picker was dismissed
 */
export function pickPapers(
  texts: { readonly title: string; readonly placeholder: string },
  suggestions: PaperSuggestions,
): Promise<readonly Paper[]> {
  return new PaperPicker(texts, suggestions).pick();
}

class PaperPicker {
  private readonly picker = vscode.window.createQuickPick<PickerRow>();
  private readonly ticked = new Map<Paper['id'], Paper>();
  /** The paper to which the person moved the active row; it stays there while the paper stays in the list. */
  private followed: Paper['id'] | undefined;
  /** The row that was made active with the rows drawn last, until VS Code has told that it is. */
  private awaited: PickerRow | undefined;
  /** VS Code has told that no row is active. */
  private isNoneActive = false;
  /** As the query found them, those that are ticked among them; undefined since the query has changed. */
  private shown: readonly PickerRow[] | undefined;
  /** Running while VS Code has told that a tick has gone, which may be back at once. */
  private unticking: ReturnType<typeof setTimeout> | undefined;
  /** Settled when the list shows what the query asks for. */
  private refreshed: Promise<void> = Promise.resolve();
  /** Settled when the last Enter so far has been answered. */
  private accepted: Promise<void> = Promise.resolve();

  constructor(
    texts: { readonly title: string; readonly placeholder: string },
    private readonly suggestions: PaperSuggestions,
  ) {
    this.picker.title = texts.title;
    this.picker.placeholder = texts.placeholder;
    this.picker.canSelectMany = true;
    this.picker.matchOnDescription = false;
    this.picker.matchOnDetail = false;
    this.picker.buttons = [helpButton];
    keepEngineOrder(this.picker);
  }

  pick(): Promise<readonly Paper[]> {
    const { picker } = this;
    return new Promise((resolve) => {
      picker.onDidChangeValue(() => {
        // VS Code has filtered the rows, and another or none is active: even the same rows have to be drawn anew.
        this.shown = undefined;
        this.refreshed = this.refresh();
      });
      picker.onDidChangeSelection((rows) => {
        this.noteTicked(rows);
      });
      picker.onDidChangeActive((rows) => {
        this.noteActive(rows);
      });
      picker.onDidTriggerButton(() => {
        this.type(HELP_QUERY);
      });
      picker.onDidTriggerItemButton(({ button, item }) => this.runButton(button, item));
      picker.onDidAccept(() => {
        this.accepted = this.accept(resolve);
      });
      // Sources that are read while the person types are found, too.
      const following = this.suggestions.library.onDidChange(() => {
        this.refreshed = this.refresh();
      });
      picker.onDidHide(() => {
        following.dispose();
        picker.dispose();
        // Who presses Enter and opens something else at once has chosen, though the list was still on its way.
        void this.accepted.finally(() => {
          resolve([]);
        });
      });
      this.refreshed = this.refresh();
      picker.show();
    });
  }

  private async accept(resolve: (papers: readonly Paper[]) => void): Promise<void> {
    // Who types fast and presses Enter means the best row for the whole query, not for what was listed a letter ago.
    for (let shown; shown !== this.refreshed;) {
      shown = this.refreshed;
      await shown;
    }
    const [active] = this.picker.activeItems;
    if (active && 'typed' in active) {
      this.type(active.typed);
      return;
    }
    const papers = this.chosen();
    // Nothing found, nothing chosen: the query stays to be mended.
    if (papers.length === 0) return;
    resolve(papers);
    this.picker.hide();
  }

  /** The ticked papers in the order in which they were ticked, else the active row's. */
  private chosen(): readonly Paper[] {
    this.takeTicked(papersIn(this.picker.selectedItems));
    if (this.ticked.size > 0) return [...this.ticked.values()];
    return papersIn(this.picker.activeItems);
  }

  /** Types for the person: VS Code tells of no change of the value that is not theirs. */
  private type(query: string): void {
    this.picker.value = query;
    this.shown = undefined;
    this.refreshed = this.refresh();
  }

  private async refresh(): Promise<void> {
    const query = this.picker.value;
    this.picker.busy = true;
    const rows = await this.rowsFor(query);
    // Results of an earlier query must not overtake those of a later one.
    if (query !== this.picker.value) return;
    this.picker.busy = false;
    // The library has changed, but nothing that is listed: a tick made in this instant must not be lost.
    if (this.shown && isSameList(rows, this.shown)) return;
    this.shown = rows;
    this.show(rows);
  }

  private async rowsFor(query: string): Promise<readonly PickerRow[]> {
    if (query.trim() === '') return this.initialRows();
    if (query.trim() === HELP_QUERY) return createOperatorRows();
    try {
      const found = await this.suggestions.library.search(query, MOST_ROWS);
      return found.map(({ paper, reason }) => createPaperRow(paper, reason));
    } catch (error) {
      return [{ label: vscode.l10n.t('The search has failed'), detail: String(error), alwaysShow: true }];
    }
  }

  /** Ticked papers stay in the list, on top: VS Code forgets a tick whose row leaves it. */
  private show(rows: readonly PickerRow[]): void {
    const tickedRows = [...this.ticked.values()].map((paper) => createPaperRow(paper, ''));
    const others = rows.filter((row) => !('paper' in row && this.ticked.has(row.paper.id)));
    const headed =
      tickedRows.length > 0
        ? [createHeadingRow(vscode.l10n.t('Chosen')), ...tickedRows, createHeadingRow('')]
        : [];
    clearTimeout(this.unticking);
    this.picker.items = [...headed, ...others];
    this.picker.selectedItems = tickedRows;
    const candidates = others.filter((row) => row.kind !== vscode.QuickPickItemKind.Separator);
    const followed = candidates.find((row) => isPaperRow(row) && row.paper.id === this.followed);
    if (!followed) this.followed = undefined;
    const active = followed ?? candidates[0] ?? tickedRows[0];
    // Without this no row is active after the items changed, and Enter would accept nothing.
    this.picker.activeItems = active ? [active] : [];
    this.awaited = active;
  }

  private async initialRows(): Promise<readonly PickerRow[]> {
    const groups = await this.suggestions.initial();
    return groups.flatMap(({ heading, papers }) =>
      papers.length === 0
        ? []
        : [createHeadingRow(heading), ...papers.map((paper) => createPaperRow(paper, ''))],
    );
  }

  /**
   * Takes over what is ticked; that a tick has gone only when it stays away: for new rows VS Code tells first that none
   * is ticked, then which are, and in between the next letter's results may have to be drawn, with their ticks.
   */
  private noteTicked(selected: readonly PickerRow[]): void {
    const papers = papersIn(selected);
    clearTimeout(this.unticking);
    const isWhole = [...this.ticked.keys()].every((id) => papers.some((paper) => paper.id === id));
    if (isWhole) this.takeTicked(papers);
    else
      this.unticking = setTimeout(() => {
        this.takeTicked(papers);
      }, TICKS_BACK);
  }

  private takeTicked(papers: readonly Paper[]): void {
    for (const shown of papersIn(this.picker.items)) {
      if (!papers.includes(shown)) this.ticked.delete(shown.id);
    }
    for (const paper of papers) this.ticked.set(paper.id, paper);
  }

  /**
   * Notes to which paper the person moved the active row. What VS Code tells after the query has changed, and until it
   * has told of the rows drawn last, is none of their doing: it names a row by its place, a moment late, when another
   * paper may stand there.
   */
  private noteActive(rows: readonly PickerRow[]): void {
    const wasNoneActive = this.isNoneActive;
    const { awaited } = this;
    this.isNoneActive = rows.length === 0;
    if (rows[0] === awaited) this.awaited = undefined;
    if (this.isNoneActive || wasNoneActive || awaited) return;
    const [active] = papersIn(rows);
    const best = papersIn(this.picker.items).find((paper) => !this.ticked.has(paper.id));
    // On the best row the person has not chosen yet, and wants the best row of the next letter too.
    this.followed = active === best ? undefined : active?.id;
  }

  private async runButton(button: vscode.QuickInputButton, row: PickerRow): Promise<void> {
    if (!isPaperRow(row)) return;
    if (button === copyBibtexButton) {
      await vscode.env.clipboard.writeText(formatEntries([row.paper], 'bibtex'));
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Copied the BibTeX entry of {0}.', messageText(row.paper.key)),
      );
    } else {
      // A look at the paper must not cost the query and the ticks.
      this.picker.ignoreFocusOut = true;
      await this.suggestions.show(row.paper);
      this.picker.show();
    }
  }
}

/** Whether two lists look the same. */
function isSameList(rows: readonly PickerRow[], others: readonly PickerRow[]): boolean {
  const look = (row: PickerRow) => [row.label, row.description, row.detail, isPaperRow(row) && row.paper.id];
  return JSON.stringify(rows.map(look)) === JSON.stringify(others.map(look));
}

function isPaperRow(row: PickerRow): row is PaperRow {
  return 'paper' in row;
}

function papersIn(rows: readonly PickerRow[]): readonly Paper[] {
  return rows.filter(isPaperRow).map((row) => row.paper);
}
