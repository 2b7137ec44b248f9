import * as vscode from 'vscode';
import type { TextRange } from '../../core/textRange';

/** Ranges of a document that move with its text. */
export interface FollowedRanges {
  /** Where they are now; those whose ends were edited over are gone. */
  readonly ranges: () => readonly TextRange[];
  readonly stop: () => void;
}

/** Follows ranges while the document is edited: a person goes on writing while something is worked out. */
export function followRanges(document: vscode.TextDocument, ranges: readonly TextRange[]): FollowedRanges {
  let followed = ranges;
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    for (const { rangeOffset, rangeLength, text } of event.contentChanges) {
      const change = { start: rangeOffset, end: rangeOffset + rangeLength };
      followed = followed.flatMap((range) => moveRange(range, change, text.length) ?? []);
    }
  });
  return {
    ranges: () => followed,
    stop: () => {
      listener.dispose();
    },
  };
}

/** A range after a change of the text; undefined where the change cuts into it. */
function moveRange(range: TextRange, change: TextRange, length: number): TextRange | undefined {
  const shift = length - (change.end - change.start);
  if (change.start >= range.end && change.end > range.start) return range;
  if (change.end <= range.start) return { start: range.start + shift, end: range.end + shift };
  const isInside = range.start <= change.start && change.end <= range.end;
  return isInside ? { start: range.start, end: range.end + shift } : undefined;
}
