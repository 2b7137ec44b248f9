import { foldTitle } from '../../core/fold';
import { arxivIdOfDoi, findArxivId } from '../../core/identifiers';
import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import { keyName } from '../key/keyName';
import type { EntryIdentity } from './entryIdentity';

/** Which papers a bibliography has, and under which keys. */
export interface PapersInBibliography {
  readonly keys: ReadonlyMap<Paper['id'], string>;
  /** All keys of the bibliography, in lower case. */
  readonly present: ReadonlySet<string>;
}

/** How long a stretch between two places where the work may be put aside is, in entries. */
const STRETCH = 64;

/**
 * Finds papers among the entries of a bibliography, in one pass that keeps nothing of the entries but their keys. The
 * same arXiv id or DOI is the same paper. The same title is, unless the two tell of different first authors, of
 * different arXiv ids, or, where an author is unknown, of years too far apart for a preprint and its publication. An
 * identifier counts more than a title, and the first entry more than another.
 */
export function* matchPapers(
  entries: Iterable<EntryIdentity>,
  papers: readonly Paper[],
): Slices<PapersInBibliography> {
  const byIdentifier = groupBy(papers, identifiersOf);
  const byTitle = groupBy(papers, (paper) => [squeeze(paper.title), squeeze(paper.sourceTitle)]);
  const identified = new Map<Paper['id'], string>();
  const titled = new Map<Paper['id'], string>();
  const present = new Set<string>();
  let count = 0;
  for (const entry of entries) {
    if (++count % STRETCH === 0) yield;
    // Nobody can cite an entry without a key.
    if (entry.key === '') continue;
    present.add(entry.key.toLowerCase());
    for (const identifier of identifiersOf(entry)) {
      for (const { id } of byIdentifier.get(identifier) ?? []) keepFirst(identified, id, entry.key);
    }
    for (const paper of byTitle.get(squeeze(entry.title)) ?? []) {
      if (isSameWork(paper, entry)) keepFirst(titled, paper.id, entry.key);
    }
  }
  return { keys: new Map([...titled, ...identified]), present };
}

function keepFirst(keys: Map<string, string>, id: string, key: string): void {
  if (!keys.has(id)) keys.set(id, key);
}

/** Words, not their division: catalogues write `Key Value`, `Key-Value` and `KeyValue` of one title. */
function squeeze(title: string): string {
  return foldTitle(title).replaceAll(' ', '');
}

/** arXiv's own DOI names the same thing as the id. */
function identifiersOf({ arxiv, doi }: Pick<Paper, 'arxiv' | 'doi'>): readonly string[] {
  const id = arxiv && (findArxivId(arxiv) ?? arxiv);
  const idOfDoi = doi && arxivIdOfDoi(doi);
  const named = [
    id && `arxiv:${id}`,
    idOfDoi && `arxiv:${idOfDoi}`,
    doi && !idOfDoi && `doi:${doi.toLowerCase()}`,
  ];
  return named.filter((identifier) => typeof identifier === 'string');
}

/** Whether a paper and an entry of the same title may be one work. */
function isSameWork(paper: Paper, entry: EntryIdentity): boolean {
  // Else the identifiers would have told them to be the same.
  if (isOnArxiv(paper) && isOnArxiv(entry)) return false;
  const ours = keyName(paper.authors[0] ?? '').toLowerCase();
  const theirs = keyName(entry.authors[0] ?? '').toLowerCase();
  // One catalogue's family name is another's particle and family name, or second family name.
  if (ours && theirs) return ours.endsWith(theirs) || theirs.endsWith(ours);
  const years = [paper.year, paper.venueYear].filter((year) => year !== undefined);
  const { year } = entry;
  return year === undefined || years.length === 0 || years.some((each) => Math.abs(each - year) <= 1);
}

function isOnArxiv(work: Pick<Paper, 'arxiv' | 'doi'>): boolean {
  return identifiersOf(work).some((identifier) => identifier.startsWith('arxiv:'));
}

function groupBy(
  papers: readonly Paper[],
  names: (paper: Paper) => readonly string[],
): ReadonlyMap<string, readonly Paper[]> {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const name of new Set(names(paper))) {
      if (name === '') continue;
      const group = groups.get(name);
      if (group) group.push(paper);
      else groups.set(name, [paper]);
    }
  }
  return groups;
}
