import assert from 'node:assert/strict';
import type { AddOptions } from '../../../../src/cite/bibliography/addition';
import type { Paper } from '../../../../src/core/paper';
import { addPapers, SINKS } from '../../../support/bibliography/addPapers';

const add = (text: string, papers: readonly Paper[], options: Partial<AddOptions> = {}) =>
  addPapers(text, papers, { dialect: 'bib', ...options });
const addTo = (text: string, paper: Paper) => add(text, [paper]).after;

describe('a paper that a .bib file has under another key', () => {
  const PAPER = { ...SINKS, arxiv: '2309.17453', doi: '10.1145/3600006', year: 2023, venueYear: 2025 };
  const sameWork: readonly (readonly [where: string, fields: string])[] = [
    ['its arXiv id in eprint', 'eprint = {2309.17453}, archivePrefix = {arXiv}'],
    ['a version of it in eprint', 'eprint = "2309.17453v3", eprinttype = {arxiv}'],
    ['its arXiv id in url', 'url = {http://arxiv.org/pdf/2309.17453v1.pdf}'],
    ['its arXiv id in note', 'note = {arXiv:2309.17453 [cs.CL]}'],
    ['its arXiv id in journal', 'journal = {arXiv preprint arXiv:2309.17453}'],
    ['arXiv’s DOI', 'doi = {10.48550/ARXIV.2309.17453}'],
    ['its DOI', 'doi = {10.1145/3600006}'],
    ['its DOI as an address', 'doi = {https://doi.org/10.1145/3600006}'],
    ['its title and first author', 'title = {{A}ttention {Sinks}}, author = {Xiao, G. and others}'],
    ['its title and a year that agrees', 'title = {Attention-Sinks}, year = 2024'],
    ['its title alone', 'title = "attention sinks"'],
    ['its title with commands', 'title = {\\emph{A}tten\\-tion {S}inks}'],
    ['its title in a string', 'title = t # " Sinks" }\n@string{t = "Attention"'],
  ];
  for (const [where, fields] of sameWork) {
    it(`is cited by that key: ${where}`, () => {
      const { keys, edits, reused } = add(`@misc{mine, ${fields}}\n`, [PAPER]);
      assert.equal(keys.get(PAPER.id), 'mine');
      assert.deepEqual(edits, []);
      assert.deepEqual(reused, [PAPER]);
    });
  }

  const otherWork: readonly (readonly [what: string, fields: string])[] = [
    ['the title with other authors', 'title = {Attention Sinks}, author = {Yao, Li}'],
    ['the title with another arXiv id', 'title = {Attention Sinks}, eprint = {2401.00001}'],
    ['the title of another decade', 'title = {Attention Sinks}, year = 1999'],
    ['another DOI and title', 'doi = {10.1145/36000061}, title = {Sinks}'],
    ['the number of its id elsewhere', 'title = {Sinks}, pages = {2309.17453}'],
  ];
  for (const [what, fields] of otherWork) {
    it(`is not taken for an entry that has ${what}`, () => {
      const { added } = add(`@misc{mine, ${fields}}\n`, [PAPER]);
      assert.deepEqual(added, [PAPER]);
    });
  }

  it('is told by an identifier rather than by a title', () => {
    const text = '@misc{a, title = {Attention Sinks}}\n@misc{b, eprint = {2309.17453}}\n';
    assert.equal(add(text, [PAPER]).keys.get(PAPER.id), 'b');
  });

  it('is not told by an entry without a key, which nobody can cite', () => {
    assert.deepEqual(add('@misc{, eprint = {2309.17453}}\n', [PAPER]).added, [PAPER]);
  });
});

describe('a new entry of a .bib file', () => {
  it('has a key that differs from all others in more than case', () => {
    const text = '@misc{XIAO2023SINKS, title = {A}}\n@misc{xiao2023sinksA, title = {B}}\n';
    assert.equal(add(text, [SINKS]).keys.get(SINKS.id), 'xiao2023sinksb');
  });

  it('has a key that no other bibliography of the document has', () => {
    const elsewhere = new Set(['xiao2023sinks']);
    assert.equal(add('', [SINKS], { elsewhere }).keys.get(SINKS.id), 'xiao2023sinksa');
  });

  it('has a key of its own among several that are added', () => {
    const twin = {
      ...SINKS,
      id: 'title:kitchen sinks',
      title: 'Kitchen Sinks',
      sourceTitle: 'Kitchen Sinks',
    };
    const { keys, added } = add('', [SINKS, twin, SINKS]);
    assert.deepEqual([...keys.values()], ['xiao2023sinks', 'xiao2023sinksa']);
    assert.deepEqual(added, [SINKS, twin]);
  });

  it('ends its lines as the file does', () => {
    const before = '@misc{a,\r\n\ttitle = {A}\r\n}\r\n';
    const entry = [
      '@misc{xiao2023sinks,',
      '\ttitle = {Attention Sinks},',
      '\tauthor = {Xiao, Guangxuan},',
      '\tyear = {2023}',
      '}',
    ];
    assert.equal(addTo(before, SINKS), `${before}\r\n${entry.join('\r\n')}\r\n`);
  });

  it('leaves a file without a last line end without one', () => {
    assert.match(addTo('@misc{a, title = {A}}', SINKS), /^@misc\{a, title = \{A\}\}\n\n@misc\{xiao.*\}$/);
  });

  it('stands behind a byte order mark', () => {
    assert.match(addTo('\uFEFF', SINKS), /^\uFEFF@misc\{xiao/);
  });

  it('is written in the dialect that is asked for, whatever the file', () => {
    const text = '@online{a, date = {2020}}\n';
    assert.match(add(text, [SINKS], { dialect: 'bibtex' }).after, /year = \{2023\}/);
  });

  it('does not take a page of blanks for a manner', () => {
    const blanks = ' '.repeat(300_000);
    const before = `@misc{a,${blanks}title = {A}${blanks},${blanks}year = 2001${blanks}% end\n}\n`;
    assert.match(addTo(before, SINKS).slice(before.length), /^\n@misc\{xiao2023sinks,\n {2}title = /);
  });

  const unsafe: readonly (readonly [where: string, text: string])[] = [
    ['behind an entry whose end may close a brace of its text', '@misc{a, {b} c = 1}\n'],
    ['behind an entry whose end may be in a comment', '@misc{a, b % c = 1}\n'],
    ['in a @preamble that is not closed', '@preamble{@r{x"}\n'],
    ['behind text that could be the beginning of an entry', 'fr@ text{ a@b.org @misc{c, title = "C}\n'],
  ];
  for (const [where, text] of unsafe) {
    it(`does not stand ${where}`, () => {
      assert.match(addTo(text, SINKS), /^@misc\{xiao2023sinks,/);
    });
  }

  it('does not stand in a comment that holds what a tool keeps, be it behind a brace too many', () => {
    const before = '} @comment{\n@comment{jabref-meta: a;}\n}\n';
    assert.ok(addTo(before, SINKS).startsWith(before.trimEnd()));
  });
});
