const duties = new Set<() => void>();
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
let watching = false;

/**
 * Registers a synchronous duty (end a process, remove a folder) that is done exactly once: when the returned function
 * is called, or else when this process ends, by whatever way but SIGKILL. Later duties are done first.
 */
export function doAtExit(duty: () => void): () => void {
  watch();
  const doOnce = () => {
    if (duties.delete(doOnce)) duty();
  };
  duties.add(doOnce);
  return doOnce;
}

/** A signal ends Node without an `exit` event, so each is turned into a regular exit with the shell's exit code. */
function watch(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const duty of [...duties].reverse()) duty();
  });
  for (const [signal, number] of Object.entries(signals)) {
    process.on(signal, () => process.exit(128 + number));
  }
}
