import type { Slices } from '../../core/slices';
import type { RisRecord, RisTag } from './risRecord';
import { TextLines } from './textLines';

/** A damaged place; the caller knows the source's name. */
export interface RisProblem {
  readonly line: number;
  readonly message: string;
}

/** Two spaces before the dash are the rule; the one space of a hand-made file is believed where its `TY` has one, too. */
const TAG = /^\s*([A-Z][A-Z\d])(?: {2,}|\t+ ?)-(?:\s|$)/;
const LOOSE_TAG = /^\s*([A-Z][A-Z\d])\s?-(?:\s|$)/;
const TYPE = /^\s*TY\s{0,3}-(?:\s|$)/;

/** In which a tag is looked for: a pattern must not run over a line of many megabytes. */
const HEAD = 100;

/** How many lines are read between two places where the work may be put aside. */
const STRETCH = 8;
/** No value is longer; one that is would hold up whoever reads it. */
const LONGEST = 100_000;

/**
 * Reads a RIS file in whatever state it is. A record ends with `ER` or where the next one begins; a line without a
 * tag goes on with the value before it; what stands between records, as databases write it above and below them, is
 * passed over. Takes any text, in linear time.
 *
 * Source: RIS format specifications, Research Information Systems (2001).
 *
 * @param take is given each record, nothing in it decoded: all of them at once would need much more memory than the text
 * @returns what is damaged
 */
export function* scanRis(text: string, take: (record: RisRecord) => void): Slices<readonly RisProblem[]> {
  const lines = new TextLines(text);
  const problems: RisProblem[] = [];
  let open: OpenRecord | undefined;
  let isOutside = false;
  let hasEnds = false;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (lines.number % STRETCH === 0) yield;
    // The byte order mark is white space, too.
    const head = line.slice(0, HEAD);
    const begins = TYPE.exec(head);
    if (begins) {
      if (open) take(closeRecord(open, problems));
      const isLoose = !TAG.test(head);
      open = { line: lines.number, isLoose, tags: [] };
      addTag(open, 'TY', line.slice(begins[0].length), lines.number);
      isOutside = false;
      continue;
    }
    const tag = (open?.isLoose === true ? LOOSE_TAG : TAG).exec(head);
    if (open === undefined) {
      if (tag === null || tag[1] === 'ER' || isOutside) continue;
      isOutside = true;
      const message = `expected “TY  - ” before the first tag of a record, found “${tag[1] ?? ''}”`;
      problems.push({ line: lines.number, message });
    } else if (tag === null) addLine(open, line);
    else if (tag[1] === 'ER') {
      take(closeRecord(open, problems));
      open = undefined;
      hasEnds = true;
    } else addTag(open, tag[1] ?? '', line.slice(tag[0].length), lines.number);
  }
  if (open) {
    take(closeRecord(open, problems));
    if (hasEnds) {
      problems.push({
        line: open.line,
        message: 'expected “ER  -” at the end of the record: the file may have been cut short',
      });
    }
  }
  return problems;
}

interface OpenRecord {
  readonly line: number;
  readonly isLoose: boolean;
  readonly tags: OpenTag[];
}

interface OpenTag {
  readonly name: string;
  readonly line: number;
  readonly parts: string[];
  length: number;
}

function addTag({ tags }: OpenRecord, name: string, value: string, line: number): void {
  tags.push({ name, line, parts: [value.slice(0, LONGEST).trim()], length: value.length });
}

function addLine({ tags }: OpenRecord, line: string): void {
  const tag = tags.at(-1);
  if (tag === undefined) return;
  if (tag.length < LONGEST) tag.parts.push(line.slice(0, LONGEST - tag.length).trim());
  tag.length += line.length;
}

function closeRecord({ line, tags }: OpenRecord, problems: RisProblem[]): RisRecord {
  const closed = tags.map(({ name, line, parts, length }): RisTag => {
    if (length > LONGEST) {
      problems.push({
        line,
        message: `the value of “${name}” is longer than ${LONGEST} characters and was cut`,
      });
    }
    return { name, value: parts.join('\n').trim() };
  });
  return { line, tags: closed };
}
