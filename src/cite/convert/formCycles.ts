import type { CitationFormat } from '../languages/citationLanguage';

/** Names in the order in which one gives way to the next, and the last to the first. */
type Cycle = readonly [string, string, ...string[]];

/** natbib's manual, 2.3; the forms that people change between most come first. */
const NATBIB: readonly Cycle[] = [
  ['citep', 'citet', 'citeyearpar', 'citeauthor', 'citealp', 'citealt', 'citeyear'],
  ['citep*', 'citet*', 'citeauthor*', 'citealp*', 'citealt*'],
  ['Citep', 'Citet', 'Citeauthor', 'Citealp', 'Citealt'],
  ['Citep*', 'Citet*', 'Citeauthor*', 'Citealp*', 'Citealt*'],
];

/** biblatex' manual, 3.9. */
const BIBLATEX: readonly Cycle[] = [
  ['parencite', 'textcite', 'autocite', 'footcite', 'fullcite', 'cite', 'citeyear', 'citeauthor'],
  ['parencite*', 'autocite*', 'cite*', 'citeyear*', 'citeauthor*'],
  ['Parencite', 'Textcite', 'Autocite', 'Cite', 'Citeauthor'],
  ['parencites', 'textcites', 'autocites', 'footcites', 'cites'],
  ['Parencites', 'Textcites', 'Autocites', 'Cites'],
];

/** The same where no package is known: what natbib and LaTeX have as well is left to them. */
const BIBLATEX_ALONE: readonly Cycle[] = [
  ['parencite', 'textcite', 'autocite', 'footcite', 'fullcite'],
  ['parencite*', 'autocite*'],
  ['Parencite', 'Textcite', 'Autocite'],
  ['parencites', 'textcites', 'autocites', 'footcites'],
  ['Parencites', 'Textcites', 'Autocites'],
];

/** biblatex has them with its option `natbib`. */
const NATBIB_OF_BIBLATEX: Cycle = ['citep', 'citet', 'citealp', 'citealt'];

/** Roles of sphinxcontrib-bibtex and mystmd; those with `s` name all authors. */
const ROLES: readonly Cycle[] = [
  ['cite:p', 'cite:t', 'cite:year', 'cite:author'],
  ['cite:ps', 'cite:ts'],
  ['footcite:p', 'footcite:t'],
  ['footcite:ps', 'footcite:ts'],
];

/** The cycles of the formats in which a name makes the form; Org's names are its styles, short and long. */
const CYCLES: Partial<Record<CitationFormat, readonly Cycle[]>> = {
  latex: [...NATBIB, ...BIBLATEX_ALONE],
  natbib: NATBIB,
  biblatex: [...BIBLATEX, NATBIB_OF_BIBLATEX],
  myst: ROLES,
  restructuredtext: ROLES,
  org: [
    ['', 't', 'na', 'a'],
    ['text', 'noauthor', 'author'],
  ],
  'org-ref': [['cite', 'citep', 'citet', 'citeyearpar', 'citeyear', 'citeauthor'], ...BIBLATEX_ALONE],
  asciidoc: [
    ['cite', 'citenp'],
    ['citep', 'citet'],
  ],
  typst: [['normal', 'prose', 'year', 'author', 'full']],
};

/** Names that stand outside of the cycles but lead into them: they mean what another one means. */
const MEANT: Partial<Record<CitationFormat, Readonly<Record<string, string>>>> = {
  // The last one, so that the first one follows: natbib's own command prints what its style says.
  natbib: { cite: 'citeyear' },
  myst: { cite: 'cite:p', footcite: 'footcite:p' },
  restructuredtext: { cite: 'cite:p', footcite: 'footcite:p' },
};

/**
 * The name that follows in its cycle.
 *
 * @returns undefined for a name of which nobody knows what else could stand for it
 * @example nextName('citep', 'natbib') === 'citet'
 */
export function nextName(name: string, format: CitationFormat): string | undefined {
  const meant = MEANT[format] ?? {};
  const known = Object.hasOwn(meant, name) ? meant[name] : name;
  const cycle = CYCLES[format]?.find((names) => names.some((one) => one === known));
  if (!cycle || known === undefined) return undefined;
  return cycle[(cycle.indexOf(known) + 1) % cycle.length];
}

/** Whether a package has a command of LaTeX. */
export function isCommandOf(name: string, format: 'natbib' | 'biblatex'): boolean {
  const [cycles, others] =
    format === 'natbib'
      ? [NATBIB, ['cite', 'cite*', 'nocite']]
      : [BIBLATEX, ['nocite', 'smartcite', 'smartcites']];
  return others.includes(name) || cycles.some((cycle) => cycle.includes(name));
}
