import type { TextRange } from '../../../core/textRange';

/** A name with its place. */
export interface AsciidocName extends TextRange {
  readonly text: string;
}

/** What one AsciiDoc file says that citing depends on. */
export interface AsciidocFile {
  /** The last `:bibtex-file:`, which is the one that counts. */
  readonly bibtexFile: AsciidocName | undefined;
  /** The target of `bibliography::refs.bib[]`, which counts if the attribute is not set. */
  readonly macroTarget: AsciidocName | undefined;
  readonly hasMacro: boolean;
  readonly inclusions: readonly string[];
  /** `* [[[key]]] …`: the list is written by hand. */
  readonly listsReferences: boolean;
}

const LINE = /[^\n]*(?:\n|$)/g;
/** Comment, listing, literal and passthrough blocks; a fence closes with the same line. */
const FENCE = /^(\/{4,}|-{4,}|\.{4,}|\+{4,}|`{3,})[^\n]{0,40}?[ \t\r]*\n?$/;
const ATTRIBUTE = /^:([\w-]+):[ \t]+(\S.*?)[ \t\r]*\n?$/;
const INCLUDE = /^include::([^[\n]+)\[/;
const MACRO = /^bibliography::([^[\n]*)\[/;

/** Reads what an AsciiDoc file says about citing; any text is an AsciiDoc file. */
export function readAsciidocFile(text: string): AsciidocFile {
  const attributes = new Map<string, string>();
  const inclusions: string[] = [];
  let bibtexFile: AsciidocName | undefined;
  let macroTarget: AsciidocName | undefined;
  let hasMacro = false;
  let listsReferences = false;
  let fence: string | undefined;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const edge = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (edge === fence) fence = undefined;
      continue;
    }
    if (edge !== undefined) fence = edge;
    if (edge !== undefined || line.startsWith('//')) continue;
    const [, attribute, value = ''] = ATTRIBUTE.exec(line) ?? [];
    const expand = (name: string) =>
      name.replace(/\{([\w-]+)\}/g, (whole, key: string) => attributes.get(key) ?? whole);
    const nameIn = (name: string): AsciidocName => {
      const start = index + line.indexOf(name, line.indexOf(':', 1));
      return { text: expand(name).replace(/^\{docdir\}\//, ''), start, end: start + name.length };
    };
    if (attribute === 'bibtex-file') bibtexFile = nameIn(value);
    else if (attribute !== undefined) attributes.set(attribute, value);
    const included = INCLUDE.exec(line)?.[1];
    if (included !== undefined) inclusions.push(expand(included));
    const target = MACRO.exec(line)?.[1];
    hasMacro ||= target !== undefined;
    if (target) macroTarget ??= nameIn(target);
    listsReferences ||= /^[*-]+[ \t]+\[\[\[/.test(line);
  }
  return { bibtexFile, macroTarget, hasMacro, inclusions, listsReferences };
}
