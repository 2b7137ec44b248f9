import { identify } from '../core/identity';
import { findArxivId } from '../core/identifiers';
import { known } from '../core/known';
import type { Origin, Paper } from '../core/paper';
import { readWorkIdentifiers } from '../core/workIdentifiers';
import { readWorkTitle } from '../core/workTitle';

/**
 * Makes one paper of what several sources say of a work: its key and spelling from the first that has them, otherwise
 * the richest of each. A record that stands alone is that paper itself, not a copy.
 *
 * @param records at least one, those of the sources that count most first
 */
export function mergePapers(records: readonly [Paper, ...Paper[]]): Paper {
  const [first, ...others] = records;
  if (others.length === 0) return first;
  const titled = chooseTitle(records);
  const print = records.find(isInPrint) ?? first;
  const prints = isInPrint(print) ? records.filter(({ kind }) => kind === print.kind) : records;
  const authors = best(records, ({ authors }) => [authors.length, authors.join('').length]).authors;
  const described = best(records, ({ abstract }) => [abstract.length]);
  const arxiv = pick(records, ({ arxiv }) => arxiv);
  const doi = chooseDoi([print, ...records]);
  const counts = records.flatMap(({ authorCount }) => authorCount ?? []);
  const years = records.flatMap(({ year }) => year ?? []);
  const comments = records.flatMap(({ comments }) => comments ?? []);
  return {
    id:
      (arxiv ?? doi)
        ? identify({ title: '', ...known({ arxiv: arxiv && (findArxivId(arxiv) ?? arxiv), doi }) })
        : first.id,
    key: first.key,
    sourceTitle: titled.sourceTitle,
    title: titled.title,
    abstract: described.abstract,
    authors,
    ...known({
      authorCount: counts.length > 0 ? Math.max(authors.length, ...counts) : undefined,
      organization: pick(records, ({ organization }) => organization),
      published: chooseDate(records),
      year: years.length > 0 ? Math.min(...years) : undefined,
    }),
    kind: print.kind,
    ...known({
      venue: pick([print, ...prints], ({ venue }) => venue),
      venueYear: isInPrint(print) ? (print.venueYear ?? print.year) : undefined,
      volume: pick([print, ...prints], ({ volume }) => volume),
      pages: pick([print, ...prints], ({ pages }) => pages),
      comments: comments.length > 0 ? Math.max(...comments) : undefined,
      arxiv,
      doi,
    }),
    topics: [described, ...records].find(({ topics }) => topics.length > 0)?.topics ?? [],
    origins: joinOrigins(records),
  };
}

function isInPrint({ kind, venue }: Paper): boolean {
  return kind !== 'preprint' && venue !== undefined;
}

/** The first that has a value. */
function pick<T>(records: readonly Paper[], valueOf: (record: Paper) => T | undefined): T | undefined {
  for (const record of records) {
    const value = valueOf(record);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The one of the greatest measure, by the next one where it is the same; of equals the first. */
function best(records: readonly [Paper, ...Paper[]], measure: (record: Paper) => readonly number[]): Paper {
  return records.reduce((leader, record) => {
    const theirs = measure(leader);
    const gains = measure(record).map((value, index) => value - (theirs[index] ?? 0));
    return (gains.find((gain) => gain !== 0) ?? 0) > 0 ? record : leader;
  });
}

/** The first, unless another has the subtitle that it lacks. */
function chooseTitle(records: readonly [Paper, ...Paper[]]): Paper {
  return records.reduce((chosen, record) => {
    if (record.title === chosen.title) return chosen;
    const { full } = readWorkTitle(chosen.title);
    return readWorkTitle(record.title).beginnings.some((beginning) => beginning.full === full)
      ? record
      : chosen;
  });
}

function chooseDoi(records: readonly Paper[]): string | undefined {
  const isPublishers = (record: Paper) => readWorkIdentifiers(record).publisher !== undefined;
  return records.find((record) => record.doi && isPublishers(record))?.doi ?? pick(records, ({ doi }) => doi);
}

/** Of the first year the most exact. */
function chooseDate(records: readonly Paper[]): string | undefined {
  const dates = records.flatMap(({ published }) => published ?? []);
  return dates.toSorted((a, b) => Number(a.slice(0, 4)) - Number(b.slice(0, 4)) || b.length - a.length)[0];
}

function joinOrigins(records: readonly Paper[]): readonly Origin[] {
  const places = new Map<string, Origin>();
  for (const origin of records.flatMap(({ origins }) => origins)) {
    const place = JSON.stringify([origin.source, origin.isImported, origin.line, origin.key]);
    if (!places.has(place)) places.set(place, origin);
  }
  return [...places.values()];
}
