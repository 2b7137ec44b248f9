import { join } from 'node:path';
import { build } from 'esbuild';

/** Makes one file of a module of this folder that runs inside an extension host, and tells where it is. */
export async function bundleMeasurement(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}
