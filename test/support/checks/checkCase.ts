import type { TextRange } from '../../../src/core/textRange';
import type { CheckName } from '../../../src/cite/check/finding';

/** Where a fixture expects a finding. */
export interface Expected extends TextRange {
  readonly check: CheckName;
}

/** A project of a fixture: its files, and what is to be found in each, in the order of its text. */
export interface CheckCase {
  readonly texts: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, readonly Expected[]>>;
}

const MARK = /⟦(\w+)\||⟧/g;

/**
 * Reads a fixture: files behind lines of `=== name`, in which `⟦unknownKey|xiao⟧` stands for `xiao` and a finding of it;
 * marks may be in others.
 */
export function readCheckCase(fixture: string): CheckCase {
  const texts: Record<string, string> = {};
  const expected: Record<string, readonly Expected[]> = {};
  for (const part of fixture.split(/^=== /m).slice(1)) {
    const name = part.slice(0, part.indexOf('\n'));
    const { text, marks } = readMarks(part.slice(name.length + 1));
    texts[name] = text;
    expected[name] = marks.toSorted((a, b) => a.start - b.start || a.check.localeCompare(b.check));
  }
  return { texts, expected };
}

function readMarks(marked: string): { readonly text: string; readonly marks: readonly Expected[] } {
  const marks: Expected[] = [];
  const open: { check: CheckName; start: number }[] = [];
  let text = '';
  let done = 0;
  for (const { 0: mark, 1: check, index } of marked.matchAll(MARK)) {
    text += marked.slice(done, index);
    done = index + mark.length;
    if (check !== undefined) open.push({ check: check as CheckName, start: text.length });
    else {
      const mine = open.pop();
      if (mine) marks.push({ ...mine, end: text.length });
    }
  }
  return { text: text + marked.slice(done), marks };
}
