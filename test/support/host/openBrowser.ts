import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: the one that the environment variable CHROMIUM names, else the first on the PATH.
 *
 * @throws Error that tells how to get one.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

function findChromium(): string {
  const chosen = process.env.CHROMIUM;
  const found = chosen ? [chosen] : pathsOf(names);
  const executable = found.find(isExecutable);
  if (executable) return executable;
  throw new Error(
    chosen
      ? `The environment variable CHROMIUM names ${chosen}, which is no program that can be run.`
      : `No Chromium on the PATH (looked for ${names.join(', ')}). Install one, \`apt-get install chromium\`, or set the environment variable CHROMIUM to its path.`,
  );
}

function pathsOf(programs: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
