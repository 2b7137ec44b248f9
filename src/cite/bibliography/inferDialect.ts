import type { BibtexEntry } from '../../sources/bibtex/bibtexFile';

/**
 * Types and fields by which people write one of the dialects; not those that both have or mix freely, as `year`.
 *
 * Sources: O. Patashnik, BibTeXing (1988), section 3; the manual of biblatex, sections 2.1 and 2.2, of which 2.1.2 and
 * 2.2.5 list BibTeX's names as aliases.
 */
const OF_BIBLATEX = new Set(
  (
    'online thesis report collection mvbook mvcollection mvproceedings mvreference bookinbook suppbook suppcollection ' +
    'suppperiodical periodical dataset software patent reference inreference xdata ' +
    'date journaltitle eprinttype eprintclass location urldate origdate eventdate eventtitle ' +
    'maintitle subtitle booksubtitle issuetitle langid pubstate related relatedtype shortjournal entrysubtype'
  ).split(' '),
);
const OF_BIBTEX = new Set(
  'phdthesis mastersthesis techreport conference journal address school archiveprefix primaryclass'.split(
    ' ',
  ),
);

/** The dialect that most of the telling entries are written in; undefined if the file does not tell. */
export function inferDialect(entries: readonly BibtexEntry[]): 'bibtex' | 'biblatex' | undefined {
  let balance = 0;
  for (const entry of entries) {
    const names = [entry.type, ...entry.fields.map(({ name }) => name)].map((name) => name.toLowerCase());
    if (names.some((name) => OF_BIBLATEX.has(name))) balance++;
    else if (names.some((name) => OF_BIBTEX.has(name))) balance--;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? 'biblatex' : 'bibtex';
}
