import type { Slices } from '../../../core/slices';
import type { TextRange } from '../../../core/textRange';
import { findCslJsonItems } from '../../../sources/csl/cslJsonItems';
import { fieldsOf, textOf } from '../../../sources/csl/cslFields';
import { findMember } from '../../../sources/csl/findMember';
import { readCslItem } from '../../../sources/csl/readCslItem';
import { parseJson } from '../../../sources/parseJson';
import { factsOf } from './factsOf';
import { indexEntries } from './indexEntries';
import type { EntryDamage, PlacedEntries, PlacedEntry } from './placedEntry';
import { sentenceOf } from './sentenceOf';
import { withoutQuotes } from './withoutQuotes';

/** Finds the items of a CSL-JSON file. */
export function* placeCsl(text: string): Slices<PlacedEntries> {
  const entries: PlacedEntry[] = [];
  const damage: EntryDamage[] = [];
  yield* findCslJsonItems(text, (item) => {
    const { start } = item;
    if (item.kind === 'damaged') {
      const message = sentenceOf(item.reason);
      damage.push({ code: 'invalid', range: { start, end: start }, message });
      return;
    }
    const range = { start, end: item.end };
    // Exports have other keys in other fields; what cites the item is its id.
    const key = textOf(fieldsOf(item.value).id);
    if (key !== '') entries.push(placeItem(text, range, key));
  });
  return yield* indexEntries(entries, damage);
}

/** Reads the item anew when it is asked for: all of them parsed would need several times the memory of the text. */
function placeItem(text: string, range: TextRange, key: string): PlacedEntry {
  const id = findMember(text, range, 'id');
  const read = () => ({ ...readCslItem(parseJson(key, text.slice(range.start, range.end))), key });
  return {
    key,
    range,
    keyRange: id === undefined ? { start: range.start, end: range.start } : withoutQuotes(text, id),
    read,
    facts: factsOf(read),
    mentions: () => [],
    fieldRange: (...names) =>
      names.map((name) => findMember(text, range, name)).find((found) => found !== undefined),
  };
}
