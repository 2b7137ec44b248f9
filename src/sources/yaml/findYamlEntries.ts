import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import { parseYaml } from './parseYaml';
import { splitYaml, type YamlStretch } from './yamlStretches';

/** An entry where it stands in a file. */
export interface YamlEntry {
  /** Its citation key in a Hayagriva file; undefined for an item of CSL data, whose key is a field. */
  readonly name: string | undefined;
  readonly range: TextRange;
  /** Of the name, or of the item's `id`, with quotes if it has them; undefined where an item has none. */
  readonly keyRange: TextRange | undefined;
  /** Its fields; all scalars are texts. */
  readonly data: object;
}

/** Something in a file that is no entry, and where. */
export interface YamlDamage {
  readonly place: number;
  /** In lower case, ready to follow a colon. */
  readonly message: string;
}

/** What a file has. */
export interface YamlEntries {
  readonly entries: readonly YamlEntry[];
  readonly damage: readonly YamlDamage[];
  /** Values that are sound but no entries: settings, other data. */
  readonly others: readonly YamlDamage[];
}

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

/**
 * Finds the entries of a bibliography in YAML: those of a Hayagriva file by their keys, or the items of CSL data under
 * `references`. Each is parsed by itself, so that damage costs the entry that it is in.
 *
 * Sources: the Hayagriva file format, https://github.com/typst/hayagriva/blob/main/docs/file-format.md; Pandoc User’s
 * Guide, “Specifying bibliographic data”
 */
export function* findYamlEntries(text: string): Slices<YamlEntries> {
  const entries: YamlEntry[] = [];
  const damage: YamlDamage[] = [];
  const others: YamlDamage[] = [];
  for (const stretch of yield* partYaml(text)) {
    yield;
    const found = readStretch(stretch);
    for (const entry of found.entries) entries.push(entry);
    for (const one of found.damage) damage.push(one);
    for (const one of found.others) others.push(one);
  }
  return { entries, damage, others };
}

/** The file in parts that are parsed each by itself: keys with what belongs to them, or items of CSL data. */
function* partYaml(text: string): Slices<readonly (YamlStretch & { readonly isWhole?: true })[]> {
  if (text.length <= LONGEST_WHOLE && (ALIAS.test(text) || /^\s*\{/.test(text)))
    return [{ text, start: 0, isWhole: true }];
  const parts: YamlStretch[] = [];
  for (const stretch of yield* splitYaml(text)) {
    const heading = LIST_HEADING.exec(stretch.text.slice(0, 300))?.[0];
    const items =
      heading === undefined
        ? [stretch]
        : yield* splitYaml(stretch.text.slice(heading.length), stretch.start + heading.length);
    for (const item of items) parts.push(item);
  }
  return parts;
}

function readStretch({ text, start, isWhole }: YamlStretch & { readonly isWhole?: true }): YamlEntries {
  const longest = isWhole === true ? LONGEST_WHOLE : LONGEST_ENTRY;
  const document = text.length > longest ? undefined : parseYaml(text, { schema: 'failsafe' });
  if (document === undefined)
    return damaged(start, 'the entry that begins here is too long or nested too deeply');
  const [error] = document.errors;
  if (error !== undefined) return damaged(start + error.pos[0], `the YAML is damaged (${error.code})`);
  try {
    return readDocument(document, start);
  } catch (error) {
    return damaged(start, `the aliases in the YAML cannot be followed (${(error as Error).message})`);
  }
}

function damaged(place: number, message: string): YamlEntries {
  return { entries: [], damage: [{ place, message }], others: [] };
}

/** A value in the file that should be an entry; without a name where it is an item of CSL data. */
interface Candidate {
  readonly name?: string;
  readonly key: TextRange | undefined;
  readonly value: unknown;
}

function readDocument(document: Document, offset: number): YamlEntries {
  const entries: YamlEntry[] = [];
  const others: YamlDamage[] = [];
  const shift = ({ start, end }: TextRange) => ({ start: offset + start, end: offset + end });
  for (const { name, key, value } of candidatesOf(document.contents)) {
    const own = rangeOf(value);
    const range = { start: name === undefined ? (own?.start ?? 0) : (key?.start ?? 0), end: own?.end ?? 0 };
    const data: unknown = isNode(value) ? value.toJS(document) : undefined;
    if (isEntry(data)) {
      entries.push({ name, range: shift(range), keyRange: key && shift(key), data });
    } else {
      const message = 'expected an entry: a citation key and below it its fields';
      others.push({ place: offset + range.start, message });
    }
  }
  return { entries, damage: [], others };
}

function candidatesOf(contents: unknown): readonly Candidate[] {
  if (!isMap(contents)) return itemsOf(isSeq(contents) ? contents.items : [contents]);
  return contents.items.flatMap(({ key, value }): readonly Candidate[] => {
    const name = isScalar(key) ? String(key.value) : '';
    return name === LIST && isSeq(value) ? itemsOf(value.items) : [{ name, key: rangeOf(key), value }];
  });
}

function itemsOf(items: readonly unknown[]): readonly Candidate[] {
  return items.map((value) => ({ key: rangeOf(isMap(value) ? value.get('id', true) : undefined), value }));
}

/** Without the blanks and line ends behind it. */
function rangeOf(node: unknown): TextRange | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end };
}

function isEntry(data: unknown): data is object {
  return typeof data === 'object' && data !== null && ENTRY_FIELDS.some((field) => field in data);
}
