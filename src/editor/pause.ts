/** Gives way to other work of the host. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** How long is worked at a stretch, in milliseconds: half a frame. */
const STRETCH = 8;

/** What gives way to other work if it has not for a while: to be called between pieces of work that take hardly any time. */
export function createBreather(): () => Promise<void> {
  let paused = performance.now();
  return async () => {
    if (performance.now() - paused < STRETCH) return;
    await pause();
    paused = performance.now();
  };
}
