import type { TextRange } from '../../../core/textRange';
import { readYaml, type YamlText } from './yamlText';

const FENCE = /^(---|\.\.\.)[ \t]*\r?$/gm;

/** The YAML between `---` and `---` or `...` at the start of a document, without both fences; undefined without an end. */
export function findFrontMatter(text: string): TextRange | undefined {
  const first = findBlocks(text)[0];
  return first !== undefined && /^\uFEFF?---[ \t]*\r?\n$/.test(text.slice(0, first.start))
    ? first
    : undefined;
}

/**
 * All metadata of a Markdown document. Pandoc reads blocks anywhere, not only the first; others are looked at where
 * they are about bibliographies, for `---` also is a rule (Pandoc's manual, `yaml_metadata_block`).
 */
export function readMetadata(text: string): readonly YamlText[] {
  const front = findFrontMatter(text);
  const others = findBlocks(text).filter(
    ({ start, end }) =>
      start !== front?.start && /^(bibliography|references)[ \t]*:/m.test(text.slice(start, end)),
  );
  return [...(front === undefined ? [] : [front]), ...others].flatMap((range) => {
    const yaml = readYaml(text, range);
    return yaml === undefined ? [] : [yaml];
  });
}

/** Every stretch that Pandoc may take for metadata: behind a `---` at the start or after a blank line, not before one. */
function findBlocks(text: string): readonly TextRange[] {
  const blocks: TextRange[] = [];
  let open: number | undefined;
  for (const match of text.matchAll(FENCE)) {
    const next = match.index + match[0].length + 1;
    if (open !== undefined) {
      blocks.push({ start: open, end: match.index });
      open = undefined;
    } else if (
      match[1] === '---' &&
      (startsText(text, match.index) || standsApart(text, match.index, next))
    ) {
      open = next;
    }
  }
  return blocks;
}

function startsText(text: string, at: number): boolean {
  return at === 0 || (at === 1 && text.startsWith('\uFEFF'));
}

function standsApart(text: string, at: number, next: number): boolean {
  return (
    /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, at - 80), at)) &&
    !/^[ \t]*\r?\n/.test(text.slice(next, next + 80))
  );
}
