import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Runs a command line of the project: `--help` prints the help, an error goes to standard error and sets exit code 1.
 */
export async function runCommandLine<T extends NonNullable<ParseArgsConfig['options']>>(
  help: string,
  options: T,
  run: (
    values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'],
    positionals: readonly string[],
  ) => void | Promise<void>,
): Promise<void> {
  try {
    if (process.argv.includes('--help')) {
      console.log(help);
      return;
    }
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    await run(values, positionals);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
