import type { Slices } from '../../../core/slices';
import type { TextRange } from '../../../core/textRange';
import { fieldsOf, textOf } from '../../../sources/csl/cslFields';
import { readCslItem } from '../../../sources/csl/readCslItem';
import { readHayagrivaEntry } from '../../../sources/hayagriva/readHayagrivaEntry';
import { findYamlEntries, type YamlEntry } from '../../../sources/yaml/findYamlEntries';
import { factsOf } from './factsOf';
import { indexEntries } from './indexEntries';
import type { PlacedEntries, PlacedEntry } from './placedEntry';
import { sentenceOf } from './sentenceOf';
import { withoutQuotes } from './withoutQuotes';

/**
 * Finds the entries of a bibliography in YAML: Hayagriva, or CSL data under `references`.
 *
 * @param offset where the text begins in its file; all places are the file's
 */
export function* placeYaml(text: string, offset = 0): Slices<PlacedEntries> {
  const found = yield* findYamlEntries(text);
  const shift = ({ start, end }: TextRange) => ({ start: start + offset, end: end + offset });
  return yield* indexEntries(
    found.entries.map((entry) => placeEntry(text, entry, shift)),
    found.damage.map(({ place, message }) => ({
      code: 'invalid',
      range: shift({ start: place, end: place }),
      message: sentenceOf(message),
    })),
  );
}

function placeEntry(
  text: string,
  { name, range, keyRange, data }: YamlEntry,
  shift: (range: TextRange) => TextRange,
): PlacedEntry {
  const key = name ?? textOf(fieldsOf(data).id);
  const own = { start: range.start, end: range.start };
  const read = () => (name === undefined ? { ...readCslItem(data), key } : readHayagrivaEntry(name, data));
  return {
    key,
    range: shift(range),
    keyRange: shift(keyRange === undefined ? own : withoutQuotes(text, keyRange)),
    read,
    facts: factsOf(read),
    mentions: () => [],
    fieldRange: (...names) => {
      const found = names.map((field) => findField(text, range, field)).find((one) => one !== undefined);
      return found && shift(found);
    },
  };
}

/** The value of a field that stands at the beginning of a line, up to its end. */
function findField(text: string, { start, end }: TextRange, name: string): TextRange | undefined {
  for (let at = start; at < end;) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd < 0 ? end : Math.min(lineEnd, end);
    const match = /^[ \t-]*["']?([\w-]{1,40})["']?[ \t]*:[ \t]*/.exec(
      text.slice(at, Math.min(next, at + 200)),
    );
    if (match?.[1]?.toLowerCase() === name) {
      const value = text.slice(at + match[0].length, next).trimEnd();
      return { start: at + match[0].length, end: at + match[0].length + value.length };
    }
    at = next + 1;
  }
  return undefined;
}
