import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';
import type { TextRange } from '../../../src/core/textRange';
import { CURSOR } from '../insertion/insertionCase';

/** A text with a cursor, and the places of the key that it is on. */
export interface KeyCase {
  readonly name: string;
  readonly format: CitationFormat;
  readonly text: string;
  readonly cursor: number;
  /** In the order of the text; none where the cursor is on no key. */
  readonly places: readonly TextRange[];
}

const MARKS = /[‸⟦⟧]/g;

/**
 * Reads a fixture: `format: …`, then cases that begin with a line `@@ name`. In a text `‸` is the cursor, and `⟦` and
 * `⟧` stand around the key that it is on, wherever that is cited.
 *
 * @throws SyntaxError naming a case that lacks a cursor, or whose marks are no pairs around one key
 */
export function parseKeyCases(source: string): readonly KeyCase[] {
  const [head = '', ...sections] = source.split(/^@@ /m);
  const format = /^format: (\S+)$/m.exec(head)?.[1] as CitationFormat;
  return sections.map((section) => {
    const [name = ''] = section.split('\n', 1);
    const marked = section.slice(name.length + 1).replace(/\n$/, '');
    const places: TextRange[] = [];
    let cursor: number | undefined;
    let start = 0;
    let removed = 0;
    for (const { 0: mark, index } of marked.matchAll(MARKS)) {
      const at = index - removed++;
      if (mark === CURSOR) cursor = at;
      else if (mark === '⟦') start = at;
      else places.push({ start, end: at });
    }
    const text = marked.replace(MARKS, '');
    const keys = new Set(places.map((place) => text.slice(place.start, place.end)));
    if (cursor === undefined || keys.size > 1)
      throw new SyntaxError(`“${name}” needs one cursor and one key.`);
    return { name, format, text, cursor, places };
  });
}

/** The cases of all languages in a folder of fixtures. */
export function readKeyCases(folder: string): readonly KeyCase[] {
  return readdirSync(folder).flatMap((file) =>
    parseKeyCases(readFileSync(join(folder, file), 'utf8')).map((one) => ({
      ...one,
      name: `${file.replace('.txt', '')}: ${one.name}`,
    })),
  );
}
