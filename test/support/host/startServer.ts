import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { doAtExit } from './atExit';
import { installHost } from './installHost';
import { makeTemporaryFolder } from './temporaryFolder';

/** What to start a server with; everything has a default that suits a test. */
export interface ServerOptions {
  /** Where the extensions are that it loads, besides those of VS Code itself; by default, nowhere. */
  extensionsFolder?: string;
  /** The person's settings. */
  settings?: Record<string, unknown>;
  /** Whether every folder is trusted; if not, the window opens in Restricted Mode. */
  trusted?: boolean;
  /** The port on 127.0.0.1, or a range, `8321-8399`, of which the first free one is taken; by default any. */
  port?: string;
  /** An extension to run from a folder, with its tests. */
  development?: Development;
}

/** What the desktop's `code` takes as options of the same names; absolute paths. */
export interface Development {
  extensionDevelopmentPath: string;
  extensionTestsPath: string;
}

/** A VS Code server that runs; it and all its folders are gone after `stop()`, or when this process ends. */
export interface Server {
  /**
   * The address of a window on a folder, or on the workspace of a `.code-workspace` file; other tests of the same
   * extension may be run in it.
   */
  windowUrl: (folder: string, extensionTestsPath?: string) => string;
  stop: () => void;
}

const startWithin = 60_000;

/**
 * Starts the npm-provided VS Code on 127.0.0.1 with data folders of its own.
 *
 * @throws Error with what the server wrote, if it ends or is not ready in time.
 */
export async function startServer({
  extensionsFolder,
  settings = {},
  trusted = true,
  port = '0',
  development,
}: ServerOptions = {}): Promise<Server> {
  const host = await installHost();
  const data = makeTemporaryFolder();
  writeSettings(data.path, settings);
  const server = spawn(
    host.node,
    [
      host.serverMain,
      ...['--host', '127.0.0.1', '--port', port, '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', data.path, '--user-data-dir', data.path],
      ...['--extensions-dir', extensionsFolder ?? join(data.path, 'extensions')],
      // The workbench then takes the options of a development window from the address; but it shows no notifications.
      ...(development ? ['--enable-smoke-test-driver'] : []),
      ...(trusted ? ['--disable-workspace-trust'] : []),
    ],
    {
      // A process group of its own, so that the extension hosts end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its sockets go where they are cleaned up, and it knows no marketplace: a test needs no network.
      env: { ...process.env, TMPDIR: data.path, EXTENSIONS_GALLERY: '{}' },
    },
  );
  const stop = doAtExit(() => {
    if (server.pid) endGroup(server.pid);
    data.remove();
  });

  let output = '';
  const ready = new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000);
      const listening = /listening on (\d+)/.exec(output);
      if (listening) resolve(Number(listening[1]));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('error', reject);
    server.on('exit', (code, signal) => {
      reject(new Error(`The VS Code server ended with ${code ?? signal}:\n${output}`));
    });
  });
  const late = sleep(startWithin, undefined, { ref: false }).then(() => {
    throw new Error(`The VS Code server was not ready after ${startWithin / 1000} s:\n${output}`);
  });
  try {
    const origin = `http://127.0.0.1:${await Promise.race([ready, late])}`;
    return {
      windowUrl: (folder, extensionTestsPath = development?.extensionTestsPath) =>
        windowUrl(
          origin,
          folder,
          development && extensionTestsPath ? { ...development, extensionTestsPath } : undefined,
        ),
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function writeSettings(dataFolder: string, settings: Record<string, unknown>): void {
  const folder = join(dataFolder, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** The authority of the paths is `remote` whatever the server's name, the workbench puts in its own. */
function windowUrl(origin: string, folder: string, development?: Development): string {
  const url = new URL(origin);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (development) {
    const paths = Object.entries(development).map(([name, path]) => [name, `vscode-remote://remote${path}`]);
    url.searchParams.set('payload', JSON.stringify([...paths, ['skipWelcome', 'true']]));
  }
  return url.href;
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
