import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap } from 'yaml';
import type { TextRange } from '../../../core/textRange';
import { parseYaml } from '../../../sources/yaml/parseYaml';

/** YAML that a file has, or a stretch of it, with the places of its values in the file. */
export interface YamlText {
  readonly content: Document;
  /** Where the YAML starts in the file: what its own offsets are counted from. */
  readonly offset: number;
  /** What is damaged, in one line. */
  readonly problem: string | undefined;
}

/** A string with its place in the file, quotes included. */
export interface YamlString extends TextRange {
  readonly text: string;
}

/**
 * Parses a text, or a stretch of it, as YAML and keeps what it can of a damaged one; undefined for what nobody writes:
 * too long or too deep.
 */
export function readYaml(
  text: string,
  { start, end }: TextRange = { start: 0, end: text.length },
): YamlText | undefined {
  const content = parseYaml(text.slice(start, end), { strict: false });
  if (content === undefined) return undefined;
  const [error] = content.errors;
  const line = error && text.slice(0, start + error.pos[0]).split('\n').length;
  return { content, offset: start, problem: error && `${error.message} (line ${line ?? 1})` };
}

/** The value under keys, one below the other; a step through a list or a text leads nowhere. */
export function valueAt({ content }: YamlText, ...keys: readonly string[]): Node | undefined {
  let node = resolve(content, content.contents);
  for (const key of keys) {
    if (!isMap(node)) return undefined;
    node = resolve(content, entryOf(node, key)?.value);
  }
  return node;
}

/** A map's entry by its key. */
export function entryOf(map: YAMLMap, key: string) {
  return map.items.find(({ key: found }) => (isScalar(found) ? found.value : found) === key);
}

/** The values of a map, whatever their keys are, or of a list. */
export function valuesOf({ content }: YamlText, node: Node | undefined): readonly Node[] {
  if (!isMap(node) && !isSeq(node)) return [];
  return node.items.flatMap((item) => {
    const value = resolve(content, isMap(node) ? (item as { value: unknown }).value : item);
    return value === undefined ? [] : [value];
  });
}

/** The strings of a value: itself, or those in it where it is a list. */
export function stringsOf(yaml: YamlText, node: Node | undefined): readonly YamlString[] {
  const items = isSeq(node) ? valuesOf(yaml, node) : node === undefined ? [] : [node];
  return items.flatMap((item) => {
    if (!isScalar(item) || typeof item.value !== 'string' || item.value === '' || !item.range) return [];
    const [start, end] = item.range;
    return [{ text: item.value, start: yaml.offset + start, end: yaml.offset + end }];
  });
}

/** The strings under keys. */
export function stringsAt(yaml: YamlText, ...keys: readonly string[]): readonly YamlString[] {
  return stringsOf(yaml, valueAt(yaml, ...keys));
}

function resolve(content: Document, node: unknown): Node | undefined {
  const value = isAlias(node) ? node.resolve(content) : node;
  return isScalar(value) || isMap(value) || isSeq(value) ? value : undefined;
}
