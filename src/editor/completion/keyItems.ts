import * as vscode from 'vscode';
import type { CompletionPlace } from '../../cite/completion/completionPlace';
import { nameAuthors } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import { paperOfEntry } from '../../library/paperOfEntry';
import { SourceRank } from '../../library/sourceRank';
import { cutAtWord, inLine, titleInLine } from '../paperText';
import { createPaperTooltip } from '../topicTree/paperTooltip';
import type { FoundEntry } from '../writing/bibliographyEntries';
import { CITE_COMPLETED, type CompletedPaper } from './citeCompleted';

/** Enough digits that ranks sort as text. */
const DIGITS = 4;

/** So much of a title leaves room for the authors beside it, as wide as VS Code shows the list. */
const TITLE_CHARACTERS = 32;

/** A row of the list of suggestions. */
export class KeyItem extends vscode.CompletionItem {
  /**
   * @param readPaper what is told of it once it has the focus; an entry may not even have a title
   */
  constructor(
    label: vscode.CompletionItemLabel,
    kind: vscode.CompletionItemKind,
    { document, range, position }: TypedKey,
    rank: number,
    readonly readPaper: () => Paper | undefined,
  ) {
    super(label, kind);
    const typed = document.getText(new vscode.Range(range.start, position));
    this.range = range;
    this.sortText = String(rank).padStart(DIGITS, '0');
    // VS Code filters by letters and ranks by how they match: whatever begins with what is typed stays, in our order.
    // The key behind it keeps the row while a sign is typed for which VS Code does not ask again: `DBLP:`.
    this.filterText = `${typed} ${kind === vscode.CompletionItemKind.Reference ? label.label : ''}`;
  }
}

/** Where a key is typed, in an editor. */
export interface TypedKey {
  readonly document: vscode.TextDocument;
  readonly place: CompletionPlace;
  /** What a key replaces. */
  readonly range: vscode.Range;
  readonly position: vscode.Position;
}

/** The row of a key of the document's own bibliography. */
export function createOwnItem(typed: TypedKey, key: string, { entry }: FoundEntry, rank: number): KeyItem {
  const title = inLine(entry.facts().title);
  const label = { label: key, ...(title !== '' && { description: title }) };
  const readPaper = () =>
    paperOfEntry({ ...entry.read(), line: 0 }, { name: '', rank: SourceRank.workspace }, () => []);
  const item = new KeyItem(label, vscode.CompletionItemKind.Reference, typed, rank, readPaper);
  item.insertText = typed.place.write(key);
  return item;
}

/**
 * The row of a paper that the document's bibliography lacks. It is called by its title, since its key is made when
 * its entry is: in the manner of the bibliography.
 *
 * The row itself inserts what is typed already. Its command then writes the key and the entry, so that both are one
 * undo step; an insertion by VS Code would be a step of its own. As a snippet it is accepted by Enter even where
 * `editor.acceptSuggestionOnEnter` is `smart`, which leaves rows to the line break that change nothing.
 */
export function createPaperItem(typed: TypedKey, paper: Paper, rank: number): KeyItem {
  const { document, place, range } = typed;
  const text = document.getText(range);
  const completed: CompletedPaper = { document, start: range.start, text, paper, write: place.write };
  const byline = [nameAuthors(paper.authors) || paper.organization?.name, paper.year]
    .filter(Boolean)
    .join(' ');
  const label = { label: cutAtWord(titleInLine(paper), TITLE_CHARACTERS), description: inLine(byline) };
  const item = new KeyItem(label, vscode.CompletionItemKind.File, typed, rank, () => paper);
  item.detail = titleInLine(paper);
  item.insertText = new vscode.SnippetString().appendText(text);
  item.command = { command: CITE_COMPLETED, title: '', arguments: [completed] };
  return item;
}

/** Tells of a row what is shown beside the list: it is made when the row is looked at. */
export function describeItem(item: KeyItem): KeyItem {
  const paper = item.readPaper();
  if (paper) item.documentation = createPaperTooltip(paper);
  return item;
}
