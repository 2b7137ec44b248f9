import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Runs a command line of the project: `--help` prints the help, an error goes to standard error and sets exit code 1.
 *
 * @param run takes the options' values; only a command that names a second parameter takes arguments besides options
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
    const { values, positionals } = parseArgs({ options, allowPositionals: run.length > 1 });
    await run(values, positionals);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

const WHY_UNUSABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is a file where a folder is expected',
  EISDIR: 'a folder where a file is expected',
};

/**
 * Uses the file or folder that an option names.
 *
 * @throws Error that names the option and the path when there is nothing usable at the path
 */
export function usePath<T>(option: string, path: string, use: (path: string) => T): T {
  try {
    return use(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = WHY_UNUSABLE[code];
    throw why === undefined ? error : new Error(`${option} ${path}: ${why}`, { cause: error });
  }
}
