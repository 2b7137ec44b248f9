import fc from 'fast-check';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';

export const CITING_FORMATS: readonly CitationFormat[] = [
  'latex',
  'natbib',
  'biblatex',
  'pandoc',
  'myst',
  'typst',
  'restructuredtext',
  'org',
  'org-ref',
  'asciidoc',
  'jupyter',
];

/** Whole and broken pieces of all languages. */
const PIECES = [
  ...[
    'a',
    'b',
    'sinks',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '.',
    ',',
    ';',
    ':',
    '-',
    '~',
    '𝔊',
    'é',
    '注意',
    '5',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '`',
    '``',
    '```',
    '$',
    '$$',
    '%',
    '#',
    '@',
    '\\',
    '*',
    '_',
    '=',
    '|',
    '"',
  ],
  ...[
    '\\cite',
    '\\cite{',
    '\\cite{a}',
    '\\citep[p. 3]{a,b}',
    '\\cite{a, % x\n b}',
    '\\parencites[1]{a}[2]{b}',
    '\\verb|',
    '\\iffalse',
    '\\fi',
  ],
  ...[
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '\\end{document}',
    '\\emph{a}',
    '\\url{',
    '\\newcommand{\\mycite}',
  ],
  ...[
    '@a',
    '[@a]',
    '[@a; @b]',
    '[see @a, p. 3; -@b]',
    '@a [p. 3]',
    '@{a b}',
    '[@a',
    '[x](y)',
    '![a](b)',
    '<!--',
    '-->',
    '---\n',
    '~~~\n',
  ],
  ...[
    '{cite:p}`a`',
    '{cite}`',
    ':cite:p:`a,b`',
    ':cite:t:',
    '::\n\n  ',
    '.. note::\n',
    '.. code::\n\n  ',
    '<cite data-cite="a">x</cite>',
  ],
  ...[
    '#cite(<a>)',
    '#cite(',
    '@a[p. 3]',
    '#let x = ',
    '#if x [',
    '//',
    '/*',
    '*/',
    '<fig>',
    '#{',
    'https://x.org/@a',
  ],
  ...[
    '[cite:@a;@b]',
    '[cite/t:',
    '[cite:see;@a;more]',
    'cite:a,b',
    '[[cite:&a;&b]]',
    '#+begin_src\n',
    '#+end_src\n',
    ':END:\n',
  ],
  ...['cite:[a(59),b]', 'cite:see[', '----\n', '////\n', '[source]\n', 'pass:['],
];

/** Texts that look like some language or other, whole and damaged. */
export const hostileText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const MARKDOWN = [
  '[@a; @b]',
  '[see @a, p. 3]',
  'as @a [p. 5]',
  '@b',
  '`code`',
  '[^1]',
  '**bold**',
  '# Heading\n\n',
  '[-@a]',
];
const ROLES = ['{cite:p}`a,b`', '{cite:t}`{see}a{p. 3}`'];
const LATEX = [
  '\\cite{a,b}',
  '\\citep[see][p. 3]{a}',
  '\\parencites[1]{a}[2]{b}',
  '\\cite{\n  a, % x\n  b\n}',
  '\\emph{x}',
  '$x^2$',
  '\\cite{}',
];
const ORG = [
  '[cite:@a;@b]',
  '[cite/t:see @a p. 3;@b]',
  '=code=',
  '* Heading\n\n',
  'cite:a,b',
  '[[cite:&a p. 3;&b]]',
];

/** What documents of a format are made of. */
const SOUND: Partial<Record<CitationFormat, readonly string[]>> = {
  latex: LATEX,
  natbib: LATEX,
  biblatex: LATEX,
  pandoc: MARKDOWN,
  myst: [...MARKDOWN, ...ROLES],
  jupyter: [...MARKDOWN, '<cite data-cite="a">(A 2000)</cite>'],
  typst: [
    '@a @b',
    '@a[p. 3]',
    '#cite(<a>, form: "prose")',
    '`code`',
    '#emph[see @b]',
    '= Heading <sec:a>\n\n',
    '@sec:a',
  ],
  restructuredtext: [':cite:p:`a,b`', ':cite:t:`{see}a{p. 3}`', '``code``', '*emphasis*', ':doc:`x`'],
  org: ORG,
  'org-ref': ORG,
  asciidoc: ['cite:[a(59),b]', 'cite:see[a]', '`code`', '*bold*', '== Heading\n\n'],
};

const WORDS = [
  'sinks',
  'attention,',
  '(see',
  'below)',
  'it.',
  '“so”',
  '\n',
  '\n\n',
  '—',
  'naïve',
  '𝔊',
  '注意',
];

/** Sentences of a format with citations, code and headings, all as they should be. */
export function soundText(format: CitationFormat): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...WORDS, ...(SOUND[format] ?? [])), { maxLength: 8 })
    .map((pieces) => pieces.join(' ').replace(/\n +/g, '\n'));
}
