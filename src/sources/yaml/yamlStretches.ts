import type { Slices } from '../../core/slices';

/** Some lines of a YAML file that are a value by themselves. */
export interface YamlStretch {
  readonly text: string;
  /** Where it begins in the file. */
  readonly start: number;
}

/** How many lines are read between two places where the work may be put aside. */
const STRETCH = 256;
/** Lines that say nothing by themselves. */
const EMPTY = /^\s*(?:#|$)/;
/** Lines between documents, and directives before them. */
const SEPARATOR = /^(?:---|\.\.\.)\s*(?:#|$)|^%/;
/** How much of a line tells what it is. */
const HEAD = 300;

/**
 * Parts a YAML file before its entries, so that each can be parsed by itself: a large file is read in slices, and
 * damage costs the entry that it is in. An entry begins with a line that is indented no deeper than the first one, and
 * with `- ` where that one does, for a list.
 *
 * @param from where the text begins in the file
 */
export function* splitYaml(text: string, from = 0): Slices<readonly YamlStretch[]> {
  const stretches: YamlStretch[] = [];
  let first: { readonly indent: number; readonly isItem: boolean } | undefined;
  let open: number | undefined;
  const close = (end: number) => {
    // What is not closed is told at the end of the text, which should be a line of this entry.
    if (open !== undefined) stretches.push({ text: text.slice(open, end).trimEnd(), start: from + open });
    open = undefined;
  };
  for (let at = 0, line = 1; at < text.length; line++) {
    if (line % STRETCH === 0) yield;
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    const head = text.slice(at, Math.min(next, at + HEAD)).replace(/^\uFEFF/, '');
    if (SEPARATOR.test(head)) close(at);
    else if (!EMPTY.test(head)) {
      const content = head.trimStart();
      const begins = { indent: head.length - content.length, isItem: /^-\s/.test(content) };
      first ??= begins;
      // A list may stand no deeper than the key that it belongs to.
      if (begins.indent <= first.indent && begins.isItem === first.isItem) {
        close(at);
        open = at;
      }
    }
    at = next;
  }
  close(text.length);
  return stretches;
}
