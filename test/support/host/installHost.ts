import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doAtExit } from './atExit';
import { cacheFolder } from './paths';
import { makeTemporaryFolder } from './temporaryFolder';

/** The npm package that ships the built server and workbench of VS Code; its middle number is VS Code's. */
const server = 'code-server@4.139.1';

/** That VS Code needs Node 24, whatever runs the project; the package holds nothing but the binary. */
const node = `node-linux-${process.arch}@24`;

/** A VS Code that was installed from the npm registry. */
export interface Host {
  /** The Node to run it with. */
  node: string;
  /** The server's entry point, to be run by `node`. */
  serverMain: string;
}

/**
 * Installs the npm-provided VS Code into the cache, once (about 45 s and 800 MB), and tells where it is.
 *
 * The install happens in a temporary folder that is renamed at the end. So there is never half an install, and of two
 * processes that install at once the second drops its own.
 *
 * @throws Error naming what could not be installed, and the ways out.
 */
export async function installHost(): Promise<Host> {
  if (process.platform !== 'linux') {
    throw new Error(
      `The npm-provided VS Code runs on Linux only, not on ${process.platform}; use \`npm run test:desktop\`.`,
    );
  }
  const home = join(cacheFolder, server.replace('@', '-'));
  if (!existsSync(home)) await installInto(home);
  const modules = join(home, 'node_modules');
  return {
    node: join(modules, node.replace(/@.*/, ''), 'bin/node'),
    serverMain: join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

async function installInto(home: string): Promise<void> {
  console.log(`Installing VS Code (npm packages ${server} and ${node}, 800 MB, only once) into ${home} …`);
  mkdirSync(cacheFolder, { recursive: true });
  const draft = makeTemporaryFolder({ parent: cacheFolder });
  try {
    writeFileSync(join(draft.path, 'package.json'), '{ "private": true }\n');
    await npmInstall(draft.path, server, node);
    await npmInstall(join(draft.path, 'node_modules/code-server/lib/vscode'), '--omit=dev');
    renameSync(draft.path, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    draft.remove();
  }
}

/**
 * Without install scripts: they ask for another Node and compile modules that no test needs. `--prefix` because under
 * `npm run` the environment would name this project as the place to install into.
 */
async function npmInstall(folder: string, ...what: string[]): Promise<void> {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const output: string[] = [];
  const code = await new Promise<number | string | null>((resolve) => {
    const npm = spawn('npm', ['install', '--prefix', folder, ...options, ...what], { cwd: folder });
    npm.stdout.on('data', (data: Buffer) => output.push(data.toString()));
    npm.stderr.on('data', (data: Buffer) => output.push(data.toString()));
    npm.on('error', (error) => {
      resolve(error.message);
    });
    const kill = doAtExit(() => npm.kill());
    npm.on('close', (code) => {
      kill();
      resolve(code);
    });
  });
  if (code === 0) return;
  throw new Error(
    [
      `VS Code could not be installed from the npm registry: \`npm install ${what.join(' ')}\` in ${folder} ended with ${code}.`,
      output.join('').trim(),
      'Check that `npm ping` succeeds (a mirror can be set with `npm config set registry URL`) and run this again;',
      'or run `npm run test:desktop`, where the download of the desktop’s VS Code can be reached.',
    ].join('\n'),
  );
}
