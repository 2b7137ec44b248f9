import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { installExtension } from '../host/installExtension';
import { openInBrowser } from '../host/openInBrowser';
import { packedExtension } from '../host/paths';
import { windowSettings, type ExtensionHost } from '../host/settings';
import { startServer } from '../host/startServer';
import { makeTemporaryFolder } from '../host/temporaryFolder';
import { patience } from './waitFor';

/** What a person has before opening the window. */
export interface WorkbenchOptions {
  /** The folder to open: a copy of it, so a test may write into it. */
  workspace: string;
  /** Where the extension runs; the Node host by default. */
  host?: ExtensionHost;
  /** Folders of other extensions, unpacked, that are installed beside ours. */
  extraExtensions?: string[];
  /** Whether the folder is trusted (it is by default); if not, the window is in Restricted Mode. */
  trust?: boolean;
  /** The person's settings, over the calm ones of `windowSettings`. */
  settings?: Record<string, unknown>;
}

/** A window of VS Code with the packed extension installed, for a test that acts as a person. */
export interface Workbench {
  page: Page;
  /** The copy of the workspace. */
  folder: string;
  /** Reads a file of the workspace from disk. */
  readFile: (name: string) => string;
  /** Reads what was copied; the extension copies some time after the key or click, so poll it by `waitFor`. */
  readClipboard: () => Promise<string>;
  dispose: () => Promise<void>;
}

/** Installs the packed extension and opens a window on a copy of a folder; ready for the keyboard when it returns. */
export async function openWorkbench({
  workspace,
  host = 'node',
  extraExtensions = [],
  trust = true,
  settings = {},
}: WorkbenchOptions): Promise<Workbench> {
  const home = makeTemporaryFolder();
  const folder = join(home.path, basename(workspace));
  cpSync(workspace, folder, { recursive: true });
  const extensionsFolder = join(home.path, 'extensions');
  for (const extra of extraExtensions)
    cpSync(extra, join(extensionsFolder, basename(extra)), { recursive: true });
  await installExtension(packedExtension, extensionsFolder);

  const server = await startServer({
    extensionsFolder,
    settings: { ...windowSettings(host), ...settings },
    trusted: trust,
  });
  const stop = () => {
    server.stop();
    home.remove();
  };
  try {
    const page = await openInBrowser((browser) => openWindow(browser, server.windowUrl(folder)));
    return {
      page,
      folder,
      readFile: (name) => readFileSync(join(folder, name), 'utf8'),
      readClipboard: () => page.evaluate<string>('navigator.clipboard.readText()'),
      dispose: async () => {
        await page.context().browser()?.close();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function openWindow(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(url, { timeout: 2 * patience });
  await page
    .locator('.explorer-folders-view .monaco-list-row')
    .first()
    .waitFor({ timeout: 2 * patience });
  return page;
}
