import type { ThreadTimes } from './threadTimes';

/** How long the extension host's thread did nothing but one thing, in milliseconds. */
export interface HostBlocks {
  /** The longest that a timer of 5 ms was late. */
  readonly timerMs: number;
  /** The most that the thread computed between two runs of the timer: on a busy machine a block is mostly waiting. */
  readonly computedMs: number;
  /** What the thread computed altogether. */
  readonly totalMs: number;
  /** The longest that Node's own `monitorEventLoopDelay` saw, at a resolution of 5 ms. */
  readonly delayMs: number;
  /** When, counted from the beginning, the timer was more than 50 ms late, and where the thread's time went in it. */
  readonly long: readonly ({ readonly atMs: number; readonly ms: number } & ThreadTimes)[];
}

/** From activation until the library has all. Times in milliseconds from activation. */
export interface OpeningFigures {
  /** A query for a bundled paper was answered with it. */
  readonly firstAnswerMs: number;
  /** A query for the last entry of the file was answered with it. */
  readonly foundMs: number;
  /** All sources have been read. */
  readonly completeMs: number;
  /** What the process, with all its threads, has computed until then: on a busy machine far less than went by. */
  readonly computedMs: number;
  readonly papers: number;
  readonly problems: number;
  /** Queries for a bundled paper while the file was being read. */
  readonly answers: { readonly count: number; readonly medianMs: number; readonly slowestMs: number };
  /** Before activation, to tell what the window does by itself. */
  readonly idle: HostBlocks;
  /** From activation until some seconds after all was read. */
  readonly blocks: HostBlocks;
  /** The most memory that the process of the extension host, its threads included, has had, in bytes. */
  readonly peakBytes: number;
  /** What it had before activation. */
  readonly idleBytes: number;
}

/** From the end of writing a file that has one entry more, until a query finds that entry, in milliseconds. */
export interface SavingFigures {
  readonly atEndMs: number;
  readonly inMiddleMs: number;
  readonly blocks: HostBlocks;
  readonly peakBytes: number;
}

/** What one window measured. */
export interface WindowFigures {
  readonly opening: OpeningFigures;
  readonly saving: SavingFigures;
  /** Of the extension host, so that its end can be waited for. */
  readonly pid: number;
}
