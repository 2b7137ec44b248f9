/** A format of bibliographies; a listing page is told by reading it. */
export type SourceFormat = 'bibtex' | 'ris' | 'csl-json' | 'yaml';

const BY_ENDING: ReadonlyMap<string, SourceFormat> = new Map([
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['biblatex', 'bibtex'],
  ['ris', 'ris'],
  ['json', 'csl-json'],
  ['csljson', 'csl-json'],
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
]);

/** By how a text begins, the most certain first. */
const BY_CONTENT: readonly (readonly [format: SourceFormat, pattern: RegExp])[] = [
  // EndNote writes RIS to `.txt`, and databases put a few lines of their own above it.
  ['ris', /^\s{0,80}TY {1,3}-(?:\s|$)/m],
  ['bibtex', /^[^\S\r\n]{0,80}@[^\S\r\n]{0,8}[a-z]+[^\S\r\n]{0,8}[{(]/im],
  ['csl-json', /^\s{0,400}(?:\[\s{0,400}[{\]]|\{\s{0,400}")/],
  [
    'yaml',
    /^(?:references|[^\s:#-][^:\r\n]{0,200}):[^\S\r\n]{0,80}\r?\n[ \t]{1,40}(?:- )?[a-z-]{1,40}:[ \t\r\n]/m,
  ],
  ['yaml', /^references:\s{0,80}\n- [a-z-]{1,40}:/m],
];
const HEAD = 4096;

/** What a file is by its name, else what a text is by how it begins; undefined where neither tells. */
export function detectFormat(name: string, text: string): SourceFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = text.slice(0, HEAD).replace(/^\uFEFF/, '');
  return BY_ENDING.get(ending) ?? BY_CONTENT.find(([, pattern]) => pattern.test(head))?.[0];
}
