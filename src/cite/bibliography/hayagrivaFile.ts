import { isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml';
import { columnOf } from '../lines';
import { refuse, type Refusal } from './addition';

/** What a Hayagriva file has, and where. */
export interface HayagrivaFile {
  readonly kind: 'file';
  /** In the order of the file. */
  readonly entries: readonly HayagrivaFileEntry[];
  /** By how many spaces the fields of an entry are indented. */
  readonly indent: number;
  /** Whether types are written `Article`. */
  readonly capitalizesTypes: boolean;
}

/** One entry, and where its key begins. */
export interface HayagrivaFileEntry {
  readonly key: string;
  readonly start: number;
  /** All scalars are texts, so that no id loses a zero. */
  readonly data: unknown;
}

/**
 * Reads a Hayagriva file, which is a YAML mapping of keys to entries. A file without content has no entries.
 *
 * Source: the Hayagriva file format, https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 *
 * @returns the refusal to add to a file whose YAML is damaged or is something else
 */
export function readHayagrivaFile(text: string): HayagrivaFile | Refusal {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    return refuse(`line ${line}: the YAML is damaged (${error.code}); mend it, then add again`);
  }
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === '' && !contents.anchor);
  if (isEmpty) return { kind: 'file', entries: [], indent: 2, capitalizesTypes: false };
  if (!isMap(contents) || contents.flow) {
    return refuse('expected a mapping of citation keys to entries, each key on a line of its own');
  }
  const pairs = contents.items.filter((pair) => isScalar(pair.key));
  if (pairs.some(({ key }) => isScalar(key) && key.value === 'references')) {
    return refuse('this is a list of CSL entries (“references:”); only Hayagriva files can be added to');
  }
  try {
    return {
      kind: 'file',
      entries: pairs.map(({ key, value }) => ({
        key: String(isScalar(key) ? key.value : ''),
        start: startOf(key),
        data: isNode(value) ? (value.toJS(document) as unknown) : undefined,
      })),
      indent: measureIndent(text, pairs),
      capitalizesTypes: pairs.filter(hasCapitalType).length * 2 > pairs.length,
    };
  } catch (error) {
    return refuse(`its aliases cannot be followed (${(error as Error).message}); mend them, then add again`);
  }
}

function startOf(node: unknown): number {
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

function measureIndent(text: string, pairs: readonly Pair[]): number {
  for (const { key, value } of pairs) {
    const first = isMap(value) && !value.flow ? value.items[0] : undefined;
    const indent =
      first === undefined ? 0 : columnOf(text, startOf(first.key)) - columnOf(text, startOf(key));
    if (indent > 0) return indent;
  }
  return 2;
}

function hasCapitalType({ value }: Pair): boolean {
  const type = isMap(value) ? value.get('type') : undefined;
  return typeof type === 'string' && /^\p{Lu}/u.test(type);
}
