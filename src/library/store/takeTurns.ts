/** Does one piece of work at a time. */
export type TakeTurns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Makes a queue: each piece of work begins when all before it have ended, well or badly.
 *
 * @example const inTurn = takeTurns(); await Promise.all([inTurn(first), inTurn(second)]);
 */
export function takeTurns(): TakeTurns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
