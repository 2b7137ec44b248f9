import type { TextRange } from '../../../core/textRange';
import type { Citation } from '../citationLanguage';
import { LATEX_LIST, MULTICITE_LIST } from '../forms/keyLists';
import { endOfMatch } from '../matchAt';
import { argumentsBeforeKeys, isMulticite, isWellKnownCiteCommand } from './latexCommands';
import { readKeyGroup, type KeyGroup } from './readKeyGroup';
import type { CiteCommand, LatexScan } from './scanLatex';

/** Space, comments and single line breaks, as TeX skips them between a command and its arguments. */
const SKIPPED = /(?:[ \t]|%[^\n]*(?:\n[ \t]*)?|\r?\n(?![ \t]*\r?\n))*/y;
/** apacite's and beamer's brackets. */
const ANGLES = /<[^<>\n]{0,100}>/y;
/** The common notes of a multicite. */
const PARENTHESES = /\((?:[^()\n]|\n(?![ \t]*\r?\n)){0,400}\)/y;
/** What a note in the making may go on with on its line. */
const REST_OF_NOTE = /[^\n{}\\%]*/y;

/** What follows a command's name. */
interface Arguments {
  /** Each with the place at which its notes begin. */
  readonly groups: readonly (KeyGroup & { readonly itemStart: number })[];
  /** Behind the last note, or the name. */
  readonly end: number;
  readonly hasNotes: boolean;
  /** The bracket of a note that nothing closes. */
  readonly openNote?: number;
}

/** The citation of a command: one, none where no keys follow, or one a group where a multicite's groups differ. */
export function readCiteCommand(
  text: string,
  command: CiteCommand,
  scan: LatexScan,
  isKnown: boolean,
): Citation[] {
  const { groups, end, hasNotes, openNote } = readArguments(text, command, scan);
  const { name, start } = command;
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) {
    const isCitation = isKnown || hasNotes || openNote !== undefined || isWellKnownCiteCommand(name);
    return isCitation ? [unfinished(text, command, end, openNote)] : [];
  }
  if (isMulticite(name) && groups.every(isSimple)) {
    return [
      {
        range: { start, end: last.range.end },
        name,
        keysRange: { start: first.itemStart, end: last.range.end },
        keys: groups.flatMap(({ keys, itemStart, range }) =>
          keys.map((key) => ({ ...key, item: { start: itemStart, end: range.end } })),
        ),
        list: MULTICITE_LIST,
      },
    ];
  }
  return groups.map(({ itemStart, range, keysRange, keys, isFinished }, index) => ({
    range: { start: index === 0 ? start : itemStart, end: range.end },
    name,
    keysRange,
    keys,
    list: LATEX_LIST,
    ...(isFinished ? {} : { around: { opening: '', closing: '}' } }),
  }));
}

/** One key and nothing else in its braces, so that a new key can have its own beside it. */
function isSimple({ keys, keysRange, isFinished }: KeyGroup): boolean {
  const [key] = keys;
  return isFinished && key?.range.start === keysRange.start && key.range.end === keysRange.end;
}

function readArguments(text: string, { name, end }: CiteCommand, { closing }: LatexScan): Arguments {
  const groups: (KeyGroup & { itemStart: number })[] = [];
  const isMulti = isMulticite(name);
  let at = end;
  let hasNotes = false;
  let toSkip = argumentsBeforeKeys(name);
  let itemStart: number | undefined;
  for (;;) {
    const next = endOfMatch(SKIPPED, text, at);
    const sign = text[next];
    const noteEnd =
      sign === '[' || (sign === '{' && toSkip > 0)
        ? (closing.get(next) ?? next - 1) + 1
        : sign === '<'
          ? endOfMatch(ANGLES, text, next)
          : sign === '(' && isMulti && groups.length === 0
            ? endOfMatch(PARENTHESES, text, next)
            : next;
    if (noteEnd > next) {
      if (sign === '{') toSkip--;
      if (sign !== '(') itemStart ??= next;
      hasNotes = true;
      at = noteEnd;
      continue;
    }
    if (sign === '[' && groups.length === 0) return { groups, end: at, hasNotes, openNote: next };
    if (sign !== '{' || toSkip > 0) return { groups, end: at, hasNotes };
    const group = readKeyGroup(text, next, closing.get(next));
    // Braces behind a space that hold no keys belong to the sentence: `\cite {\em now}`.
    if (!group.isFinished && next > at) return { groups, end: at, hasNotes };
    groups.push({ ...group, itemStart: itemStart ?? next });
    at = group.range.end;
    if (!isMulti || !group.isFinished) return { groups, end: at, hasNotes };
    itemStart = undefined;
    toSkip = argumentsBeforeKeys(name);
  }
}

/** A command without keys; one space behind its name belongs to it, since the person is still writing it. */
function unfinished(
  text: string,
  { name, start }: CiteCommand,
  end: number,
  openNote: number | undefined,
): Citation {
  const place = openNote === undefined ? end : endOfMatch(REST_OF_NOTE, text, openNote);
  const keysAt = openNote === undefined ? end : openNote + text.slice(openNote, place).trimEnd().length;
  const keysRange: TextRange = { start: keysAt, end: keysAt };
  const rangeEnd = openNote === undefined ? endOfMatch(/[ \t]*/y, text, end) : keysAt;
  return {
    range: { start, end: rangeEnd },
    name,
    keysRange,
    keys: [],
    list: LATEX_LIST,
    around: { opening: openNote === undefined ? '{' : ']{', closing: '}' },
  };
}
