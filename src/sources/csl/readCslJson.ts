import type { Slices } from '../../core/slices';
import { findLines, lineAt } from '../lineTable';
import type { Problem } from '../problem';
import type { SourceEntry, SourceReading } from '../sourceReading';
import { findCslJsonItems, type CslJsonItem } from './cslJsonItems';
import { readCslItem } from './readCslItem';

/**
 * Reads a CSL-JSON file.
 *
 * @param source the file's name in problems
 */
export function* readCslJson(source: string, text: string): Slices<SourceReading> {
  const lines = yield* findLines(text);
  const entries: SourceEntry[] = [];
  const problems: Problem[] = [];
  const untitled: Problem[] = [];
  const take = (item: CslJsonItem) => {
    const line = lineAt(lines, item.start);
    if (item.kind === 'damaged') {
      problems.push({ source, line, message: item.reason });
      return;
    }
    const entry = readCslItem(item.value);
    if (entry.title === '') untitled.push({ source, line, message: 'expected a “title” in the item' });
    // A number or a text in the list says nothing of any work.
    if (entry.title !== '' || entry.key !== '') entries.push({ ...entry, line });
  };
  if (!(yield* findCslJsonItems(text, take))) return refuse(source);
  // Other data in JSON is one problem, not as many as it has items.
  if (entries.length === 0 && problems.length === 0 && untitled.length > 0) return refuse(source);
  return { entries, problems: [...problems, ...untitled] };
}

function refuse(source: string): SourceReading {
  const message =
    'expected CSL-JSON: an array of items, or an object with a list of them in “items” or “references”';
  return { entries: [], problems: [{ source, message }] };
}
