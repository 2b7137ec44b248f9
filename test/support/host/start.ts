import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCommandLine } from '../../../src/tools/commandLine';
import { findProgram } from './findProgram';
import { installExtension } from './installExtension';
import { packedExtension, projectFolder, sampleWorkspace } from './paths';
import { windowSettings } from './settings';
import { startServer } from './startServer';
import { makeTemporaryFolder } from './temporaryFolder';

const help = `Opens a VS Code window with the extension, as it was packed last, and a copy of the sample manuscripts.

npm start

Takes \`code\` if it is on the PATH, else the VS Code that the npm registry provides (Linux), in the browser.`;

void runCommandLine(help, {}, async () => {
  const code = findProgram('code', 'code.cmd');
  if (code) openOnDesktop(code);
  else await openInBrowser();
});

/** The window outlives this process, and so does the copy; the system's temporary folder is where it may stay. */
function openOnDesktop(code: string): void {
  const workspace = join(mkdtempSync(join(tmpdir(), 'literature-lookup-')), basename(sampleWorkspace));
  cpSync(sampleWorkspace, workspace, { recursive: true });
  const args = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, workspace];
  // On Windows `code` is a batch file, which needs a shell, and a shell needs the quotes.
  const onWindows = process.platform === 'win32';
  const quote = (text: string) => (onWindows ? `"${text}"` : text);
  execFileSync(quote(code), args.map(quote), { stdio: 'inherit', shell: onWindows });
  console.log(`Opened a window on ${workspace}.`);
}

/** Runs until Ctrl+C, which removes the copy. */
async function openInBrowser(): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Error(
      "No `code` on the PATH: run “Shell Command: Install 'code' command in PATH” from the command palette of VS Code.",
    );
  }
  const home = makeTemporaryFolder();
  const workspace = join(home.path, basename(sampleWorkspace));
  cpSync(sampleWorkspace, workspace, { recursive: true });
  const extensionsFolder = join(home.path, 'extensions');
  await installExtension(packedExtension, extensionsFolder);
  const server = await startServer({ extensionsFolder, settings: windowSettings('node'), port: '8321-8399' });
  const url = server.windowUrl(workspace);
  console.log(`VS Code with Literature Lookup:\n\n  ${url}\n\nCtrl+C ends it.`);
  const hasDisplay = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  const opener = findProgram('xdg-open');
  if (hasDisplay && opener) spawn(opener, [url], { detached: true, stdio: 'ignore' }).unref();
}
