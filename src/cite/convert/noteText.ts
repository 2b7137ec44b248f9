import type { CitationFormat } from '../languages/citationLanguage';

/** A prefix or suffix is kept as plain text in which this stands for LaTeX's tie. */
const TIE = '\u00A0';

/** How a language writes notes: signs that stand for others, and signs that mean something else there. */
interface NoteManner {
  /** Each sign of the language with what it stands for; longer ones first. */
  readonly signs: readonly (readonly [sign: string, plain: string])[];
  /** What a note may not have once its signs have been read, or before they are written. */
  readonly special: RegExp;
}

const DASHES = [
  ['---', '—'],
  ['--', '–'],
] as const;

const LATEX: NoteManner = {
  signs: [
    ...DASHES,
    ['\\S~', `§${TIE}`],
    ['\\S{}', '§'],
    ['\\S ', '§'],
    ['\\&', '&'],
    ['\\%', '%'],
    ['\\#', '#'],
    ['\\_', '_'],
    ['\\$', '$'],
    ['~', TIE],
    ['``', '“'],
    ["''", '”'],
  ],
  special: /[\\{}[\]^~]/,
};

const MARKDOWN: NoteManner = {
  signs: [...DASHES, ['\\ ', TIE], ['&nbsp;', TIE]],
  special: /[\\*_`[\]{}^~$<>@;|#]/,
};

const TYPST: NoteManner = { signs: [...DASHES, ['~', TIE]], special: /[\\*_`$#@<>[\]~]/ };
const ROLE: NoteManner = { signs: [], special: /[\\{}`]/ };
const ORG: NoteManner = { signs: [...DASHES], special: /[\\*=~+[\]@;:{}$&|]/ };
const ASCIIDOC: NoteManner = { signs: [], special: /[\\*_`#[\](){}+^~<>]/ };
const NOTHING: NoteManner = { signs: [], special: /./ };

const MANNERS: Readonly<Record<CitationFormat, NoteManner>> = {
  latex: LATEX,
  natbib: LATEX,
  biblatex: LATEX,
  pandoc: MARKDOWN,
  myst: ROLE,
  restructuredtext: ROLE,
  typst: TYPST,
  org: ORG,
  'org-ref': ORG,
  asciidoc: ASCIIDOC,
  jupyter: NOTHING,
  bibtex: NOTHING,
  text: NOTHING,
};

/** In LaTeX these are signs when they stand alone, without a backslash. */
const BARE_IN_LATEX = /(?<!\\)[&%#_$]/;

/**
 * The plain text of a note.
 *
 * @returns undefined where it holds markup, which would get lost
 * @example readNote('p.~3--5', 'natbib') === 'p.\u00A03–5'
 */
export function readNote(note: string, format: CitationFormat): string | undefined {
  const { signs, special } = MANNERS[format];
  if (signs === LATEX.signs && BARE_IN_LATEX.test(note)) return undefined;
  const plain = signs.reduce((text, [sign, meant]) => text.replaceAll(sign, meant), note);
  return special.test(plain) ? undefined : plain.replace(/[ \t\r\n]+/g, ' ').trim();
}

/**
 * Plain text as a note of a language.
 *
 * @returns undefined where the language has no way to write it
 */
export function writeNote(plain: string, format: CitationFormat): string | undefined {
  const { signs, special } = MANNERS[format];
  if (special.test(plain)) return undefined;
  if (signs === LATEX.signs) {
    const written = signs.filter(([sign]) => !sign.startsWith('\\S'));
    return written.reduce((text, [sign, meant]) => text.replaceAll(meant, sign), plain);
  }
  return plain.replaceAll(TIE, format === 'typst' ? '~' : ' ');
}

/** A number alone, which biblatex, Pandoc, Org and asciidoctor-bibtex take for pages and others print as it stands. */
const PAGES = /^\d+(?:\s*([-–]+|,)\s*\d+)*$/;

/** A suffix in which pages are called so. */
export function namePages(suffix: string): string {
  const match = PAGES.exec(suffix);
  if (!match) return suffix;
  return `${match[1] === undefined ? 'p.' : 'pp.'} ${suffix}`;
}

/** Pages as they stand for a tool that calls them so by itself; undefined for another suffix. */
export function pagesAlone(suffix: string): string | undefined {
  const pages = suffix.replace(/^pp?\.\s*/, '');
  return pages === '' || PAGES.test(pages) ? pages : undefined;
}
