import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InsertionCase, parseInsertionCases } from './insertionCase';

/** Cases that the same settings hold for. */
export interface CaseGroup {
  readonly format: InsertionCase['format'];
  readonly latexCommand: InsertionCase['latexCommand'];
  /** Their names begin with their fixture's. */
  readonly cases: readonly InsertionCase[];
}

/** All cases of a folder of fixtures, grouped so that settings change as seldom as can be. */
export function groupCases(folder: string): readonly CaseGroup[] {
  const groups = new Map<string, InsertionCase[]>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.txt')).sort()) {
    const fixture = file.replace(/\.txt$/, '');
    for (const insertion of parseInsertionCases(readFileSync(join(folder, file), 'utf8'))) {
      const settings = `${insertion.format} ${insertion.latexCommand}`;
      const group = groups.get(settings) ?? [];
      groups.set(settings, [...group, { ...insertion, name: `${fixture}: ${insertion.name}` }]);
    }
  }
  return [...groups.values()].flatMap((cases) => {
    const [first] = cases;
    return first ? [{ format: first.format, latexCommand: first.latexCommand, cases }] : [];
  });
}
