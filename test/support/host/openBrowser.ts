import { chromium, type Browser } from 'playwright-core';
import { findProgram, isProgram } from './findProgram';

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
  if (chosen && !isProgram(chosen)) {
    throw new Error(
      `The environment variable CHROMIUM names ${chosen}, which is no program that can be run.`,
    );
  }
  const executable = chosen ?? findProgram(...names);
  if (executable) return executable;
  throw new Error(
    `No Chromium on the PATH (looked for ${names.join(', ')}). Install one, \`apt-get install chromium\`, or set the environment variable CHROMIUM to its path.`,
  );
}
