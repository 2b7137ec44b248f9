import assert from 'node:assert/strict';
import type { CitationFormat } from '../../../../src/cite/languages/citationLanguage';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';

/** Each citation as `name | text of its range | key = item`. */
function summarize(format: CitationFormat, text: string): string[] {
  return languageOfFormat(format)
    .readCitations(text)
    .citations.map(({ name, range, keys }) =>
      [
        name,
        text.slice(range.start, range.end),
        ...keys.map(({ key, item }) => `${key} = ${text.slice(item.start, item.end)}`),
      ].join(' | '),
    );
}

function hidden(format: CitationFormat, text: string): string[] {
  return languageOfFormat(format)
    .readCitations(text)
    .opaque.map(({ start, end }) => text.slice(start, end));
}

type Rows = readonly (readonly [text: string, ...citations: string[]])[];

const CASES: Partial<Record<CitationFormat, Rows>> = {
  latex: [
    ['\\citep*[see][p. 3]{a, b}', 'citep* | \\citep*[see][p. 3]{a, b} | a = a | b = b'],
    ['\\cite{a, % b\n  c}', 'cite | \\cite{a, % b\n  c} | a = a | c = c'],
    [
      '\\parencites(x)(y)[1]{a}[2]{b} t',
      'parencites | \\parencites(x)(y)[1]{a}[2]{b} | a = [1]{a} | b = [2]{b}',
    ],
    [
      '\\textcquote[3]{a}[,]{Words \\cite{b}.}',
      'textcquote | \\textcquote[3]{a} | a = a',
      'cite | \\cite{b} | b = b',
    ],
    [
      '\\citep[see \\citealp{a}]{b}',
      'citep | \\citep[see \\citealp{a}]{b} | b = b',
      'citealp | \\citealp{a} | a = a',
    ],
    ['\\volcite{2}[3]{a}', 'volcite | \\volcite{2}[3]{a} | a = a'],
    ['\\nocite{*}', 'nocite | \\nocite{*} | * = *'],
    ['\\newcommand{\\mycite}[1]{x} \\citestyle{plain} \\setcitestyle{round} \\DeclareCiteCommand{\\x}{y}'],
    ['\\def\\citeleft{(}\\renewcommand\\citepunct{, }'],
    ['\\url{https://x.org/%41}\\cite{a}', 'cite | \\cite{a} | a = a'],
    ['50\\% of \\cite{a}', 'cite | \\cite{a} | a = a'],
    ['\\\\% \\cite{a}'],
    ['\\end{document}\\cite{a}'],
  ],
  pandoc: [
    ['[see @a, p. 3; -@b]', ' | [see @a, p. 3; -@b] | a = see @a, p. 3 | b = -@b'],
    ['@a [p. 3; @b], and', ' | @a [p. 3; @b] | a = @a | b = @b'],
    [
      '@{a b} @{https://x.org/?a=b}',
      ' | @{a b} | a b = @{a b}',
      ' | @{https://x.org/?a=b} | https://x.org/?a=b = @{https://x.org/?a=b}',
    ],
    ['as @a:b.c.', ' | @a:b.c | a:b.c = @a:b.c'],
    ['[@Foo--bar]', ' | [@Foo--bar] | Foo = @Foo--bar'],
    ['[@a](x) ![@b](y)', ' | @a | a = @a', ' | @b | b = @b'],
    ['me@x.org https://x.org/@y <me@y.org> [x](mailto:z@y.org)'],
    ['@fig-a @tbl-b @sec-c @fig:d \\@e'],
    ['# A {#k}\n\n@k and @l', ' | @l | l = @l'],
    ['[x [@a] y]', ' | [@a] | a = @a'],
    ['[@a]\n\n[^1]: @b\n\n    @c', ' | [@a] | a = @a', ' | @b | b = @b', ' | @c | c = @c'],
  ],
  myst: [
    ['{cite:p}`{see}a{p. 5, 6}, b`', 'cite:p | {cite:p}`{see}a{p. 5, 6}, b` | a = {see}a{p. 5, 6} | b = b'],
    ['{cite}`a;b`', 'cite | {cite}`a;b` | a = a | b = b'],
    ['{doc}`@a` `{cite}x`'],
    ['```{note}\n{cite}`a`\n```\n```{code}\n{cite}`b`\n```', 'cite | {cite}`a` | a = a'],
  ],
  typst: [
    ['@a[p. 3]\n@b.', ' | @a[p. 3]\n@b | a = @a[p. 3] | b = @b'],
    [
      '#cite(label("a/b"), form: "prose")',
      'cite | #cite(label("a/b"), form: "prose") | a/b = #cite(label("a/b"), form: "prose")',
    ],
    ['@a\n\n@b', ' | @a | a = @a', ' | @b | b = @b'],
    ['@a #cite(<b>)', ' | @a #cite(<b>) | a = @a | b = #cite(<b>)'],
    ['= X <x>\n@x #ref(<y>) #let z = "@a"'],
    ['#f(x, [@a])[@b] @c', ' | @a | a = @a', ' | @b | b = @b', ' | @c | c = @c'],
  ],
  restructuredtext: [
    [':cite:p:`{see}a{p. 5},b`', 'cite:p | :cite:p:`{see}a{p. 5},b` | a = {see}a{p. 5} | b = b'],
    ['`a`:cite:t: and :ref:`b`', 'cite:t | `a`:cite:t: | a = a'],
    ['.. :cite:`a`\n\n::\n\n  :cite:`b`\n\n:cite:`c`', 'cite | :cite:`c` | c = c'],
  ],
  org: [
    [
      '[cite/t/c:pre;see @a p. 3; @b;post]',
      'cite/t/c | [cite/t/c:pre;see @a p. 3; @b;post] | a = see @a p. 3 | b = @b',
    ],
    [
      'citep:a,b. and [[citet*:c][see::x]]',
      'citep | citep:a,b | a = a | b = b',
      'citet* | [[citet*:c][see::x]] | c = c',
    ],
    ['[[cite:See &a p. 3;&b]]', 'cite | [[cite:See &a p. 3;&b]] | a = See &a p. 3 | b = &b'],
    ['=[cite:@a]= ~cite:b~ # cite:c\n# cite:d', 'cite | cite:c | c = c'],
  ],
  asciidoc: [
    ['cite:see[a(59, 60), b]', 'cite | cite:see[a(59, 60), b] | a = a(59, 60) | b = b'],
    ['citenp:[a] bibitem:[b] \\cite:[c]', 'citenp | citenp:[a] | a = a', 'bibitem | bibitem:[b] | b = b'],
  ],
  jupyter: [['<cite data-cite="a,b">(A)</cite>', 'cite | <cite data-cite="a,b">(A)</cite> | a = a | b = b']],
};

