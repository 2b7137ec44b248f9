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
  const { records, problems: damage } = yield* scanRis(text);
  const problems: Problem[] = damage.map((problem) => ({ source, ...problem }));
  const entries: SourceEntry[] = [];
  for (const record of records) {
    yield;
    const entry = readRisRecord(record);
    if (entry.title === '') {
      problems.push({ source, line: record.line, message: 'expected a title (“TI  - ”) in the record' });
    }
    entries.push({ ...entry, line: record.line });
  }
  if (entries.length === 0 && problems.length === 0) {
    problems.push({ source, message: 'expected RIS records, each from “TY  - ” to “ER  - ”' });
  }
  return { entries, problems };
}
