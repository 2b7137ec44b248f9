import type { BibtexEntry } from '../../sources/bibtex/bibtexFile';
import { known } from '../../core/known';
import type { EntryIdentity } from './entryIdentity';

/** Reads which paper an entry is about; for now without decoding LaTeX. */
export function readBibtexIdentity(entry: BibtexEntry): EntryIdentity {
  const f = new Map(
    entry.fields.toReversed().map(({ name, value }) => [
      name.toLowerCase(),
      value
        .map((v) => v.text)
        .join('')
        .replace(/[{}]/g, ''),
    ]),
  );
  const all = ['eprint', 'url', 'note', 'journal', 'doi'].map((n) => f.get(n) ?? '').join(' ');
  const title = f.get('title') ?? '';
  return {
    key: entry.key,
    title,
    sourceTitle: title,
    authors: (f.get('author') ?? '').split(' and ').filter(Boolean),
    ...known({
      arxiv: /\d{4}\.\d{4,5}/.exec(all)?.[0],
      doi: f.get('doi'),
      year: Number(/\d{4}/.exec(f.get('year') ?? f.get('date') ?? '')?.[0]) || undefined,
    }),
  };
}
