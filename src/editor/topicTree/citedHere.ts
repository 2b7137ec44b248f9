import * as vscode from 'vscode';
import { countCitations } from '../../cite/project/citedKeys';
import type { Paper } from '../../core/paper';
import { sourcesOf } from '../citing/ownSources';
import type { CitingEditor } from '../citingEditor';
import { cites } from '../writing/citingFiles';
import type { Writing } from '../writing/writing';

/** What depends on a text may wait until people stop to think, in milliseconds. */
const PAUSE = 700;

/** What is cited where a person writes. */
export interface Cited {
  /** The keys that the document cites, in the order of the text, each once. */
  readonly inDocument: readonly Paper['key'][];
  /** How often the project cites each key. */
  readonly times: ReadonlyMap<Paper['key'], number>;
  /** The names of the document's bibliographies as sources. */
  readonly sources: readonly string[];
}

const NOTHING: Cited = { inDocument: [], times: new Map(), sources: [] };

/** Keeps up with what is cited in the document that is being written and in its project, once somebody wants to know. */
export class CitedHere implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private cited = NOTHING;
  private listening: vscode.Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;
  private first: Promise<void> = Promise.resolve();

  constructor(
    private readonly writing: Writing,
    private readonly citingEditor: Pick<CitingEditor, 'current'>,
  ) {}

  /** As it was found last. */
  get current(): Cited {
    this.begin();
    return this.cited;
  }

  /** Resolves when it was found for the first time. */
  settled(): Promise<void> {
    this.begin();
    return this.first;
  }

  /** How often the project cites a paper, by whichever of its keys. */
  timesOf({ key, origins }: Paper): number {
    const keys = new Set([key, ...origins.flatMap((origin) => origin.key ?? [])]);
    return Array.from(keys, (one) => this.current.times.get(one) ?? 0).reduce((sum, times) => sum + times, 0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(this.changed, ...(this.listening ? [this.listening] : [])).dispose();
  }

  private begin(): void {
    if (this.listening) return;
    this.listening = this.listen();
    this.first = this.look();
  }

  private listen(): vscode.Disposable {
    const later = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.look(), PAUSE);
    };
    return vscode.Disposable.from(
      this.writing.changes.listen(later),
      vscode.window.onDidChangeActiveTextEditor(later),
      vscode.window.tabGroups.onDidChangeTabs(later),
    );
  }

  private async look(): Promise<void> {
    const look = ++this.looks;
    const cited = await this.find().catch(() => NOTHING);
    // What is found for the document before must not overtake what is found for this one.
    if (look !== this.looks) return;
    const isSame = textOf(cited) === textOf(this.cited);
    this.cited = cited;
    if (!isSame) this.changed.fire();
  }

  private async find(): Promise<Cited> {
    const { documents, project, places } = this.writing;
    const document = this.citingEditor.current()?.document;
    if (!document || document.isClosed || !cites(document)) {
      const folders = vscode.workspace.workspaceFolders ?? [];
      return {
        ...NOTHING,
        times: countCitations(await Promise.all(folders.map((folder) => project.of(folder)))),
      };
    }
    const keys = documents.of(document).citations.flatMap((citation) => citation.keys.map(({ key }) => key));
    return {
      inDocument: [...new Set(keys)].filter(Boolean),
      times: countCitations([await project.around(document)]),
      sources: sourcesOf(await places.of(document)),
    };
  }
}

function textOf({ inDocument, times, sources }: Cited): string {
  return JSON.stringify([inDocument, [...times], sources]);
}
