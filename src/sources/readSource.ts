import type { Slices } from '../core/slices';
import { scannableBytes } from './bibtex/bibtexText';
import { openBibtexSource, readBibtex } from './bibtex/readBibtex';
import { readCslJson } from './csl/readCslJson';
import { decodeText } from './decodeText';
import { readListing } from './listing/readListing';
import { readRis } from './ris/readRis';
import { detectFormat, type SourceFormat } from './sourceFormat';
import type { Problem } from './problem';
import type { SourceEntry, SourceReading } from './sourceReading';
import { readYamlSource } from './yaml/readYamlSource';

type Reader = (source: string, text: string) => Slices<SourceReading>;

const READERS: Readonly<Record<SourceFormat, Reader>> = {
  bibtex: readBibtex,
  ris: readRis,
  'csl-json': readCslJson,
  yaml: readYamlSource,
};

/** A page is read at one stretch, and saved pages have some 100,000 characters. */
const LONGEST_PAGE = 2_000_000;
const HEAD = 4096;

/**
 * Reads a source in any format that is known: BibTeX and BibLaTeX, RIS, CSL-JSON, Hayagriva and CSL data in YAML, and
 * saved listing pages. The ending of its name tells the format, else how its text begins. Takes any text, never throws,
 * and yields often: a record that is damaged is a problem, and everything else is in.
 *
 * @param name as people know the source, with its ending: what problems are told of
 * @example
 * runNow(readSource('mine.ris', 'TY  - JOUR\nTI  - Efficient Streaming\nER  - ')).entries[0]?.title // 'Efficient Streaming'
 */
export function* readSource(name: string, text: string): Slices<SourceReading> {
  const format = detectFormat(name, text);
  const begin = text.slice(0, HEAD);
  if (begin.replace(/^\uFEFF/, '').trim() === '' && text.trim() === '')
    return refuse(name, 'the file is empty');
  if (begin.includes('\0')) return refuse(name, 'expected text in UTF-8, found binary data');
  if (format !== undefined) {
    const { entries, problems } = yield* READERS[format](name, text);
    return { entries, problems: limitProblems(name, problems) };
  }
  const listing = text.length <= LONGEST_PAGE ? readListing(name, text) : undefined;
  return listing ?? refuse(name, 'expected BibTeX, RIS, CSL-JSON, Hayagriva or a saved listing page');
}

/** What was read of a source's bytes. */
export interface BytesReading {
  /** In the order of the source; may be read as they are asked for, and then only once. */
  readonly entries: Iterable<SourceEntry>;
  readonly count: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a source from its bytes, in whatever encoding. A BibTeX file is not made one text, which would take several
 * times the memory of a large one.
 */
export function* readSourceBytes(name: string, bytes: Uint8Array): Slices<BytesReading> {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  if (detectFormat(name, head) === 'bibtex' && head.trim() !== '') {
    const written = yield* scannableBytes(bytes);
    if (written !== undefined) {
      const { entries, count, problems } = yield* openBibtexSource(name, written);
      return { entries, count, problems: limitProblems(name, problems) };
    }
  }
  const { text, problems } = decodeText(name, bytes);
  // Not empty, but no text: that has been said.
  if (text === '' && problems.length > 0) return { entries: [], count: 0, problems };
  yield;
  const reading = yield* readSource(name, text);
  const { entries } = reading;
  return { entries, count: entries.length, problems: [...problems, ...reading.problems] };
}

/** Nobody reads more, and a file that is something else has them everywhere. */
const MOST_PROBLEMS = 10_000;

function limitProblems(source: string, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const message = `${problems.length - MOST_PROBLEMS} more problems like these`;
  return [...problems.slice(0, MOST_PROBLEMS), { source, message }];
}

function refuse(source: string, message: string): SourceReading {
  return { entries: [], problems: [{ source, message }] };
}
