import { possibleIds, readId } from '../core/identity';
import type { Paper } from '../core/paper';
import { isSame } from '../core/sameWork';
import type { Slices } from '../core/slices';
import { Comparisons } from './comparisons';
import { diffRecords } from './diffRecords';
import { mergePapers } from './mergePapers';
import type { PaperTexts } from './papers/paperTexts';
import { type StoredPaper, storePaper } from './papers/storedPaper';
import { PaperNames, type Cluster } from './paperNames';
import { partitionStatements } from './partitionStatements';
import { compareRecords } from './recordOrder';
import { paperOf, type LibraryRecord, type Statement } from './statement';
import { StatementBlocks } from './statementBlocks';
import { keysOf, stateWork } from './statedWork';

/** What a change of a source changed in the library. */
export interface LibraryChange {
  /** Papers that are new or say something else. */
  readonly put: readonly StoredPaper[];
  /** Papers of which nothing changed but the lines of their origins, so that an index of them stays good. */
  readonly moved: readonly StoredPaper[];
  readonly removed: readonly Paper['id'][];
}

/** How many records are taken in a stretch, and how many papers are made: a millisecond or two. */
const STRETCH = 64;
const PAPERS = 16;

/**
 * One paper for each work that any of the sources tells of. What it holds depends on what the sources say alone, never
 * on the order in which they came; a change of a source touches only the papers concerned.
 *
 * A change once begun has to be done to its end before the next: to cancel one, remove its source.
 */
export class MergedLibrary {
  readonly #sources = new Map<string, readonly LibraryRecord[]>();
  readonly #statements = new Map<number, readonly Statement[]>();
  readonly #blocks = new StatementBlocks();
  readonly #clusterOf = new Map<Statement, Cluster>();
  readonly #names = new PaperNames();

  /** @param texts where papers are kept that are made of several records */
  constructor(private readonly texts: PaperTexts) {}

  /** How many papers there are. */
  get size(): number {
    return this.#names.papers.size;
  }

  get(id: Paper['id']): StoredPaper | undefined {
    return this.#names.papers.get(id);
  }

  /**
   * The id that a work has here, of which more is known than where it had another: its entry was given a DOI since, or
   * one of its sources is elsewhere the only one. Undefined for an id that a paper has, or that several works may have had.
   */
  currentId(id: Paper['id']): Paper['id'] | undefined {
    if (this.#names.papers.has(id)) return undefined;
    const mates = this.#blocks.matesOf({ keys: keysOf(readId(id)) });
    const bearers = mates.filter(({ records }) =>
      records.some(({ paper }) => possibleIds(paper.read()).includes(id)),
    );
    const [work, ...others] = new Set(bearers.map((bearer) => this.#clusterOf.get(bearer)));
    return work && others.length === 0 ? this.#names.idOf(work) : undefined;
  }

  /** The papers of a source as it tells of them, in its order. */
  papersOf(source: string): readonly StoredPaper[] {
    return (this.#sources.get(source) ?? []).map(({ paper }) => paper);
  }

  /** In no order. */
  papers(): Iterable<StoredPaper> {
    return this.#names.papers.values();
  }

  /**
   * Gives a source its records, in place of those that it had.
   *
   * @param rank the place of the source among all, lowest first: of several sources of a paper the first gives the key
   */
  *put(source: string, papers: readonly StoredPaper[], rank = 0): Slices<LibraryChange> {
    const before = this.#sources.get(source) ?? [];
    const { records, added, gone } = yield* diffRecords(before, papers, { source, rank });
    const stirred = new Set<Statement>();
    // First what comes: a record that only moved to another line leaves its statement in place.
    for (const [index, record] of added.entries()) {
      if (index % STRETCH === STRETCH - 1) yield;
      this.#take(record, stirred);
    }
    for (const [index, record] of gone.entries()) {
      if (index % STRETCH === STRETCH - 1) yield;
      this.#drop(record, stirred);
    }
    if (records.length > 0) this.#sources.set(source, records);
    else this.#sources.delete(source);
    return yield* this.#settle(stirred);
  }

  /** Takes a source and all that it alone told of out of the library. */
  *remove(source: string): Slices<LibraryChange> {
    return yield* this.put(source, []);
  }

  #take(record: LibraryRecord, stirred: Set<Statement>): void {
    const { hash, keys } = record.paper.work;
    const others = this.#statements.get(hash) ?? [];
    // Read only where another says the same, or by chance has the same hash.
    const text = others.length > 0 ? stateWork(record.paper.read()) : '';
    let statement = others.find((each) => stateWork(paperOf(each)) === text);
    if (statement) {
      statement.records.push(record);
    } else {
      statement = { hash, records: [record], keys };
      this.#statements.set(hash, [...others, statement]);
      for (const other of this.#blocks.add(statement)) stirred.add(other);
    }
    stirred.add(statement);
  }

  #drop(record: LibraryRecord, stirred: Set<Statement>): void {
    const same = this.#statements.get(record.paper.work.hash) ?? [];
    const statement = same.find(({ records }) => records.includes(record));
    if (!statement) return;
    statement.records.splice(statement.records.indexOf(record), 1);
    stirred.add(statement);
    if (statement.records.length > 0) return;
    const left = same.filter((each) => each !== statement);
    if (left.length > 0) this.#statements.set(statement.hash, left);
    else this.#statements.delete(statement.hash);
    for (const other of this.#blocks.remove(statement)) stirred.add(other);
  }

  /** Makes the papers anew of everything that hangs together with what was stirred. */
  *#settle(stirred: ReadonlySet<Statement>): Slices<LibraryChange> {
    const seen = new Set<Statement>();
    const old = new Set<Cluster>();
    const made: Cluster[] = [];
    let count = 0;
    for (const statement of stirred) {
      if (++count % PAPERS === 0) yield;
      const before = this.#clusterOf.get(statement);
      if (before) old.add(before);
      if (statement.records.length === 0) this.#clusterOf.delete(statement);
      if (statement.records.length === 0 || seen.has(statement)) continue;
      for (const group of this.#worksAround(statement)) {
        const cluster = this.#makeCluster(group);
        for (const member of group) {
          seen.add(member);
          const previous = this.#clusterOf.get(member);
          if (previous) old.add(previous);
          this.#clusterOf.set(member, cluster);
        }
        made.push(cluster);
      }
    }
    return yield* this.#names.replace(old, made);
  }

  /** What hangs together with a statement, parted into works. */
  #worksAround(statement: Statement): readonly (readonly Statement[])[] {
    // Nearly all stand alone, and need not be read for comparing.
    if (this.#blocks.matesOf(statement).length === 0) return [[statement]];
    const comparisons = new Comparisons();
    const component = new Set([statement]);
    for (const member of component) {
      for (const mate of this.#blocks.matesOf(member)) {
        if (!component.has(mate) && isSame(comparisons.compare(member, mate))) component.add(mate);
      }
    }
    return component.size === 1 ? [[statement]] : partitionStatements([...component], comparisons);
  }

  #makeCluster(group: readonly Statement[]): Cluster {
    const records = group.flatMap((member) => member.records).sort(compareRecords);
    const [first, ...others] = records;
    if (!first) throw new Error('a work without records was kept');
    if (others.length === 0) return { first, paper: first.paper };
    const merged = mergePapers([first.paper.read(), ...others.map(({ paper }) => paper.read())]);
    return { first, paper: storePaper(this.texts, merged) };
  }
}
