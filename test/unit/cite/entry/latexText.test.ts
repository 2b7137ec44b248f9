import assert from 'node:assert/strict';
import { escapeLatex } from '../../../../src/cite/entry/latexText';

describe('escapeLatex', () => {
  it('escapes what has a meaning in LaTeX', () => {
    assert.equal(
      escapeLatex('50% of $x_1 & {y}#~^\\', 'bibtex'),
      '50\\% of \\$x\\_1 \\& \\{y\\}\\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
    );
  });

  it('names a brace that has no partner, because BibTeX counts it even when it is escaped', () => {
    assert.equal(escapeLatex('A } b', 'bibtex'), 'A \\textbraceright{} b');
    assert.equal(escapeLatex('} A {', 'bibtex'), '\\textbraceright{} A \\textbraceleft{}');
  });

  const alphabets: readonly (readonly [name: string, characters: string])[] = [
    ['raised and lowered characters', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁱⁿᵏ₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₜ'],
    ['signs of mathematics', '⌊⌋⌈⌉≈≠−√·×±∈∞≤≥→'],
    ['marks of punctuation', '‘’“”–—…'],
    ['small Greek letters', 'αβγδεζηθικλμνξπρσςτυφχψω'],
    ['capital Greek letters that are no Latin ones', 'ΓΔΘΛΞΠΣΥΦΨΩ'],
    ['letters of the north', 'ÐðÞþØøÆæÅåŁłĐđß'],
  ];
  for (const [name, characters] of alphabets) {
    it(`writes ${name} in ASCII`, () => {
      for (const character of characters)
        assert.match(escapeLatex(character, 'bibtex'), /^[ -~]+$/, character);
    });
  }

  it('leaves Greek words to those who have the letters', () => {
    assert.equal(
      escapeLatex('Νίκος και Παπαδοπουλος, και α-β', 'bibtex'),
      'Νίκος $\\kappa${}$\\alpha${}$\\iota$ Παπαδοπουλος, $\\kappa${}$\\alpha${}$\\iota$ $\\alpha$-$\\beta$',
    );
  });

  it('passes accented letters of other scripts through', () => {
    assert.equal(escapeLatex('όй', 'bibtex'), 'όй');
  });

  it('braces accents so that BibTeX sorts them as letters', () => {
    assert.equal(
      escapeLatex('Gervásio Rajič façade í', 'bibtex'),
      "Gerv{\\'a}sio Raji{\\v{c}} fa{\\c{c}}ade {\\'i}",
    );
  });

  it('stacks the accents of a letter, those below it outermost', () => {
    assert.equal(escapeLatex('Nguyễn ậ', 'bibtex'), 'Nguy{\\~{\\^e}}n {\\d{\\^a}}');
  });

  it('keeps marks apart that LaTeX would run together', () => {
    assert.equal(
      escapeLatex("a--b ''c'' ‘`", 'bibtex'),
      "a-{}-b '{}'c'{}' {\\textquoteleft}{\\textasciigrave}",
    );
  });

  it('leaves letters and quotation marks to biber, and symbols to maths', () => {
    assert.equal(
      escapeLatex('“Schölkopf” – φ ± 50% {R²}', 'biblatex'),
      '“Schölkopf” – $\\phi$ ± 50\\% \\{R²\\}',
    );
  });

  it('leaves all but specials to Typst, which knows hardly a command', () => {
    assert.equal(escapeLatex('φ-Decoding ≤ 50% “x” R_1', 'typst'), 'φ-Decoding ≤ 50\\% “x” R\\_1');
  });
});
