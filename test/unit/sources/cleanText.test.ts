import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { cleanText } from '../../../src/sources/cleanText';
import { readListingPage } from '../../../src/sources/listing/listingPage';

describe('cleanText', () => {
  const repaired: readonly (readonly [mangled: string, clean: string])[] = [
    ['by a factor of Λ = 2.14 pm 0.02 when', 'by a factor of Λ = 2.14 ± 0.02 when'],
    ['up to 44times faster', 'up to 44× faster'],
    ['of 512 times 512 pixels', 'of 512 × 512 pixels'],
    ['(256times256 images)', '(256×256 images)'],
    ['or 3 times 10^9 cycles', 'or 3 × 10⁹ cycles'],
    ['about sim 5times fewer', 'about ~5× fewer'],
    ['approximately 2!times end-to-end', 'approximately 2× end-to-end'],
    ['(typically x!in!{4,8})', '(typically x ∈ {4,8})'],
    ['roots of unity {pm1, pm i}', 'roots of unity {±1, ±i}'],
    ['leftlfloor L times (alpha^i) rightrfloor', '⌊L × (αⁱ)⌋'],
    ['loss by 8\\% or sim24\\%', 'loss by 8% or ~24%'],
    ['with 7 sim 70 billion', 'with 7 ~ 70 billion'],
    ['requires \\textless2MB', 'requires <2MB'],
    ['LLMs (\\ie the Llama), \\eg, text', 'LLMs (i.e. the Llama), e.g., text'],
    ['SNN\\_3D', 'SNN_3D'],
    ["propose ``CodeT5+'', a", 'propose “CodeT5+”, a'],
    ['at \\url{https://github.com/a_b/c}', 'at https://github.com/a_b/c'],
    ['https://x.org/{https://x.org/} is', 'https://x.org/ is'],
    ['https://x.org/a_b{new benchmark}.', 'https://x.org/a_b (new benchmark).'],
    ['R^2-dLLM and R^{2}-dLLM', 'R²-dLLM and R²-dLLM'],
    ['like π^3 achieve F_1 and CO_2', 'like π³ achieve F₁ and CO₂'],
    ['(> 10^{19}) that', '(> 10¹⁹) that'],
    ['we propose \\placeholderThe source', 'we propose … The source'],
    ['of our \\name, leading', 'of our …, leading'],
    ['beyond the \\(TC^0\\) class', 'beyond the TC⁰ class'],
    ['called Genie~that, a 5~W budget', 'called Genie that, a 5 W budget'],
    ['1.5--2.3x and 130M--2.7B', '1.5–2.3x and 130M–2.7B'],
    ['method -- decoding -- that', 'method – decoding – that'],
    ['iterations--a phenomenon', 'iterations—a phenomenon'],
    [
      "named Gerv\\'asio, Erd\\H{o}s, \\c{c}a, {\\'e} and na\\\"{\\i}ve",
      'named Gervásio, Erdős, ça, é and naïve',
    ],
    ['with 0.143% pm 0.003% error', 'with 0.143% ± 0.003% error'],
    ['consistently sim 18GB, up to sim!2 points', 'consistently ~18GB, up to ~2 points'],
    ['in practice (sim10 hours)', 'in practice (~10 hours)'],
    ['from 7sim70 billion', 'from 7~70 billion'],
    ['accuracy of approx 7%', 'accuracy of ≈7%'],
    ["a `prune-then-graft' mechanism", 'a ‘prune-then-graft’ mechanism'],
    ['fine. {The Code is at https://x.org/a_b.}', 'fine. The Code is at https://x.org/a_b.'],
    ['fine. {The Code is available', 'fine. The Code is available'],
    ['\\alpha \\geq 2 \\rightarrow \\infty', 'α ≥ 2 → ∞'],
    ['about $\\sim$5 and 3 \\times 4', 'about ~5 and 3 × 4'],
    ['\\mathcal{L}, {\\em foo} and 10\\textsuperscript{2}', 'L, foo and 10²'],
    ['see \\href{https://x.org/a_b}{our page}', 'see our page (https://x.org/a_b)'],
    ['as shown \\cite{a,b}.\\footnote{See \\url{https://x.org}.}', 'as shown.'],
    ['a\u200bb\u202ec\u0000d', 'abcd'],
  ];
  for (const [mangled, clean] of repaired) {
    it(`makes “${clean}” of “${mangled}”`, () => {
      assert.equal(cleanText(mangled), clean);
    });
  }

  const untouched = [
    'three times faster',
    'many times, at times 2 of them',
    'a 4.11 times speedup',
    'the name PM stays, and so does 3 PM',
    'we met at 2 pm 3 days ago',
    'a sim that simulates similar things',
    'see doc_en and snake_case_name',
    'repeated 3 times 10 users',
    'run n times (at least)',
    'at 1.30 pm 5 people, at 2 pm 3.5 million',
    '10~20 fold, 2x~5x',
    'Wow!in!',
    'a sim2real gap',
    'between 5.5 ~ 221.3X, ~50 in all',
    'left-to-right, floor and ceiling',
    'state-of-the-art',
    'https://x.org/a_1^2~b--c?times=5times',
    'A*-Decoding, PT*, N:M, C++',
  ];
  for (const text of untouched) {
    it(`leaves “${text}” as it is`, () => {
      assert.equal(cleanText(text), text);
    });
  }

  it('keeps every word of prose', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const prose = words.join(' ');
        fc.pre(!/floor|ceil|times [A-Z]/.test(prose));
        assert.equal(cleanText(prose), prose);
      }),
    );
  });

  it('leaves no residue of LaTeX in the saved pages', () => {
    const residue = /[\\`^$]|''|--|\d ?_|\bpm\b|\bsim(?![a-z])|\bapprox\b|!in!|\dtimes|\{[^}]*$/;
    const texts = readdirSync('data/pages').flatMap((name) =>
      (readListingPage(name, readFileSync(`data/pages/${name}`, 'utf8'))?.cards ?? []).flatMap((card) => [
        cleanText(card.title),
        cleanText(card.abstract),
      ]),
    );
    assert.deepEqual(
      texts.flatMap((text) => residue.exec(text)?.[0] ?? []),
      [],
    );
  });

  it('cleans any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof cleanText(text) === 'string'));
  });
});
