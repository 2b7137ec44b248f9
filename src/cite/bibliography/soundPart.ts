import type { TextRange } from '../../core/textRange';
import type { BibtexEntry, BibtexFile, BibtexProblem } from '../../sources/bibtex/bibtexFile';
import { startOfLine } from '../lines';

/** What of a BibTeX file every tool reads: up to the first damage that could swallow what follows. */
export interface SoundPart {
  readonly entries: readonly BibtexEntry[];
  /**
   * A place before the damage at which an entry can be inserted where there are no others: the beginning of what is
   * damaged, or of the file. Undefined in a file without such damage.
   */
  readonly beforeDamage?: number;
}

/** Damage that tools get over at the next `@`; what is not closed has no end for them. */
const HARMLESS: ReadonlySet<BibtexProblem['code']> = new Set([
  'missing-comma',
  'missing-equals',
  'missing-value',
  'missing-key',
  'duplicate-field',
  'duplicate-key',
  'unknown-string',
  'unexpected-text',
]);

/**
 * The part of a file in which a new entry is safe. Our scanner finds what stands behind an entry that is not closed,
 * but BibTeX and biber take it for a part of that entry.
 */
export function findSoundPart(text: string, file: BibtexFile): SoundPart {
  const { entries, strings, problems } = file;
  let end = Infinity;
  let beforeDamage: number | undefined;
  for (const problem of problems) {
    const { code, range } = problem;
    if (range.start >= end) continue;
    const inside = findAround(entries, range.start) ?? findAround(strings, range.start);
    if (HARMLESS.has(code) && !hidesEnd(text, problem, inside?.range)) continue;
    const isSurplus = code === 'unbalanced' && text.slice(range.start, range.end) === '}';
    if (isSurplus && (inside === undefined || !isClosedWrongly(inside))) continue;
    end = inside?.range.start ?? range.start;
    // A comment is marked with what opens it; where a preamble begins is not known.
    const isComment = code === 'missing-brace' && range.start < range.end;
    beforeDamage = inside || isComment ? end : 0;
  }
  if (beforeDamage === undefined) return { entries };
  return { entries: entries.filter(({ range }) => range.end <= end), beforeDamage };
}

/**
 * Whether text that belongs to no field leaves open where its entry ends: what closes the entry may close a brace in
 * that text, or stand behind a percent sign, where some tools read nothing.
 *
 * @param construct left out where the text is all that was made of it: a string without a value
 */
function hidesEnd(text: string, { code, range }: BibtexProblem, construct: TextRange = range): boolean {
  if (code !== 'unexpected-text') return false;
  const lastLine = Math.max(range.start, startOfLine(text, construct.end));
  return /[{}]/.test(text.slice(range.start, range.end)) || text.slice(lastLine, construct.end).includes('%');
}

type Ranged = Pick<BibtexEntry, 'range'> & Partial<Pick<BibtexEntry, 'delimiter'>>;

/** A brace that closes what a parenthesis has opened. */
function isClosedWrongly({ delimiter }: Ranged): boolean {
  return delimiter === '(';
}

/** The construct, of those in the order of the file, that a place is in or right behind. */
function findAround(constructs: readonly Ranged[], place: number): Ranged | undefined {
  const before = findBefore(constructs, place);
  return before !== undefined && place <= before.range.end ? before : undefined;
}

/** The last construct that begins at a place or before it. */
function findBefore(constructs: readonly Ranged[], place: number): Ranged | undefined {
  let from = 0;
  let to = constructs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((constructs[middle]?.range.start ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return constructs[from - 1];
}
