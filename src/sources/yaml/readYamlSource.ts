import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import type { Slices } from '../../core/slices';
import { readCslItem } from '../csl/readCslItem';
import { readHayagrivaEntry } from '../hayagriva/readHayagrivaEntry';
import { findLines, lineAt } from '../lineTable';
import type { Problem } from '../problem';
import type { SourceEntry, SourceReading } from '../sourceReading';
import { parseYaml } from './parseYaml';
import { splitYaml, type YamlStretch } from './yamlStretches';

/** An alias needs what stands elsewhere in the file, which then has to be parsed as a whole. */
const ALIAS = /(?:^|[\s,[{])\*[\w-]+\s*(?:$|[,\]}\r\n])/m;
const LONGEST_WHOLE = 200_000;
/** The parser needs quadratic time for some damage; no entry is as long. */
const LONGEST_ENTRY = 20_000;
/** CSL data has its items in a list under this key, as Pandoc reads them. */
const LIST = 'references';
const LIST_HEADING = /^\s*(["']?)references\1[ \t]*:[ \t]*(?:#.*)?(?:\r?\n|$)/;
/** Fields of which an entry has one at least; settings and other data in YAML have none. */
const ENTRY_FIELDS = ['type', 'title', 'author', 'parent', 'id'];

const EXPECTED =
  'expected a Hayagriva file (citation keys, each with the fields of its entry) or CSL data (a list under “references”)';

/**
 * Reads a bibliography in YAML: Hayagriva, or CSL data under `references`. All scalars are read as texts.
 *
 * Sources: the Hayagriva file format, https://github.com/typst/hayagriva/blob/main/docs/file-format.md; Pandoc User’s
 * Guide, “Specifying bibliographic data”
 *
 * @param source the file's name in problems
 */
export function* readYamlSource(source: string, text: string): Slices<SourceReading> {
  const entries: SourceEntry[] = [];
  const damage: Problem[] = [];
  const others: Problem[] = [];
  for (const stretch of yield* partYaml(text)) {
    yield;
    const lines = yield* findLines(stretch.text);
    const reading = readStretch(stretch.text, stretch.isWhole === true ? LONGEST_WHOLE : LONGEST_ENTRY);
    const atLine = (place: number) => stretch.line + lineAt(lines, place) - 1;
    const report = (problems: Problem[], { place, message }: Damage) =>
      problems.push({ source, line: atLine(place), message });
    for (const { place, entry } of reading.entries) entries.push({ ...entry, line: atLine(place) });
    for (const one of reading.damage) report(damage, one);
    for (const one of reading.others) report(others, one);
  }
  // Settings are one problem, not as many as they have keys.
  if (entries.length > 0) return { entries, problems: [...damage, ...others] };
  return { entries, problems: damage.length > 0 ? damage : [{ source, message: EXPECTED }] };
}

/** The file in parts that are parsed each by itself: keys with what belongs to them, or items of CSL data. */
function* partYaml(text: string): Slices<readonly (YamlStretch & { readonly isWhole?: true })[]> {
  if (text.length <= LONGEST_WHOLE && (ALIAS.test(text) || /^\s*\{/.test(text)))
    return [{ text, line: 1, isWhole: true }];
  const parts: YamlStretch[] = [];
  for (const stretch of yield* splitYaml(text)) {
    const heading = LIST_HEADING.exec(stretch.text.slice(0, 300))?.[0];
    const items =
      heading === undefined
        ? [stretch]
        : yield* splitYaml(stretch.text.slice(heading.length), stretch.line + 1);
    for (const item of items) parts.push(item);
  }
  return parts;
}

interface Damage {
  /** Within the stretch. */
  readonly place: number;
  readonly message: string;
}

interface StretchReading {
  readonly entries: readonly { readonly place: number; readonly entry: Omit<SourceEntry, 'line'> }[];
  readonly damage: readonly Damage[];
  /** What is no entry. */
  readonly others: readonly Damage[];
}

function readStretch(text: string, longest: number): StretchReading {
  const document = text.length > longest ? undefined : parseYaml(text, { schema: 'failsafe' });
  if (document === undefined)
    return damaged(0, 'the entry that begins here is too long or nested too deeply');
  const [error] = document.errors;
  if (error !== undefined) return damaged(error.pos[0], `the YAML is damaged (${error.code})`);
  try {
    return readDocument(document);
  } catch (error) {
    return damaged(0, `the aliases in the YAML cannot be followed (${(error as Error).message})`);
  }
}

function damaged(place: number, message: string): StretchReading {
  return { entries: [], damage: [{ place, message }], others: [] };
}

/** A value in the file that should be an entry; without a name where it is an item of CSL data. */
interface Candidate {
  readonly name?: string;
  readonly place: number;
  readonly value: unknown;
}

function readDocument(document: Document): StretchReading {
  const entries: StretchReading['entries'][number][] = [];
  const others: Damage[] = [];
  for (const { name, place, value } of candidatesOf(document.contents)) {
    const data: unknown = isNode(value) ? value.toJS(document) : undefined;
    if (isEntry(data)) {
      entries.push({ place, entry: name === undefined ? readCslItem(data) : readHayagrivaEntry(name, data) });
    } else {
      others.push({ place, message: 'expected an entry: a citation key and below it its fields' });
    }
  }
  return { entries, damage: [], others };
}

function candidatesOf(contents: unknown): readonly Candidate[] {
  if (!isMap(contents)) return itemsOf(isSeq(contents) ? contents.items : [contents]);
  return contents.items.flatMap(({ key, value }): readonly Candidate[] => {
    const name = isScalar(key) ? String(key.value) : '';
    return name === LIST && isSeq(value) ? itemsOf(value.items) : [{ name, place: placeOf(key), value }];
  });
}

function itemsOf(items: readonly unknown[]): readonly Candidate[] {
  return items.map((value) => ({ place: placeOf(value), value }));
}

function placeOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isEntry(data: unknown): boolean {
  return typeof data === 'object' && data !== null && ENTRY_FIELDS.some((field) => field in data);
}
