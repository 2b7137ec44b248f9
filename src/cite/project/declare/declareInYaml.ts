import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../edit/textEdit';
import { columnOf, nextLine, startOfLine } from '../../lines';
import { entryOf, readYaml } from '../markdown/yamlText';
import { insertLines } from './insertLines';

/** Where a bibliography is declared in YAML. */
export interface YamlDeclaration {
  /** All of the file, of which the YAML may be a stretch: front matter. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  /** Whether the key's value is a list even if it has one item. */
  readonly isList: boolean;
  readonly value: string;
}

/** Safe without quotes, also inside brackets. */
const PLAIN = /^[A-Za-z0-9_./][A-Za-z0-9_./ -]*$/;

/**
 * The edit that adds a name under a key: the key is added where it is missing, and the list is extended or made out of
 * a single name where it is there. Nothing else changes by a byte. None for damaged YAML.
 */
export function declareInYaml(declaration: YamlDeclaration): readonly TextEdit[] {
  const { text, keys } = declaration;
  const yaml = readYaml(text, declaration);
  if (yaml === undefined || yaml.problem !== undefined) return [];
  const root = yaml.content.contents;
  if (root === null || (isScalar(root) && root.value === null)) return [appendKeys(declaration, keys)];
  return isMap(root) ? addUnder(declaration, root, keys, true) : [];
}

function addUnder(
  declaration: YamlDeclaration,
  map: YAMLMap,
  keys: readonly string[],
  isTop: boolean,
): readonly TextEdit[] {
  const [key = '', ...rest] = keys;
  const pair = entryOf(map, key);
  if (pair === undefined)
    return [
      isTop && map.flow !== true
        ? appendKeys(declaration, keys, columnOf(declaration.text, declaration.start + (map.range?.[0] ?? 0)))
        : insertKeys(declaration, map, keys),
    ];
  const value = pair.value as Node | null;
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  if (isEmpty) return fillEmpty(declaration, pair, rest);
  if (rest.length === 0) return extend(declaration, value);
  return isMap(value) ? addUnder(declaration, value, rest, false) : [];
}

/** At the end of the YAML, which for front matter is before its fence. */
function appendKeys(
  { text, end, isList, value }: YamlDeclaration,
  keys: readonly string[],
  column = 0,
): TextEdit {
  return insertLines(text, end, linesFor(keys, value, isList, ' '.repeat(column)));
}

/** Before a map's first key; in braces after it. */
function insertKeys(declaration: YamlDeclaration, map: YAMLMap, keys: readonly string[]): TextEdit {
  const { text, start, value, isList } = declaration;
  const [from = 0, to = 0] = map.range ?? [];
  if (map.flow === true) {
    const last = map.items.at(-1);
    const at = start + (last === undefined ? from + 1 : (rangeOf(last)?.[1] ?? to - 1));
    const nested = keys.reduceRight(
      (inner, key) => `${key}: ${inner === '' ? inList(quote(value), isList) : `{${inner}}`}`,
      '',
    );
    return { start: at, end: at, text: last === undefined ? nested : `, ${nested}` };
  }
  const line = startOfLine(text, start + from);
  return insertLines(text, line, linesFor(keys, value, isList, text.slice(line, start + from)));
}

function fillEmpty(declaration: YamlDeclaration, pair: Pair, rest: readonly string[]): readonly TextEdit[] {
  const { text, start, value, isList } = declaration;
  const key = pair.key as Node;
  const colon = text.indexOf(':', start + (key.range?.[1] ?? 0));
  if (colon < 0) return [];
  if (rest.length === 0) {
    return [{ start: colon + 1, end: colon + 1, text: ` ${inList(quote(value), isList)}` }];
  }
  const indent = ' '.repeat(columnOf(text, start + (key.range?.[0] ?? 0)) + 2);
  return [insertLines(text, nextLine(text, colon), linesFor(rest, value, isList, indent))];
}

function extend({ text, start, value }: YamlDeclaration, node: Node): readonly TextEdit[] {
  const [from = 0, to = 0] = node.range ?? [];
  const last = isSeq(node) ? (node.items.at(-1) as Node | undefined) : undefined;
  if (isSeq(node) && node.flow === true) {
    const at = start + (last?.range?.[1] ?? from + 1);
    return [{ start: at, end: at, text: last === undefined ? quote(value) : `, ${quote(value)}` }];
  }
  if (isSeq(node)) {
    const line = startOfLine(text, start + from);
    const at = nextLine(text, start + Math.max(from, (last?.range?.[1] ?? to) - 1));
    const dash = text.slice(line, start + from).replace(/[^ ]/g, ' ');
    return [insertLines(text, at, [`${dash}- ${quote(value)}`])];
  }
  if (!isAlias(node) && !isScalar(node)) return [];
  const written = text.slice(start + from, start + to);
  // A plain text may hold what brackets give a meaning, a block spans lines: both are written anew.
  const keeps = isAlias(node) || /^["']/.test(written) || PLAIN.test(written);
  const old = keeps ? written : JSON.stringify(String(node.value).trim());
  return [{ start: start + from, end: start + to, text: `[${old}, ${quote(value)}]` }];
}

function linesFor(
  keys: readonly string[],
  value: string,
  isList: boolean,
  indent: string,
): readonly string[] {
  const steps = keys.map((key, i) => `${indent}${'  '.repeat(i)}${key}:`);
  const inner = steps.pop() ?? '';
  return isList
    ? [...steps, inner, `${indent}${'  '.repeat(keys.length)}- ${quote(value)}`]
    : [...steps, `${inner} ${quote(value)}`];
}

function rangeOf({ key, value }: Pair): readonly number[] | undefined {
  return (value as Node | null)?.range ?? (key as Node).range ?? undefined;
}

function inList(value: string, isList: boolean): string {
  return isList ? `[${value}]` : value;
}

function quote(value: string): string {
  return PLAIN.test(value) ? value : JSON.stringify(value);
}
