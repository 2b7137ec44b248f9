import { format } from 'node:util';
import Mocha from 'mocha';
import { mark } from '../host/testOutput';
import { mapStack } from './mapStack';

/** What a run of suites may be told. */
export interface RunOptions {
  /** Runs only the tests whose full title matches this regular expression. */
  grep?: string;
}

/** Runs suites inside the extension host. @throws Error if a test fails, which ends VS Code with exit code 1. */
export async function runMocha(loaders: (() => unknown)[], { grep }: RunOptions): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 30_000, ...(grep && { grep }) });
  // Every reporter prints by this function; `console` itself cannot be replaced in an extension host.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    console.log(mark + format(...parts));
  };
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of loaders) load();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('fail', (_test, error: Partial<Error>) => {
      if (error.stack) error.stack = mapStack(error.stack);
    });
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
