import { known } from '../../core/known';
import type { BibliographyEntry } from '../bibliographyEntry';
import { readIdentifierTexts } from '../entry/identifiers';
import { splitKeywords } from '../entry/keywordList';
import { readMarkup, readProse } from '../entry/markup';
import { readPageRange } from '../entry/pageRange';
import { readFamilyFirst, standsForOthers } from '../entry/personName';
import { publicationDate, readDateText } from '../entry/publicationDate';
import { chooseVenue } from '../entry/venueName';
import { valueOf, valuesOf, type RisRecord } from './risRecord';
import { ANY_RIS_TYPE, RIS_TYPES, type RisType } from './risTypes';

/**
 * Reads a record with the tags of all who write RIS: the specification's of 2001 (`T1`, `A1`, `Y1`, `JF`, `N2`), which
 * Mendeley and JabRef write, and those of 2011 (`TI`, `AU`, `PY`, `DA`, `T2`, `AB`), which EndNote and Zotero write.
 */
export function readRisRecord(record: RisRecord): BibliographyEntry {
  const type = (valueOf(record, 'TY') ?? '').toUpperCase();
  const means = RIS_TYPES.get(type) ?? ANY_RIS_TYPE;
  const venue = chooseVenue(valuesOf(record, ...means.venue).map(readMarkup));
  const authors = authorsOf(record);
  const identifiers = identifiersOf(record);
  return {
    key: readMarkup(valueOf(record, 'ID') ?? ''),
    type: type.toLowerCase(),
    title: readProse(
      valueOf(record, 'TI', 'T1', 'CT', ...(means.venue.includes('BT') ? [] : ['BT']), 'ST') ?? '',
    ),
    authors: authors.filter((name) => !standsForOthers(name)),
    authorsComplete: !authors.some(standsForOthers),
    keywords: keywordsOf(record),
    ...known({
      kind: means.kind === 'journal' && venue === undefined ? 'preprint' : means.kind,
      // `Y2` is when somebody looked at the page.
      ...publicationDate(valuesOf(record, 'PY', 'Y1', 'DA').map(readDateText)),
      venue,
      volume: volumeOf(record, identifiers.arxiv),
      pages: pagesOf(record, means),
      abstract: longest(valuesOf(record, 'AB', 'N2').map(readProse)),
      url: addressesOf(record, 'UR', 'LK')[0],
      ...identifiers,
    }),
  };
}

/** `A2` to `A4` and `ED` are editors and others. */
function authorsOf({ tags }: RisRecord): readonly string[] {
  const values = tags.filter(({ name }) => name === 'AU' || name === 'A1').map(({ value }) => value);
  const names = values.flatMap((value) => readLines(value)).flatMap((line) => line.split(';'));
  return [...new Set(names.map(readFamilyFirst).filter((name) => name !== ''))];
}

/** One a tag, one a line (EndNote), or separated by semicolons; a single tag may hold a whole list with commas. */
function keywordsOf(record: RisRecord): readonly string[] {
  const keywords = splitKeywords(valuesOf(record, 'KW').flatMap(readLines), /;/);
  const [only = ''] = keywords;
  const isList = keywords.length === 1 && only.split(',').length > 2;
  return isList ? splitKeywords([only], /,/) : keywords;
}

function readLines(value: string): readonly string[] {
  return value.split('\n').map(readMarkup);
}

/** `EP` may repeat the whole range, and `SP` hold it; arXiv's own export has the id where the page is. */
function pagesOf(record: RisRecord, { countsPages }: RisType): string | undefined {
  const [first = '', last = ''] = [valueOf(record, 'SP'), valueOf(record, 'EP')].map((value) =>
    readPageRange(readMarkup(value ?? '')),
  );
  if (/arxiv/i.test(first) || (countsPages === true && last === '' && !first.includes('--')))
    return undefined;
  if (last === '' || last === first || first.includes('--')) return first || undefined;
  return first === '' || last.includes('--') ? last : `${first}--${last}`;
}

/** DBLP has `abs/2309.17453` for the volume of a preprint. */
function volumeOf(record: RisRecord, arxiv: string | undefined): string | undefined {
  const volume = readMarkup(valueOf(record, 'VL') ?? '');
  return volume === '' || (arxiv !== undefined && volume.includes(arxiv)) ? undefined : volume;
}

function identifiersOf(record: RisRecord) {
  const notes = valuesOf(record, 'N1').flatMap((note) => note.split('\n'));
  const notesOf = (begins: RegExp) => notes.filter((note) => begins.test(note));
  return readIdentifierTexts({
    // Publishers' own exports, and EndNote of them, have it as a note; one in a sentence may be another work's.
    doi: [
      ...valuesOf(record, 'DO', 'M3', 'DI', 'L3'),
      ...notesOf(/^\s*(?:doi\b|https?:\/\/(?:dx\.)?doi\.org\/)/i),
    ],
    arxiv: valuesOf(record, 'AN', 'M1', 'C7').map(readMarkup),
    urls: addressesOf(record, 'UR', 'LK', 'L1', 'L2'),
    others: [
      ...valuesOf(record, 'JO', 'JF', 'T2', 'JA', 'SP', 'VL', 'M3', 'PB', 'IS', 'SN', 'C1'),
      ...notesOf(/^\s*arxiv:/i),
    ],
  });
}

/** EndNote puts several under one tag, one a line, and its databases' own links among them. */
function addressesOf(record: RisRecord, ...names: readonly string[]): readonly string[] {
  return valuesOf(record, ...names)
    .flatMap((value) => value.split(/\s+/))
    .map((address) => address.replace(/^<|[>;,]$/g, ''))
    .filter((address) => /^https?:\/\/./i.test(address));
}

function longest(texts: readonly string[]): string | undefined {
  return texts.filter((text) => text !== '').toSorted((a, b) => b.length - a.length)[0];
}
