import { known } from '../../core/known';
import type { BibtexEntry } from '../../sources/bibtex/bibtexFile';
import type { BibtexStrings } from '../../sources/bibtex/bibtexStrings';
import { FieldReader } from '../../sources/bibtex/fieldReader';
import { readAuthors } from '../../sources/bibtex/readAuthors';
import { readBibtexPaper } from '../../sources/bibtex/readBibtexPaper';
import { readDate } from '../../sources/bibtex/readDate';
import { readIdentifiers } from '../../sources/bibtex/readIdentifiers';
import type { KeyedSource } from '../key/followsPattern';
import { keyedSourceOf, type EntryIdentity } from './entryIdentity';

/**
 * Reads which paper an entry is about, and no more: a file of 100 MB is mostly abstracts. The authors are read when
 * they are asked for, which they are of entries with the right title only.
 */
export function readBibtexIdentity(entry: BibtexEntry, strings: BibtexStrings): EntryIdentity {
  const fields = new FieldReader(entry, strings);
  const identity = {
    key: entry.key,
    title: [fields.text('title'), fields.text('subtitle')].filter(Boolean).join(': '),
    get authors() {
      return readAuthors(fields.latex('author') ?? '').names;
    },
  };
  return Object.assign(identity, known({ ...readIdentifiers(fields), year: yearOf(fields) }));
}

/** Reads the year of an entry alone. */
export function readYear(entry: BibtexEntry, strings: BibtexStrings): number | undefined {
  return yearOf(new FieldReader(entry, strings));
}

function yearOf(fields: FieldReader): number | undefined {
  return readDate((name) => fields.text(name)).year;
}

/** Reads what the key of an entry may have been made of. */
export function readKeyedSource(entry: BibtexEntry, strings: BibtexStrings): KeyedSource {
  return keyedSourceOf(readBibtexPaper(entry, strings));
}
