import assert from 'node:assert/strict';
import { formatBibtexEntry } from '../../../../src/cite/entry/bibtexEntry';
import { escapeLatex } from '../../../../src/cite/entry/latexText';
import { createPaper } from '../../../support/builders/paper';

describe('formatBibtexEntry', () => {
  it('writes a preprint as @misc with eprint and arXiv’s own DOI', () => {
    const paper = createPaper({ arxiv: '2309.17453' });
    assert.equal(
      formatBibtexEntry(paper),
      `@misc{xiao2023efficient,
  title = {Efficient Streaming Language Models with Attention Sinks},
  author = {Xiao, Guangxuan and Tian, Yuandong and Chen, Beidi},
  year = {2023},
  eprint = {2309.17453},
  archivePrefix = {arXiv},
  doi = {10.48550/arXiv.2309.17453},
  url = {https://arxiv.org/abs/2309.17453},
}`,
    );
  });

  it('dates a published paper by its venue', () => {
    const entry = formatBibtexEntry(createPaper({ kind: 'conference', venue: 'ICLR', venueYear: 2024 }));
    assert.match(entry, /^@inproceedings\{/);
    assert.match(entry, /year = \{2024\},\n {2}booktitle = \{ICLR\}/);
  });

  it('writes a journal’s volume and pages, and the publisher’s DOI', () => {
    const paper = createPaper({
      kind: 'journal',
      venue: 'Nature',
      volume: '638',
      pages: '920-926',
      doi: '10.1038/x',
      arxiv: '1.1',
    });
    const entry = formatBibtexEntry(paper);
    assert.match(entry, /^@article\{/);
    assert.match(entry, /volume = \{638\},\n {2}pages = \{920--926\},/);
    assert.match(entry, /doi = \{10\.1038\/x\}/);
  });

  it('leaves out what is not known', () => {
    const entry = formatBibtexEntry(createPaper({ title: 'Sinks', authors: [] }));
    assert.equal(entry, '@misc{xiao2023efficient,\n  title = {Sinks},\n  year = {2023},\n}');
  });

  const titles: readonly (readonly [title: string, written: string])[] = [
    ['Efficient KV-Cache for LLMs', 'Efficient {KV}-Cache for {LLMs}'],
    ['iFairy: the First 2-bit Model', '{iFairy}: the First 2-bit Model'],
    ['Stack-and-Delay: a new pattern', '{Stack-and-Delay}: a new pattern'],
    ['A Plug-and-Play N:M Method', 'A Plug-and-Play {N}:{M} Method'],
    ['R²-dLLM at 50%', '{R\\textsuperscript{2}}-{dLLM} at 50\\%'],
    ['φ-Decoding & PT*', '$\\phi$-Decoding \\& {PT}*'],
  ];
  for (const [title, written] of titles) {
    it(`protects the capitals of “${title}” that carry meaning`, () => {
      assert.ok(
        formatBibtexEntry(createPaper({ title })).includes(`  title = {${written}},\n`),
        formatBibtexEntry(createPaper({ title })),
      );
    });
  }

  it('writes particles, suffixes, accents and collectives as BibTeX reads them', () => {
    const authors = ['Bart van Merriënboer', 'Sammy Davis Jr.', 'Emre Kıcıman', 'Gemini Team'];
    const written =
      'author = {van Merri{\\"e}nboer, Bart and Davis, Jr., Sammy and K{\\i}c{\\i}man, Emre and {Gemini Team}},';
    assert.ok(formatBibtexEntry(createPaper({ authors })).includes(written));
  });
});

describe('escapeLatex', () => {
  it('escapes what has a meaning in LaTeX', () => {
    assert.equal(
      escapeLatex('50% of $x_1 & {y}#~^\\'),
      '50\\% of \\$x\\_1 \\& \\{y\\}\\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
    );
  });

  it('braces accents so that BibTeX sorts them as letters', () => {
    assert.equal(escapeLatex('Gervásio Rajič façade í'), "Gerv{\\'a}sio Raji{\\v{c}} fa{\\c{c}}ade {\\'\\i}");
  });
});
