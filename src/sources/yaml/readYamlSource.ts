import type { Slices } from '../../core/slices';
import { readCslItem } from '../csl/readCslItem';
import { readHayagrivaEntry } from '../hayagriva/readHayagrivaEntry';
import { findLines, lineAt } from '../lineTable';
import type { SourceReading } from '../sourceReading';
import { findYamlEntries, type YamlDamage } from './findYamlEntries';

/** So many entries are read at a stretch. */
const STRETCH = 64;

const EXPECTED =
  'expected a Hayagriva file (citation keys, each with the fields of its entry) or CSL data (a list under “references”)';

/**
 * Reads a bibliography in YAML: Hayagriva, or CSL data under `references`.
 *
 * @param source the file's name in problems
 */
export function* readYamlSource(source: string, text: string): Slices<SourceReading> {
  const lines = yield* findLines(text);
  const found = yield* findYamlEntries(text);
  const describe = ({ place, message }: YamlDamage) => ({ source, line: lineAt(lines, place), message });
  const entries: SourceReading['entries'][number][] = [];
  for (const [index, { name, range, data }] of found.entries.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    const entry = name === undefined ? readCslItem(data) : readHayagrivaEntry(name, data);
    entries.push({ ...entry, line: lineAt(lines, range.start) });
  }
  // Settings are one problem, not as many as they have keys.
  if (entries.length > 0) return { entries, problems: [...found.damage, ...found.others].map(describe) };
  const problems = found.damage.map(describe);
  return { entries, problems: problems.length > 0 ? problems : [{ source, message: EXPECTED }] };
}
