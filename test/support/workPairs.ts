import { readFileSync } from 'node:fs';
import type { WorkRecord } from '../../src/core/sameWork';

/** Two records, what is tried on them, and whether they are one work. */
export interface WorkPair {
  readonly tried: string;
  readonly same: boolean;
  readonly records: readonly [WorkRecord, WorkRecord];
}

/** Reads the labelled pairs of `test/fixtures/identity/pairs.txt`; the file's head says how they are written. */
export function readWorkPairs(): readonly WorkPair[] {
  const text = readFileSync('test/fixtures/identity/pairs.txt', 'utf8');
  return [...text.matchAll(/^(same|different): (.+)\n(.+)\n(.+)$/gm)].map(
    ([, label, tried = '', first = '', second = '']) => ({
      tried,
      same: label === 'same',
      records: [readRecord(first), readRecord(second)],
    }),
  );
}

function readRecord(line: string): WorkRecord {
  const [title = '', authors = '', ...fields] = line.split('|').map((part) => part.trim());
  const said = fields.filter(Boolean).map((field) => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(field) ?? [];
    return [name, name === 'year' ? Number(value) : value];
  });
  return {
    title,
    authors: authors.split(/\s*;\s*/).filter(Boolean),
    ...Object.fromEntries(said),
  } as WorkRecord;
}
