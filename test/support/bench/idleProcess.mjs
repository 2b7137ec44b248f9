import { setInterval } from 'node:timers';

// Does nothing but note when the machine let it wait, for `idleProcess.ts`.
const INTERVAL = 5;
/** Timers are never exact; in milliseconds. */
const NOTED = 5;

let last = Date.now();
setInterval(() => {
  const now = Date.now();
  if (now - last - INTERVAL > NOTED) console.log(JSON.stringify({ from: last + INTERVAL, to: now }));
  last = now;
}, INTERVAL);
