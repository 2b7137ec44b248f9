import type { Slices } from '../../core/slices';
import type { BibtexEntry } from '../../sources/bibtex/bibtexFile';
import type { TextEdit } from '../edit/textEdit';
import { startOfLine } from '../lines';
import { groupByPlace, type EntryOrder, type NewEntry, type Sortable } from './entryOrder';
import { commentAbove, insertBefore, insertBehind, joinEntries } from './insertEntries';
import { mostCommon } from './mostCommon';
import type { SoundPart } from './soundPart';

/** Where entries of a BibTeX file stand, and what stands between them. */
export interface Layout extends SoundPart {
  /** What the entries of the sound part are sorted by, one each. */
  readonly sortables: readonly Sortable[];
  readonly order?: EntryOrder | undefined;
  readonly separator: string;
}

/** What some tools keep at the end of a file: JabRef's and BibDesk's own records, the settings of Emacs. */
const TRAILER = /^[^\S\n]*@comment\s*[{(]\s*(?:jabref-|BibDesk )|^%+ *Local Variables:/im;
const BYTE_ORDER_MARK = '\uFEFF';
/** What is longer is read as no comment on an entry. */
const MAX_COMMENT = 1000;

/** The edits that put new entries in their places: in order in a file that is in order, else at its end. */
export function* placeEntries(
  text: string,
  entries: readonly NewEntry[],
  layout: Layout,
): Slices<readonly TextEdit[]> {
  const { order, sortables } = layout;
  if (order === undefined) return [placeAtEnd(text, entries, layout)];
  const groups = yield* groupByPlace(entries, sortables, order);
  return [...groups].map(([place, group]) => {
    if (place === sortables.length) return placeAtEnd(text, group, layout);
    return place === 0 ? placeAtStart(text, group, layout) : placeBehind(text, place - 1, group, layout);
  });
}

/** What stands between the entries of a file mostly, with `\n` for line ends; an empty line in a file of one. */
export function measureSeparator(text: string, entries: readonly BibtexEntry[]): string {
  const separators = entries.slice(1).flatMap(({ range }, at) => {
    const between = text.slice(Math.max(entries[at]?.range.end ?? 0, range.start - 100), range.start);
    return /^\s*\n\s*$/.test(between) ? ['\n'.repeat(between.split('\n').length - 1)] : [];
  });
  return mostCommon(separators)?.value ?? '\n\n';
}

function placeAtEnd(text: string, group: readonly NewEntry[], layout: Layout): TextEdit {
  const { entries, beforeDamage, separator } = layout;
  const start = fileStart(text);
  if (beforeDamage !== undefined) {
    return entries.length > 0
      ? placeBehind(text, entries.length - 1, group, layout)
      : insertFirst(text, Math.max(beforeDamage, start), group, separator);
  }
  const from = entries.at(-1)?.range.end ?? 0;
  const rest = text.slice(from);
  const end = from + beforeTrailer(rest).trimEnd().length;
  if (end === from && entries.length > 0) return insertBehind(end, group, separator);
  const isEmpty = text.slice(0, end).replace(BYTE_ORDER_MARK, '') === '';
  if (!isEmpty) return insertBehind(end, group, separator.includes('\n\n') ? separator : '\n\n');
  const lineEnd = text.slice(start).trim() === '' ? (/[\r\n]/.test(text) ? '' : '\n') : separator;
  return { start, end: start, text: joinEntries(group, separator) + lineEnd };
}

function fileStart(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}

/** What stands before the trailer, unless that may be within a comment that spans several lines. */
function beforeTrailer(text: string): string {
  const before = text.slice(0, TRAILER.exec(text)?.index);
  let depth = 0;
  for (const [brace] of before.matchAll(/[{}]/g)) depth = brace === '{' ? depth + 1 : Math.max(0, depth - 1);
  return depth === 0 ? before : text;
}

/** Before the first entry and the comment right above it. */
function placeAtStart(text: string, group: readonly NewEntry[], { entries, separator }: Layout): TextEdit {
  return insertFirst(text, entries[0]?.range.start ?? 0, group, separator);
}

/**
 * Before what begins at a place; where text stands before it on its line, which with a new entry behind it could look
 * like the beginning of one, at the file's beginning.
 */
function insertFirst(text: string, start: number, group: readonly NewEntry[], separator: string): TextEdit {
  const lineStart = startOfLine(text, start);
  const isFirst = text.slice(lineStart, start).replace(BYTE_ORDER_MARK, '').trim() === '';
  if (!isFirst) return insertBefore(fileStart(text), group, separator);
  return insertBefore(lineStart > 0 ? commentAbove(text, lineStart, '%') : start, group, separator);
}

/** Behind an entry and what else stands on its last line, unless that may be more than a comment. */
function placeBehind(text: string, at: number, group: readonly NewEntry[], layout: Layout): TextEdit {
  const end = layout.entries[at]?.range.end ?? 0;
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(end, end + MAX_COMMENT)) ?? [];
  const isComment = /^[^@{}()]+$/.test(line) && line.length < MAX_COMMENT;
  return insertBehind(isComment ? end + line.trimEnd().length : end, group, layout.separator);
}
