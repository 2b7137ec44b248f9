import type { Slices } from '../../core/slices';
import type { Problem } from '../problem';
import type { SourceEntry, SourceReading } from '../sourceReading';
import { readRisRecord } from './readRisRecord';
import { scanRis } from './scanRis';

/**
 * Reads a RIS file.
 *
 * @param source the file's name in problems
 */
export function* readRis(source: string, text: string): Slices<SourceReading> {
  const entries: SourceEntry[] = [];
  const untitled: Problem[] = [];
  const damage = yield* scanRis(text, (record) => {
    const entry = readRisRecord(record);
    if (entry.title === '') {
      untitled.push({ source, line: record.line, message: 'expected a title (“TI  - ”) in the record' });
    }
    entries.push({ ...entry, line: record.line });
  });
  const problems = [...damage.map((problem): Problem => ({ source, ...problem })), ...untitled];
  if (entries.length === 0 && problems.length === 0) {
    problems.push({ source, message: 'expected RIS records, each from “TY  - ” to “ER  - ”' });
  }
  return { entries, problems };
}
