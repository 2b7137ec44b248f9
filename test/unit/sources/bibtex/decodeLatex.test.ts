import assert from 'node:assert/strict';
import fc from 'fast-check';
import accents from '../../../../data/latex/accents.json';
import symbols from '../../../../data/latex/symbols.json';
import { decodeLatex } from '../../../../src/sources/bibtex/decodeLatex';

describe('decodeLatex', () => {
  const cases: readonly (readonly [latex: string, text: string])[] = [
    ['plain text', 'plain text'],
    ['on\n  several\tlines~here ', 'on several lines here'],
    ['{KV} {{Cache}} {T}5', 'KV Cache T5'],
    // accents, in all the ways that people set them
    [String.raw`G\"odel G{\"o}del G\"{o}del {G\"{o}del}`, 'Gödel Gödel Gödel Gödel'],
    [String.raw`{\'\i} \'{\i} \'i \' e {\v c} \v{c} \c c \k{a} {\r{a}} {\H o}`, 'í í í é č č ç ą å ő'],
    [String.raw`{\~{\^e}} \d{\^{a}} \'{\^e}`, 'ễ ậ ế'],
    [String.raw`S{\o}n \O re Stra{\ss}e {\AA} {\l} {\i} {\ae}`, 'Søn Øre Straße Å ł ı æ'],
    // symbols
    [String.raw`\& \% \$ \# \_ \{ \}`, '& % $ # _ { }'],
    [String.raw`\textbackslash{} \textasciitilde{} \textbraceleft{}x\textbraceright{}`, String.raw`\ ~ {x}`],
    [String.raw`a\ldots{} b\textendash{}c \LaTeX{} \LaTeX is`, 'a… b–c LaTeX LaTeX is'],
    [String.raw`\~{} and \^{}`, '~ and ^'],
    // quotes and dashes
    ["``quoted'' `so' don't students' 1--2 a---b -{}-", "“quoted” ‘so’ don't students' 1–2 a—b --"],
    // maths
    [String.raw`$\varphi$-Decoding $\mathcal{O}(n \log n)$`, 'φ-Decoding O(n log n)'],
    ['$R^2$ $10^{-3}$ $x_{ij}$ CO$_2$ R^2', 'R² 10⁻³ xᵢⱼ CO₂ R²'],
    ['$x^T$ $e^{-x}$ $w_{max}$ file_name', 'x^T e^(−x) w_max file_name'],
    [String.raw`90$^{\circ}$ $90^\circ$ $-1$ $\frac{a}{b}$ $\sqrt{n}$`, '90° 90° −1 a/b √n'],
    [String.raw`19\textsuperscript{th} R\textsuperscript{2} \(x\)`, '19th R² x'],
    ['costs $5', 'costs $5'],
    // commands with arguments
    [String.raw`\emph{a} {\em b} \textbf{\textit{c}} \texttt{d}`, 'a b c d'],
    [
      String.raw`\href{https://x.org}{text}\footnote{no {x}}\cite{y} \url{https://x.org}`,
      'text https://x.org',
    ],
    [String.raw`\texorpdfstring{$\alpha$}{alpha} \unknown{kept} our \model works`, 'α kept our … works'],
    // braces and commands without their ends
    ['{{{a', 'a'],
    ['a}}}', 'a'],
    ['a\\', 'a\\'],
    [String.raw`\footnote{lost`, 'lost'],
  ];
  for (const [latex, text] of cases) {
    it(`reads “${latex.replaceAll('\n', '⏎')}” as “${text}”`, () => {
      assert.equal(decodeLatex(latex), text);
    });
  }

  it('reads back every symbol that entries are written with', () => {
    for (const [character, latex] of Object.entries(symbols)) {
      // A Greek letter that looks like a Latin one is written as that.
      if (character === '$comment' || /^\w$/.test(latex) || character === 'µ') continue;
      assert.equal(decodeLatex(`a${latex}b`), `a${character}b`, latex);
    }
  });

  it('reads back every accent that entries are written with', () => {
    for (const [mark, command] of Object.entries(accents)) {
      if (mark !== '$comment')
        assert.equal(decodeLatex(`x{\\${command}{o}}y`), `xo${mark}y`.normalize('NFC'), command);
    }
  });

  it('takes any text and leaves no line breaks or runs of blanks', () => {
    const pieces = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '^',
      '_',
      '~',
      '-',
      "'",
      '`',
      ' ',
      '\\"',
      '\\frac',
      '\\textbf',
      '\\v',
      '\\i',
      'a',
      'é',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
        assert.doesNotMatch(decodeLatex(parts.join('')), /\s\s|[\n\t]/);
      }),
    );
  });

  it('reads what never ends in one pass', () => {
    for (const piece of ['{', '\\textbf{', '$', '\\$', '\\"', '^{', '\\frac{', '\\footnote{', '$x', '`']) {
      decodeLatex(piece.repeat(100_000));
    }
  });
});
