import type { AskedQuery, AskedWord } from '../query/askedQuery';
import { FIELD_OF_ZONE, Zone } from '../text/readPaper';
import type { Occurrence } from './rescore';
import type { Match, MatchKind, Range } from '../searchHit';
import { zoneWeight } from './scoring';

/** Turns the occurrences of a query in a paper into what people are told: for each word its fields, the best first. */
export function matchesOf(asked: AskedQuery, occurrences: readonly Occurrence[]): Match[] {
  const matches: Match[] = [];
  for (const [index, word] of asked.words.entries()) {
    const own = occurrences.filter(({ from, to }) => from <= index && index < to);
    if (own.length > 1) own.sort(byWorth);
    let rest: readonly Occurrence[] = own;
    // Matches are made for every hit of every keystroke: most words stand in one or two fields, a map costs more.
    while (rest.length > 0) {
      const best = rest[0]!;
      const field = FIELD_OF_ZONE[best.zone]!;
      const inField = rest.filter(({ zone }) => FIELD_OF_ZONE[zone] === field);
      const ranges = inField.map((occurrence) => rangeOf(occurrence, word));
      matches.push({ word: word.text, field, how: howSeen(best), ranges: mergeRanges(ranges) });
      rest = inField.length === rest.length ? [] : rest.filter(({ zone }) => FIELD_OF_ZONE[zone] !== field);
    }
  }
  return matches;
}

/** The occurrence that says most first; a name that covers several words says more than each of them alone. */
function byWorth(a: Occurrence, b: Occurrence): number {
  return zoneWeight(b.zone) * b.value - zoneWeight(a.zone) * a.value || b.to - b.from - (a.to - a.from);
}

/** A term met exactly is still met as a name where the text has marks inside it, or only its initials. */
function howSeen({ how, zone, start, end, term }: Occurrence): MatchKind {
  if (how !== 'exact') return how;
  const hasMarks = end - start > term.length;
  return hasMarks || NAME_ZONES.has(zone) ? 'acronym' : 'exact';
}

const NAME_ZONES: ReadonlySet<number> = new Set([Zone.name, Zone.titleName, Zone.initials]);

/** Of a completed word only the typed letters are marked, where folding left the offsets as they were. */
function rangeOf({ how, start, end, term, from, to }: Occurrence, word: AskedWord): Range {
  const isTypedPart = how === 'prefix' && to - from === 1 && end - start === term.length;
  return isTypedPart ? [start, Math.min(end, start + word.text.length)] : [start, end];
}

function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
