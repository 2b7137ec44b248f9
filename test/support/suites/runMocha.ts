import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { mark } from '../host/testOutput';
import { mapStack } from './mapStack';

/** What a run of suites may be told. */
export interface RunOptions {
  /** Runs only the tests whose full title matches this regular expression. */
  grep?: string;
}

/** What one run of suites is told by who bundled them. */
export interface BundledRunOptions extends RunOptions {
  /** The file that is written if tests fail: what failed and why, in JSON, an array of strings. */
  failuresPath: string;
}

/** Runs suites inside the extension host. @throws Error if a test fails, which ends VS Code with exit code 1. */
export async function runMocha(
  loaders: (() => unknown)[],
  { grep, failuresPath }: BundledRunOptions,
): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 30_000, ...(grep && { grep }) });
  // Every reporter prints by this function; `console` itself cannot be replaced in an extension host.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    console.log(mark + format(...parts));
  };
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of loaders) load();
  const failures: string[] = [];
  await new Promise<number>((resolve) => {
    mocha.run(resolve).on('fail', (test, error: Partial<Error>) => {
      if (error.stack) error.stack = mapStack(error.stack);
      failures.push(`${test.fullTitle()}\n${error.stack ?? error.message ?? ''}`);
    });
  });
  if (failures.length === 0) return;
  writeFileSync(failuresPath, JSON.stringify(failures));
  throw new Error(`${failures.length} tests failed.`);
}
