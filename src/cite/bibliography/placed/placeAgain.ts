import type { Slices } from '../../../core/slices';
import type { TextChange } from '../../../core/textChange';
import type { BibtexStrings } from '../../../sources/bibtex/bibtexStrings';
import { BibtexPlace } from './bibtexPlace';
import { placeBibtex } from './placeBibtex';
import { placeChanged, type ReadText } from './placeChanged';
import type { PlacedBibtex } from './placedEntry';

/** So many entries are compared at a stretch. */
const STRETCH = 256;
/** An entry that is as it was keeps the text alive in which it was read: after so many texts all are read anew. */
const MOST_TEXTS = 6;

/** A name without quotes or braces as a value: of a string, which may stand for something else now. */
const USES_STRING = /[=#]\s*[a-z]/i;

/** Finds the entries of a `.bib` file that was read before; those that say what they said are read as they were. */
export function* placeAgain(before: ReadText, text: string, change: TextChange): Slices<PlacedBibtex> {
  const changed = yield* placeChanged(before, text, change);
  if (changed) return changed;
  const placed = yield* placeBibtex(text);
  if (before.placed.texts >= MOST_TEXTS) return placed;
  return yield* adoptReadings(before, { text, placed });
}

function* adoptReadings(before: ReadText, { text, placed }: ReadText): Slices<PlacedBibtex> {
  const areStringsSame = isSameMap(before.placed.resolved, placed.resolved);
  const known = before.placed.byKey;
  const entries: BibtexPlace[] = [];
  const byKey = new Map(placed.byKey);
  for (const entry of placed.entries) {
    // Of entries with one key the first alone: two that are copies would be taken for one.
    const former = byKey.get(entry.key) === entry ? known.get(entry.key) : undefined;
    const adopted = former instanceof BibtexPlace && isSameReading(former, entry) ? former : undefined;
    const place = adopted
      ? new BibtexPlace(adopted.reading, entry.range.start - adopted.reading.entry.range.start)
      : entry;
    entries.push(place);
    if (byKey.get(entry.key) === entry) byKey.set(entry.key, place);
    if (entries.length % STRETCH === 0) yield;
  }
  return { ...placed, entries, byKey, texts: before.placed.texts + 1 };

  function isSameReading(former: BibtexPlace, now: BibtexPlace): boolean {
    // What it inherits, another entry says.
    if (now.reading.crossref !== undefined || former.reading.crossref !== undefined) return false;
    const written = text.slice(now.range.start, now.range.end);
    if (before.text.slice(former.range.start, former.range.end) !== written) return false;
    return areStringsSame || !USES_STRING.test(written);
  }
}

function isSameMap(a: BibtexStrings, b: BibtexStrings): boolean {
  return a.size === b.size && Array.from(a).every(([name, value]) => b.get(name) === value);
}
