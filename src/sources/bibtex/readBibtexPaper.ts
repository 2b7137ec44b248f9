import { known } from '../../core/known';
import type { PaperKind } from '../../core/paper';
import type { BibliographyEntry } from '../bibliographyEntry';
import { chooseVenue } from '../entry/venueName';
import type { BibtexEntry } from './bibtexFile';
import type { BibtexStrings } from './bibtexStrings';
import { FieldReader } from './fieldReader';
import { readAuthors } from './readAuthors';
import { readDate } from './readDate';
import { readIdentifiers } from './readIdentifiers';

const THESES: ReadonlySet<string> = new Set(['thesis', 'phdthesis', 'mastersthesis']);
const CONFERENCES: ReadonlySet<string> = new Set(['inproceedings', 'conference']);
/** Types of works that no kind of paper describes. */
const OTHERS = /book|collection|^(?:proceedings|manual|reference|software|dataset|patent|standard|movie)$/;

/**
 * Reads an entry.
 *
 * @param strings what names stand for: `resolveStrings` of the file
 * @param parentOf finds the entry that its `crossref` names, which tells what it does not say itself
 */
export function readBibtexPaper(
  entry: BibtexEntry,
  strings: BibtexStrings,
  parentOf?: (crossref: string) => BibtexEntry | undefined,
): BibliographyEntry {
  const fields = new FieldReader(entry, strings, parentOf);
  return { ...readFacts(entry, fields), ...known({ abstract: fields.text('abstract') }) };
}

/** Reads an entry but for its abstract, which takes as long to decode as all the rest. */
export function readBibtexFacts(
  entry: BibtexEntry,
  strings: BibtexStrings,
  parentOf?: (crossref: string) => BibtexEntry | undefined,
): Omit<BibliographyEntry, 'abstract'> {
  return readFacts(entry, new FieldReader(entry, strings, parentOf));
}

function readFacts(entry: BibtexEntry, fields: FieldReader): Omit<BibliographyEntry, 'abstract'> {
  const type = entry.type.toLowerCase();
  const venue = readVenue(type, fields);
  const { names, complete } = readAuthors(fields.latex('author') ?? '');
  return {
    key: entry.key,
    type,
    title: [fields.text('title'), fields.text('subtitle')].filter(Boolean).join(': '),
    authors: names,
    authorsComplete: complete,
    keywords: (fields.text('keywords') ?? fields.text('keyword') ?? '').split(/ ?[,;] ?/).filter(Boolean),
    ...known({
      kind: kindOf(type, venue, fields),
      ...readDate((name) => fields.text(name)),
      venue,
      volume: fields.text('volume'),
      pages: fields.text('pages')?.replace(/ ?[–—] ?/g, '--'),
      url: fields.verbatim('url'),
      ...readIdentifiers(fields),
    }),
  };
}

function readVenue(type: string, fields: FieldReader): string | undefined {
  const names = THESES.has(type)
    ? ['school', 'institution']
    : ['journaltitle', 'journal', 'booktitle', 'eventtitle'];
  return chooseVenue(names.map((name) => fields.text(name)));
}

function kindOf(type: string, venue: string | undefined, fields: FieldReader): PaperKind | undefined {
  if (THESES.has(type)) return 'thesis';
  if (OTHERS.test(type)) return undefined;
  if (CONFERENCES.has(type)) return 'conference';
  if (type === 'article' && venue !== undefined) return 'journal';
  const says = ['type', 'note', 'howpublished'].map((name) => fields.text(name) ?? '');
  return says.some((text) => /^(?:\S+ )?(?:thesis|dissertation)\b/i.test(text)) ? 'thesis' : 'preprint';
}
