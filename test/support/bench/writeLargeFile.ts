import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readBundledIndex } from '../../../src/sources/bundledIndex';
import { writeLargeBibliography } from '../../../src/tools/bench/largeBibliography';
import { projectFolder } from '../host/paths';

/** Writes a bibliography of many entries, and says how large it is; the same for the same seed. */
export function writeLargeFile(path: string, papers: number, seed: number, atEnd = ''): void {
  const index = join(projectFolder, 'dist/papers.json');
  const models = readBundledIndex(index, readFileSync(index, 'utf8'));
  const file = openSync(path, 'w');
  for (const part of writeLargeBibliography(papers, models, seed)) writeSync(file, part);
  writeSync(file, atEnd);
  closeSync(file);
  console.log(`${papers} entries, ${(statSync(path).size / 1e6).toFixed(0)} MB`);
}
