import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatBibtexEntry as formatEntry } from '../../../../src/cite/entry/bibtexEntry';
import { composeBibtexEntry } from '../../../../src/cite/entry/composeEntry';
import type { Paper } from '../../../../src/core/paper';
import { createPaper } from '../../../support/builders/paper';

const formatBibtexEntry = (paper: Paper) => formatEntry(composeBibtexEntry(paper, 'bibtex'), paper.key);
const anyCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

/** The text without its balanced braces and what they hold, so that every brace left is one too many. */
function withoutBracePairs(text: string): string {
  const without = text.replace(/\{[^{}]*\}/g, '');
  return without === text ? text : withoutBracePairs(without);
}

describe('a BibTeX entry', () => {
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

  it('gives a published paper without a publisher’s DOI that of arXiv', () => {
    const paper = createPaper({ kind: 'conference', venue: 'ICLR', arxiv: '2309.17453' });
    assert.match(formatBibtexEntry(paper), /doi = \{10\.48550\/arXiv\.2309\.17453\}/);
  });

  it('writes a thesis, whose school is not known, as @misc with a note', () => {
    const entry = formatBibtexEntry(createPaper({ kind: 'thesis' }));
    assert.match(entry, /^@misc\{[^]*note = \{Thesis\}/);
  });

  it('is sorted by its title where no author is known', () => {
    const entry = formatBibtexEntry(createPaper({ title: 'Sinks: A & B', authors: [] }));
    assert.equal(
      entry,
      '@misc{xiao2023efficient,\n  title = {{Sinks}: A \\& {B}},\n  key = {{Sinks}},\n  year = {2023},\n}',
    );
  });

  it('says that there are more authors than it names, but of people only', () => {
    const more = createPaper({ authors: ['Ada Lovelace'], authorCount: 12 });
    assert.match(formatBibtexEntry(more), /author = \{Lovelace, Ada and others\}/);
    const team = createPaper({ authors: ['Gemini Team'], authorCount: 12 });
    assert.match(formatBibtexEntry(team), /author = \{\{Gemini Team\}\}/);
  });

  it('writes particles, suffixes, accents and collectives as BibTeX reads them', () => {
    const authors = ['Bart van Merriënboer', 'Sammy Davis Jr.', 'Emre Kıcıman', 'Gemini Team'];
    const written =
      'author = {van Merri{\\"e}nboer, Bart and Davis, Jr., Sammy and K{\\i}c{\\i}man, Emre and {Gemini Team}},';
    assert.ok(formatBibtexEntry(createPaper({ authors })).includes(written));
  });

  it('has balanced braces as BibTeX counts them, escaped or not, whatever title and authors are', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('{', '}', '\\', ' ', ':', 'K', 'í'), anyCharacter),
    });
    fc.assert(
      fc.property(text, fc.array(text), text, (title, authors, venue) => {
        const entry = formatBibtexEntry(createPaper({ title, authors, venue, kind: 'conference' }));
        assert.match(withoutBracePairs(entry), /^[^{}]*$/);
      }),
    );
  });
});
