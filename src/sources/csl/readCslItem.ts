import { known } from '../../core/known';
import type { PaperKind } from '../../core/paper';
import type { BibliographyEntry } from '../bibliographyEntry';
import { readIdentifierTexts } from '../entry/identifiers';
import { splitKeywords } from '../entry/keywordList';
import { readMarkup, readProse } from '../entry/markup';
import { readPageRange } from '../entry/pageRange';
import { publicationDate } from '../entry/publicationDate';
import { chooseVenue } from '../entry/venueName';
import { readCslDate } from './cslDate';
import { fieldsOf, textOf, textsOf } from './cslFields';
import { readCslNames } from './cslNames';
import { readCslNote } from './cslNote';

/** Types of CSL by the kind of paper that they are; `journal` holds only where there is a journal. */
const KINDS: ReadonlyMap<string, PaperKind> = new Map([
  ...['article-journal', 'article-magazine', 'article-newspaper', 'review', 'review-book'].map(
    (type) => [type, 'journal'] as const,
  ),
  ['paper-conference', 'conference'],
  ['thesis', 'thesis'],
  ...['', 'article', 'manuscript', 'report', 'document', 'webpage', 'post', 'post-weblog', 'preprint'].map(
    (type) => [type, 'preprint'] as const,
  ),
]);

/**
 * Reads an item of CSL-JSON, or of CSL data in YAML.
 *
 * Source: https://github.com/citation-style-language/schema, csl-data.json; where exports differ from it, as Crossref
 * with lists of titles, Zotero with fields in the note.
 */
export function readCslItem(item: unknown): BibliographyEntry {
  const fields = fieldsOf(item);
  const type = textOf(fields.type).toLowerCase();
  const note = readCslNote(textOf(fields.note));
  const venue = readVenue(type, fields);
  const kind = KINDS.get(type);
  return {
    key: textOf(fields['citation-key']) || (note.get('citation key') ?? textOf(fields.id)),
    type,
    title: readProse(textOf(fields.title) || textOf(fields['title-short'])),
    ...readCslNames(fields.author),
    keywords: keywordsOf(fields),
    ...known({
      kind: kind === 'journal' && venue === undefined ? 'preprint' : kind,
      ...publicationDate([fields.issued, fields['event-date'], fields.submitted].map(readCslDate)),
      venue,
      volume: readMarkup(textOf(fields.volume)) || undefined,
      pages: readPageRange(readMarkup(textOf(fields.page) || textOf(fields['page-first']))),
      abstract: readProse(textOf(fields.abstract)) || undefined,
      url: textOf(fields.URL) || undefined,
      ...readIdentifierTexts({
        doi: [textOf(fields.DOI), note.get('doi') ?? ''],
        arxiv: arxivTexts(fields, note),
        urls: [textOf(fields.URL)],
        others: [fields.number, fields['container-title'], fields.publisher].map(textOf),
      }),
    }),
  };
}

/** In one text, separated by commas unless there are semicolons; Mendeley's own data has a list. */
function keywordsOf({ keyword, keywords }: Readonly<Record<string, unknown>>): readonly string[] {
  const texts = [...textsOf(keyword), ...textsOf(keywords)].map(readMarkup);
  return splitKeywords(texts, texts.some((text) => text.includes(';')) ? /;/ : /,/);
}

function readVenue(type: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  const names =
    type === 'thesis'
      ? ['publisher', 'authority']
      : ['container-title', ...(KINDS.get(type) === 'conference' ? ['event-title', 'event'] : [])];
  const short = type === 'thesis' ? [] : ['container-title-short', 'journalAbbreviation'];
  return chooseVenue([...names, ...short].map((name) => readMarkup(textOf(fields[name]))));
}

/** Where a bare number is an arXiv id: in the note's field, and elsewhere where the item says that arXiv is meant. */
function arxivTexts(
  fields: Readonly<Record<string, unknown>>,
  note: ReadonlyMap<string, string>,
): readonly string[] {
  const { number, archive, publisher, source, archive_location, 'archive-location': location } = fields;
  const isArxiv = [archive, publisher, source].some((value) => /^arxiv\b/i.test(textOf(value)));
  const named = note.get('arxiv')?.split(/\s/)[0] ?? '';
  return [named, ...(isArxiv ? [number, archive_location, location].map(textOf) : [])];
}
