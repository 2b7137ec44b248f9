import { known } from '../../core/known';
import type { PaperKind } from '../../core/paper';
import type { BibliographyEntry } from '../bibliographyEntry';
import { readIdentifierTexts } from '../entry/identifiers';
import { splitKeywords } from '../entry/keywordList';
import { readPageRange } from '../entry/pageRange';
import { standsForOthers } from '../entry/personName';
import { publicationDate, readDateText } from '../entry/publicationDate';
import { chooseVenue } from '../entry/venueName';
import { listOf, memberOf, readFormattable, readPerson, textOf } from './hayagrivaValues';

/** Works that stand by themselves or in a venue; all other types describe what no kind of paper does. */
const PREPRINTS: ReadonlySet<string> = new Set(['', 'article', 'report', 'web', 'misc', 'manuscript']);
/** Parents in which papers are published, with what that makes of an article. */
const VENUES: ReadonlyMap<string, PaperKind | undefined> = new Map([
  ['periodical', 'journal'],
  ['proceedings', 'conference'],
  ['conference', 'conference'],
  ['newspaper', 'journal'],
  ['anthology', undefined],
  ['book', undefined],
  ['reference', undefined],
]);
/** What a parent is that does not say so. */
const DEFAULT_PARENTS: ReadonlyMap<string, string> = new Map([
  ['article', 'periodical'],
  ['chapter', 'book'],
  ['anthos', 'anthology'],
  ['entry', 'reference'],
]);
/** Parents have parents; an alias may make them endless. */
const DEEPEST = 4;

/**
 * Reads an entry of a Hayagriva file.
 *
 * Source: the Hayagriva file format, https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 *
 * @param entry as YAML has it, with texts for all scalars
 */
export function readHayagrivaEntry(key: string, entry: unknown): BibliographyEntry {
  const read = (field: string) => textOf(memberOf(entry, field));
  const type = read('type').toLowerCase();
  const parents = parentsOf(entry, type, DEEPEST);
  const venues = parents.filter((parent) => VENUES.has(parent.type));
  const publication = venues[0];
  const isThesis = type === 'thesis';
  const venue = isThesis
    ? chooseVenue([read('organization'), textOf(memberOf(entry, 'publisher')), read('publisher')])
    : chooseVenue(venues.map(({ title }) => title));
  const authors = listOf(memberOf(entry, 'author')).map(readPerson).filter(Boolean);
  const ofParent = (field: string) => textOf(memberOf(publication?.data, field));
  const serial = memberOf(entry, 'serial-number');
  return {
    key,
    type,
    title: readFormattable(memberOf(entry, 'title')),
    authors: authors.filter((name) => !standsForOthers(name)),
    authorsComplete: !authors.some(standsForOthers),
    keywords: splitKeywords(listOf(memberOf(entry, 'keywords')).map(textOf), /[;,]/),
    ...known({
      kind: isThesis ? 'thesis' : kindOf(type, venue === undefined ? undefined : publication?.type),
      ...publicationDate([read('date'), ofParent('date')].map(readDateText)),
      venue,
      volume: read('volume') || ofParent('volume') || undefined,
      pages: readPageRange(read('page-range')),
      abstract: readFormattable(memberOf(entry, 'abstract')) || undefined,
      url: read('url') || undefined,
      ...readIdentifierTexts({
        doi: [textOf(memberOf(serial, 'doi')), read('doi'), textOf(serial)],
        arxiv: [textOf(memberOf(serial, 'arxiv')), ...(isOnArxiv(parents) ? [textOf(serial)] : [])],
        urls: [read('url')],
        others: [textOf(serial), ...parents.map(({ title }) => title)],
      }),
    }),
  };
}

interface Parent {
  readonly type: string;
  readonly title: string;
  readonly data: unknown;
}

/** The parents, each followed by its own. */
function parentsOf(entry: unknown, type: string, depth: number): readonly Parent[] {
  if (depth === 0) return [];
  return listOf(memberOf(entry, 'parent')).flatMap((data) => {
    const parentType = textOf(memberOf(data, 'type')).toLowerCase() || (DEFAULT_PARENTS.get(type) ?? '');
    const parent = { type: parentType, title: readFormattable(memberOf(data, 'title')), data };
    return [parent, ...parentsOf(data, parentType, depth - 1)];
  });
}

function kindOf(type: string, venueType: string | undefined): PaperKind | undefined {
  if (!PREPRINTS.has(type))
    return type === 'anthos' && venueType === 'proceedings' ? 'conference' : undefined;
  return venueType === undefined ? 'preprint' : VENUES.get(venueType);
}

function isOnArxiv(parents: readonly Parent[]): boolean {
  return parents.some(({ title }) => /^arxiv\b/i.test(title));
}
