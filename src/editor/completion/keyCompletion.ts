import * as vscode from 'vscode';
import { completionPlace } from '../../cite/completion/completionPlace';
import type { CitationFormat } from '../../cite/languages/citationLanguage';
import { languageOf } from '../../cite/languages/citationLanguages';
import type { Paper } from '../../core/paper';
import { sourcesOf } from '../citing/ownSources';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { shareOf } from '../neighbours/shareOf';
import type { RecentlyCited } from '../recentlyCited';
import type { DocumentEntries } from '../writing/bibliographyEntries';
import type { Writing } from '../writing/writing';
import { createOwnItem, createPaperItem, describeItem, type KeyItem, type TypedKey } from './keyItems';
import { OwnKeys } from './ownKeys';
import { rankRows } from './rankRows';

/** So many papers are searched, those of the document's own keys among them. */
const SEARCHED = 60;
/** How long the document's own keys wait for the library to start, in milliseconds; it is asked again at the next letter. */
const PATIENCE = 200;

/** What completion draws from. */
export interface CompletionSources {
  readonly library: LiteratureLibrary;
  readonly writing: Writing;
  readonly recentlyCited: RecentlyCited;
}

/** Suggests keys where a citation takes one: those of the document's bibliography, then papers of the library. */
export class KeyCompletion implements vscode.CompletionItemProvider<KeyItem> {
  private readonly ownKeys = new OwnKeys();

  /** @param formats whose languages it is registered for: a document may fit the selectors of two languages */
  constructor(
    private readonly formats: readonly CitationFormat[],
    private readonly sources: CompletionSources,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList<KeyItem> | undefined> {
    if (triggerCharacter === ' ' && !hasSign(document, position)) return undefined;
    const typed = this.typedAt(document, position);
    if (!typed) return undefined;
    const share = shareOf('completion', document);
    if (share === 'none') return undefined;
    const { query } = typed.place;
    const finding = this.findPapers(query);
    const entries = await this.sources.writing.entries.entriesOf(document);
    if (isLocator(query, entries)) return undefined;
    const keys = share === 'all' ? this.ownKeys.of(entries.bibliographies) : [];
    const papers = await (keys.length > 0 ? inTime(finding) : finding);
    if (token.isCancellationRequested) return undefined;
    const rows = rankRows(typed.place, keys, papers, sourcesOf(entries.place));
    const items = rows.flatMap((row, rank) => {
      if (row.kind === 'paper') return [createPaperItem(typed, row.paper, rank)];
      const found = entries.find(row.key);
      return found ? [createOwnItem(typed, row.key, found, rank)] : [];
    });
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: KeyItem): KeyItem {
    return describeItem(item);
  }

  private typedAt(document: vscode.TextDocument, position: vscode.Position): TypedKey | undefined {
    const [format] = languageOf({ languageId: document.languageId, fileName: document.uri.path }).formats;
    if (!this.formats.includes(format)) return undefined;
    const reading = this.sources.writing.documents.of(document);
    const place = completionPlace(document.getText(), document.offsetAt(position), reading, format);
    if (!place) return undefined;
    const { start, end } = place.range;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return { document, place, range, position };
  }

  /** The papers that fit what is typed; before anything is typed those cited last and the newest. */
  private async findPapers(query: string): Promise<readonly Paper[]> {
    const { library, recentlyCited } = this.sources;
    try {
      if (query !== '') return (await library.search(query, SEARCHED)).map(({ paper }) => paper);
      const recent = await library.papers(recentlyCited.ids);
      const newest = await library.ask({ kind: 'newest', limit: SEARCHED });
      const ids = new Set(recent.map(({ id }) => id));
      return [...recent, ...newest.filter(({ id }) => !ids.has(id))];
    } catch {
      // The library has told its log; the keys of the document are there all the same.
      return [];
    }
  }
}

/** What goes before the words that are typed for a key. */
const SIGN = /[@{`[<&:]/;
/** Signs further before belong to something else. */
const REACH = 100;

/** Whether words for a key can end with this space: a long text is not read anew behind each word of the sentence. */
function hasSign(document: vscode.TextDocument, position: vscode.Position): boolean {
  return SIGN.test(document.lineAt(position.line).text.slice(0, position.character).slice(-REACH));
}

/** Whether words stand behind a key that is there: a page, the rest of a sentence. */
function isLocator(query: string, { find }: DocumentEntries): boolean {
  const [first = '', ...others] = query.split(/\s+/);
  return others.length > 0 && find(first) !== undefined;
}

/** The papers, if they come soon. */
function inTime(papers: Promise<readonly Paper[]>): Promise<readonly Paper[]> {
  return Promise.race([
    papers,
    new Promise<readonly Paper[]>((resolve) => {
      setTimeout(resolve, PATIENCE, []);
    }),
  ]);
}
