import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';
import type { TextRange } from '../../../src/core/textRange';
import { CURSOR } from '../insertion/insertionCase';
import { projectFolder } from '../host/paths';

/** A text with a cursor, and the range that a key typed there replaces; none where nothing is to be completed. */
export interface CompletionCase {
  readonly name: string;
  readonly format: CitationFormat;
  readonly text: string;
  readonly cursor: number;
  readonly range: TextRange | undefined;
  /** What stands between the start of the range and the cursor, without the signs of a key. */
  readonly query: string;
}

const MARKS = /[‸⟦⟧]/g;
const SIGNS = /^(?:@\{?|[&<])/;

/**
 * Reads a fixture: `format: …`, then cases that begin with a line `@@ name`. In a text `‸` is the cursor, and `⟦` and
 * `⟧` stand around what a key replaces.
 */
export function parseCompletionCases(source: string): readonly CompletionCase[] {
  const [head = '', ...sections] = source.split(/^@@ /m);
  const format = /^format: (\S+)$/m.exec(head)?.[1] as CitationFormat;
  return sections.map((section) => {
    const lineEnd = section.indexOf('\n');
    const marked = section.slice(lineEnd + 1).replace(/\n$/, '');
    const places = new Map<string, number>();
    let removed = 0;
    for (const { 0: mark, index } of marked.matchAll(MARKS)) places.set(mark, index - removed++);
    const text = marked.replace(MARKS, '');
    const [cursor, start, end] = [CURSOR, '⟦', '⟧'].map((mark) => places.get(mark));
    if (cursor === undefined) throw new SyntaxError(`“${section.slice(0, lineEnd)}” has no cursor.`);
    const range = start === undefined || end === undefined ? undefined : { start, end };
    const query = text
      .slice(start ?? cursor, cursor)
      .replace(SIGNS, '')
      .trim();
    return { name: section.slice(0, lineEnd), format, text, cursor, range, query };
  });
}

/** The cases of all languages. */
export function readCompletionCases(): readonly CompletionCase[] {
  const folder = join(projectFolder, 'test/fixtures/completion');
  return readdirSync(folder).flatMap((file) =>
    parseCompletionCases(readFileSync(join(folder, file), 'utf8')).map((one) => ({
      ...one,
      name: `${file.replace('.txt', '')}: ${one.name}`,
    })),
  );
}
