import { readFileSync, writeFileSync } from 'node:fs';
import { ENTRY_FORMATS, formatEntries } from '../cite/entry/entryFormats';
import type { Paper } from '../core/paper';
import { readBundledIndex } from '../sources/bundledIndex';
import { BUNDLED_PATHS, buildIndexFrom } from './buildIndexFrom';
import { runCommandLine, usePath } from './commandLine';
import { nearestKeys, prepareKeys } from '../cite/key/nearestKeys';

const HELP = `Prints bundled papers as entries of a bibliography, references or links.

npm run cite -- (--all or KEY…) --as FORMAT [--out FILE] [--index FILE]

  KEY…           citation keys of papers, e.g. xiao2023efficient
  --all          all papers
  --as FORMAT    ${ENTRY_FORMATS.map(({ id }) => id).join(', ')}
  --out FILE     writes them there instead
  --index FILE   takes the papers from an index that npm run index wrote, instead of data/pages`;

void runCommandLine(
  HELP,
  {
    all: { type: 'boolean', default: false },
    as: { type: 'string' },
    out: { type: 'string' },
    index: { type: 'string' },
  },
  ({ all, as, out, index }, keys) => {
    const format = findFormat(as);
    if (all && keys.length > 0) throw new Error(`--all ${keys.join(' ')}: give either --all or keys`);
    if (!all && keys.length === 0) throw new Error('no paper is named: give citation keys, or --all');
    const papers = index === undefined ? buildIndexFrom(BUNDLED_PATHS).papers : readIndex(index);
    const entries = formatEntries(all ? papers : findPapers(papers, keys), format);
    if (out === undefined) process.stdout.write(entries);
    else
      usePath('--out', out, (file) => {
        writeFileSync(file, entries);
      });
  },
);

function readIndex(file: string): readonly Paper[] {
  const text = usePath('--index', file, () => readFileSync(file, 'utf8'));
  return readBundledIndex(file, text);
}

function findFormat(name: string | undefined): (typeof ENTRY_FORMATS)[number]['id'] {
  const known = ENTRY_FORMATS.map(({ id }) => id);
  if (name === undefined) throw new Error(`--as is missing: name one of ${known.join(', ')}`);
  const format = known.find((id) => id === name);
  if (!format) throw new Error(`--as ${name}: there is no such format; name one of ${known.join(', ')}`);
  return format;
}

/** Each paper once, in the order of the keys. */
function findPapers(papers: readonly Paper[], keys: readonly string[]): readonly Paper[] {
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  const problems = keys
    .filter((key) => !byKey.has(key))
    .map((key) => describeUnknown(key, [...byKey.keys()]));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
}

function describeUnknown(key: string, known: readonly string[]): string {
  const near = nearestKeys(key, prepareKeys(known));
  return `${key}: no paper has this key${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}`;
}
