import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { neighbourIds } from './neighbours';
import { openInBrowser } from './openInBrowser';
import { parseExtensionHost, windowSettings, type ExtensionHost } from './settings';
import { startServer } from './startServer';
import { TestOutput } from './testOutput';

/** Tests that say nothing for so long hang, in milliseconds. */
const patience = 300_000;

/**
 * Does what the desktop's `code` does with these arguments, in the npm-provided VS Code: opens a window on a folder,
 * loads the extension of `--extensionDevelopmentPath` and runs the tests of `--extensionTestsPath`. With
 * `--extensionHost=web` the extension runs in the web worker host, the tests in the Node host in either case, and
 * the extensions of `--extensions-dir`, if it is given, where ours runs; with `--restricted` the folder is not trusted.
 * Other options, which only the desktop knows, are ignored.
 *
 * @returns the exit code of the tests.
 * @throws Error if the window cannot be opened or the tests hang.
 */
export async function runInWindow(args: string[]): Promise<number> {
  const { folder, extension, tests, host, extensionsFolder, isTrusted } = readArguments(args);
  const server = await startServer({
    settings: windowSettings(host, neighbourIds),
    trusted: isTrusted,
    ...(extensionsFolder !== undefined && { extensionsFolder }),
    development: { extensionDevelopmentPath: extension, extensionTestsPath: tests },
  });
  try {
    const url = server.windowUrl(folder);
    return await openInBrowser(async (browser) => {
      const exitCode = await runTests(await browser.newPage(), url);
      await browser.close();
      return exitCode;
    });
  } finally {
    server.stop();
  }
}

/**
 * Runs tests in a page that has no window yet; the workbench calls these two functions, if the page has them, with what
 * is logged and with the tests' end.
 *
 * @returns the exit code of the tests.
 * @throws Error if the window cannot be opened or the tests hang.
 */
export async function runTests(page: Page, url: string): Promise<number> {
  const output = new TestOutput();
  let alarm: NodeJS.Timeout | undefined;
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      const wait = () => {
        clearTimeout(alarm);
        alarm = setTimeout(reject, patience, new Error(`The tests said nothing for ${patience / 1000} s.`));
        // The window also logs after the tests' end, which must not keep this process.
        alarm.unref();
      };
      const open = async () => {
        await page.exposeFunction('codeAutomationExit', resolve);
        await page.exposeFunction('codeAutomationLog', (level: string, parts: unknown[]) => {
          wait();
          output.take(level, parts);
        });
        await page.goto(url);
      };
      wait();
      page.on('crash', () => {
        reject(new Error('The page that showed VS Code crashed.'));
      });
      page.on('close', () => {
        reject(new Error('The page that showed VS Code was closed before the tests’ end.'));
      });
      open().catch(reject);
    });
    if (exitCode !== 0) output.explainSilence();
    return exitCode;
  } catch (error) {
    output.explainSilence();
    throw error;
  } finally {
    clearTimeout(alarm);
  }
}

interface Arguments {
  folder: string;
  extension: string;
  tests: string;
  host: ExtensionHost;
  extensionsFolder: string | undefined;
  isTrusted: boolean;
}

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionHost: { type: 'string', default: 'node' },
      'extensions-dir': { type: 'string' },
      restricted: { type: 'boolean' },
    },
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
  const [folder] = positionals;
  if (typeof extension !== 'string' || typeof tests !== 'string' || !folder) {
    throw new Error(
      'Usage: launcher.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=MODULE [--extensionHost=node|web] WORKSPACE, all paths absolute.',
    );
  }
  const extensionsFolder = values['extensions-dir'];
  return {
    folder,
    extension,
    tests,
    host: parseExtensionHost(values.extensionHost),
    extensionsFolder: typeof extensionsFolder === 'string' ? extensionsFolder : undefined,
    isTrusted: values.restricted !== true,
  };
}
