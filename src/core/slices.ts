/**
 * Long work that can be put aside: it yields every few milliseconds, and whoever drives it decides when to go on.
 * To give up, call `return` instead of `next`.
 */
export type Slices<Result> = Generator<undefined, Result>;

/** Does all slices in one go. */
export function runNow<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

/** How to do slices beside other work. */
export interface SliceOptions {
  /** How long to work at a stretch, in milliseconds; half a frame unless told. */
  readonly milliseconds?: number;
  /** Gives way to other work, e.g. by a timer of 0 ms. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Does slices, giving way in between, so that a host never waits for longer than a stretch and a slice.
 *
 * @throws the signal's reason when aborted; the work is stopped then and what it has done stays
 */
export async function runInSlices<Result>(slices: Slices<Result>, options: SliceOptions): Promise<Result> {
  const { milliseconds = 8, pause, signal } = options;
  let until = performance.now() + milliseconds;
  try {
    for (;;) {
      const step = slices.next();
      if (step.done === true) return step.value;
      if (performance.now() < until) continue;
      await pause();
      signal?.throwIfAborted();
      until = performance.now() + milliseconds;
    }
  } catch (error) {
    slices.return(undefined as never);
    throw error;
  }
}