for (const [format, rows] of Object.entries(CASES) as [CitationFormat, Rows][]) {
  describe(`reading ${format}`, () => {
    for (const [text, ...citations] of rows) {
      it(`finds ${citations.length} in ${JSON.stringify(text)}`, () => {
        assert.deepEqual(summarize(format, text), citations);
      });
    }
  });
}

describe('opaque zones', () => {
  it('are the insides of what hides citations', () => {
    assert.deepEqual(hidden('latex', 'a % b\n\\verb|c| \\begin{verbatim}d\\end{verbatim}'), [' b', 'c', 'd']);
    assert.deepEqual(hidden('pandoc', '---\nt: x\n---\n`a` <!-- b --> $c$'), ['\nt: x\n', 'a', ' b ', 'c']);
    assert.deepEqual(hidden('typst', '// a\n`b` $c$ #f("d")'), [' a', 'b', 'c', 'd']);
  });

  it('take in a cursor at the end of a comment’s line, not one on the next line', () => {
    const [zone] = languageOfFormat('latex').readCitations('% a\r\nb').opaque;
    assert.deepEqual(zone, { start: 1, end: 3 });
  });

  it('go on to the end of a text in which nothing ends them', () => {
    assert.deepEqual(hidden('pandoc', '```\n@a'), ['\n@a']);
    assert.deepEqual(hidden('typst', '/* @a'), [' @a']);
    assert.deepEqual(hidden('org', '#+begin_src c\n[cite:@a]'), ['\n[cite:@a]']);
  });
});

describe('a command of the settings', () => {
  it('is read as a citation in LaTeX', () => {
    const { citations } = languageOfFormat('latex').readCitations('\\quelle[3]{a}', { command: 'quelle' });
    assert.deepEqual(
      citations.map(({ name }) => name),
      ['quelle'],
    );
  });
});
