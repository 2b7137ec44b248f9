import type { Paper } from '../../core/paper';
import { readWork, type Work } from '../../core/sameWork';
import type { ReadEntry } from './checkedBibliography';
import type { Doubt } from './finding';

/** A paper of the library, ready to be compared. */
export interface ReferencePaper {
  readonly paper: Paper;
  readonly work: Work;
}

/** Papers that entries are compared with: what others than the writer of the entries say. */
export class ReferencePapers {
  readonly #byIdentifier = new Map<string, ReferencePaper>();
  readonly #byTitle = new Map<string, ReferencePaper[]>();
  /** What entries were found to disagree in: most are as they were when they are asked about again. */
  readonly #doubts = new WeakMap<ReadEntry, { readonly doubt: Doubt | undefined }>();

  constructor(papers: Iterable<Paper>) {
    for (const paper of papers) this.#add(paper);
  }

  /** The paper that an identifier names. */
  named(kind: 'arxiv' | 'doi', id: string): ReferencePaper | undefined {
    return this.#byIdentifier.get(`${kind}:${id.toLowerCase()}`);
  }

  /** The papers that a title names, as {@link readWork} has it in full. */
  titled(full: string): readonly ReferencePaper[] {
    return this.#byTitle.get(full) ?? [];
  }

  /** In what an entry disagrees with these papers; it is compared with them once. */
  doubtOf(
    entry: ReadEntry,
    compare: (entry: ReadEntry, papers: ReferencePapers) => Doubt | undefined,
  ): Doubt | undefined {
    const known = this.#doubts.get(entry) ?? { doubt: compare(entry, this) };
    this.#doubts.set(entry, known);
    return known.doubt;
  }

  #add(paper: Paper): void {
    const found = { paper, work: readWork(paper) };
    for (const kind of ['arxiv', 'doi'] as const) {
      const id = paper[kind];
      if (id !== undefined) this.#byIdentifier.set(`${kind}:${id.toLowerCase()}`, found);
    }
    const { full } = found.work.title;
    this.#byTitle.set(full, [...(this.#byTitle.get(full) ?? []), found]);
  }
}
