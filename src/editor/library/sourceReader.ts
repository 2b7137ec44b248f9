import * as vscode from 'vscode';
import { known } from '../../core/known';
import type { TakePart } from '../../core/readParts';
import type { LibraryProgress, Source, SourceReport } from '../../library/libraryMessages';
import { describeProblem } from '../../sources/problem';
import { describeReadFailure } from '../files/describeReadFailure';
import { showReading } from '../files/showReading';
import { FatalSourceError, type FatalSources } from './fatalSources';
import type { LibraryClient } from './libraryClient';
import { showChange } from './showChange';
import type { FoundSource, SourceBytes, SourceFeed } from './sourceFeed';

/** So many problems of a source are logged; its report has more. */
const LOGGED = 100;

/** Hands the sources of feeds over to a running library, and knows what came of each. */
export class SourceReader {
  private readonly reported: Map<Source['id'], SourceReport>;

  /**
   * @param saved what came of reading the sources that the library has already
   * @param noteChange called after each source that was read or has gone
   * @param fatal told of a file at which the library dies; those it knows are passed over
   */
  constructor(
    private readonly client: LibraryClient,
    saved: readonly SourceReport[],
    private readonly progressed: vscode.Event<LibraryProgress>,
    private readonly noteChange: () => void,
    private readonly fatal: FatalSources,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.reported = new Map(saved.map((report) => [report.id, report]));
  }

  /** What came of reading each source, those that count most first. */
  get reports(): readonly SourceReport[] {
    return [...this.reported.values()].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  }

  /** Forgets what a source looked like, or all of them, so that it is read again. */
  forget(id?: Source['id']): void {
    this.fatal.forget(id);
    for (const known of this.reported.values()) {
      if (id === undefined || known.id === id) this.reported.set(known.id, { ...known, stamp: '' });
    }
  }

  /**
   * Reads what has changed among the sources of a feed.
   *
   * @throws FatalSourceError when the library dies of one
   */
  async follow(feed: SourceFeed): Promise<void> {
    const found = await feed.find();
    const ids = new Set(found.map(({ source }) => source.id));
    for (const { id, name, rank } of this.reports) {
      if (rank !== feed.rank || ids.has(id)) continue;
      await this.client.ask({ kind: 'remove', source: id });
      this.reported.delete(id);
      this.log.info(`${name}: is no longer a source.`);
      this.noteChange();
    }
    for (const each of found) {
      const { source } = each;
      const before = this.reported.get(source.id);
      if (before?.stamp === source.stamp && before.name === source.name) continue;
      const report = await this.read(each);
      // What still cannot be read need not be told again.
      if (JSON.stringify(report) === JSON.stringify(before)) continue;
      this.reported.set(source.id, report);
      this.logReport(report);
      this.noteChange();
    }
  }

  /** Never fails for what is wrong with one source: that is in its report. */
  private async read(found: FoundSource): Promise<SourceReport> {
    const { source, read } = found;
    if (this.fatal.has(source)) return await this.giveUp(found, new Error(describeFatal(found)));
    const taken = await this.putOrGiveUp(found, true, () => this.putInParts(found));
    if (taken) return taken;
    let content: SourceBytes;
    try {
      content = await showReading(source.name, read);
    } catch (error) {
      // Whether it can be read by now does not show in its stamp, so it is tried again whenever anything changes.
      const stamp = error instanceof vscode.CancellationError ? source.stamp : '';
      return await this.giveUp({ ...found, source: { ...source, stamp } }, error);
    }
    return await this.putOrGiveUp(found, content.kind === 'file', () => this.put(source, content));
  }

  /** Has the library take a source, of which it may die if it is a file; one that it refuses is given up. */
  private async putOrGiveUp<Report>(
    found: FoundSource,
    isFile: boolean,
    put: () => Promise<Report>,
  ): Promise<Report | SourceReport> {
    const wasAlive = !this.client.isDead;
    try {
      return await put();
    } catch (error) {
      if (wasAlive && this.client.hasCrashed && isFile) {
        this.fatal.note(found.source);
        throw new FatalSourceError(found.source, error);
      }
      if (this.client.isDead) throw error;
      return await this.giveUp(found, error);
    }
  }

  /**
   * Hands a large file over in parts: of one that was read before what has changed, else all of it. Undefined where the
   * library does not get all of it so.
   */
  private async putInParts({ source, handOver }: FoundSource): Promise<SourceReport | undefined> {
    if (!handOver) return undefined;
    const isKnown = (this.reported.get(source.id)?.papers ?? 0) > 0;
    const changed = isKnown ? await this.putHandedOver(source, handOver, 'changed') : undefined;
    return changed ?? (await this.putHandedOver(source, handOver, 'whole'));
  }

  private async putHandedOver(
    source: Source,
    handOver: (take: TakePart) => Promise<boolean>,
    what: 'changed' | 'whole',
  ): Promise<SourceReport | undefined> {
    const { client } = this;
    let isWanted = true;
    const take: TakePart = async (bytes, at, size) => {
      const part = { kind: 'part', source, bytes, at, ...(what === 'whole' && { size }) } as const;
      return isWanted && (await client.ask(part, [bytes.buffer]));
    };
    const isTaken = await showReading(source.name, () => handOver(take)).finally(() => {
      isWanted = false;
    });
    // A library that has died meanwhile says why when it is asked on.
    if (!isTaken && !client.isDead) return undefined;
    return showChange(source.name, this.progressed, client, () => client.ask({ kind: 'put-parts', source }));
  }

  private async put(source: Source, content: SourceBytes): Promise<SourceReport> {
    const { client } = this;
    const { bytes } = content;
    // Handed over, not copied, where the buffer holds nothing else.
    const { buffer, byteLength } = bytes;
    const transfer = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
    if (content.kind === 'index') {
      return client.ask({ kind: 'put-index', source, file: content.file, bytes }, transfer);
    }
    return showChange(source.name, this.progressed, client, () =>
      client.ask({ kind: 'put-bytes', source, bytes }, transfer),
    );
  }

  private async giveUp({ source, wayOut, again }: FoundSource, error: unknown): Promise<SourceReport> {
    await this.client.ask({ kind: 'remove', source: source.id });
    const reason = describeReadFailure(error, again);
    const isGivenUp = wayOut === undefined || error instanceof vscode.CancellationError;
    const message = isGivenUp ? reason : `${reason.replace(/\.?$/, '.')} ${wayOut}`;
    return { ...source, papers: 0, problemCount: 1, problems: [{ source: source.name, message }] };
  }

  private logReport({ name, papers, problemCount, problems }: SourceReport): void {
    this.log.info(`${name}: ${papers} papers, ${problemCount} problems.`);
    for (const { line, message } of problems.slice(0, LOGGED)) {
      this.log.warn(describeProblem({ source: name, message, ...known({ line }) }));
    }
  }
}

/** Why a source at which the library has died before is not read, ready to follow its name and a colon. */
function describeFatal({ again }: FoundSource): string {
  if (again !== undefined) {
    return vscode.l10n.t(
      'the library stopped while reading it, perhaps for want of memory. Part it into smaller files, then {0}.',
      again,
    );
  }
  return vscode.l10n.t(
    'was passed over: the library stopped while reading it, perhaps for want of memory. It is tried again when it changes, or by Read Sources Again; to part it into smaller files may help.',
  );
}
