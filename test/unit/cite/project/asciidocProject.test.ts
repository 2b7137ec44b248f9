import assert from 'node:assert/strict';
import { declareIn, pathsOf, readTexts } from '../../../support/projects/memoryFiles';

describe('an AsciiDoc project', () => {
  for (const [title, text, expected] of [
    ['its attribute', '= T\n:bibtex-file: lib/b.bib\n\ncite:[a]\n', 'lib/b.bib'],
    ['an attribute in the attribute', '= T\n:libdir: lib\n:bibtex-file: {libdir}/b.bib\n', 'lib/b.bib'],
    ['the target of the macro', '= T\n\nbibliography::lib/b.bib[ieee]\n', 'lib/b.bib'],
    ['nothing, with the macro: the first beside it', '= T\n\nbibliography::[]\n', 'a.bib'],
    ['no comment', '= T\n//:bibtex-file: lib/b.bib\n:bibtex-file: a.bib\n', 'a.bib'],
    ['no comment block', '////\n:bibtex-file: lib/b.bib\n////\n:bibtex-file: a.bib\n', 'a.bib'],
  ] as const) {
    it(`names its bibliography by ${title}`, async () => {
      const project = await readTexts(
        { 'a.adoc': text, 'a.bib': '', 'c.bib': '', 'lib/b.bib': '' },
        'a.adoc',
      );
      assert.deepEqual(pathsOf(project), [expected]);
      assert.equal(project.bibliographies[0]?.origin, 'declared');
    });
  }

  it('tells the characters that name it', async () => {
    const text = '= T\n:bibtex-file: bibtex\n';
    const { bibliographies } = await readTexts({ 'a.adoc': text }, 'a.adoc');
    assert.deepEqual(bibliographies[0]?.namedIn?.range, { start: 18, end: 24 });
  });

  it('has as root the file that includes the others', async () => {
    const texts = {
      'book.adoc': '= B\n:bibtex-file: refs.bib\n:ch: chapters\n\ninclude::{ch}/one.adoc[leveloffset=+1]\n',
      'chapters/one.adoc': '== One\n',
      'refs.bib': '',
    };
    const project = await readTexts(texts, 'chapters/one.adoc');
    assert.equal(project.root, '/paper/book.adoc');
    assert.deepEqual(pathsOf(project), ['refs.bib']);
  });

  it('may list its references itself', async () => {
    const text = '= T\n\n[bibliography]\n== References\n\n* [[[pp]]] Andy Hunt.\n';
    assert.equal((await readTexts({ 'a.adoc': text, 'a.bib': '' }, 'a.adoc')).listsReferences, true);
  });
});

describe('declaring a bibliography in AsciiDoc', () => {
  for (const [before, after] of [
    ['', ':bibtex-file: references.bib\n\nbibliography::[]\n'],
    [
      '= T\nAuthor\n:toc:\n\nText\n',
      '= T\nAuthor\n:toc:\n:bibtex-file: references.bib\n\nText\n\nbibliography::[]\n',
    ],
    ['= T', '= T\n:bibtex-file: references.bib\n\nbibliography::[]\n'],
    ['Text\r\n', ':bibtex-file: references.bib\r\n\r\nText\r\n\r\nbibliography::[]\r\n'],
    ['= T\n\nbibliography::[]\n', '= T\n:bibtex-file: references.bib\n\nbibliography::[]\n'],
  ] as const) {
    it(`makes ${JSON.stringify(after)}`, async () => {
      assert.deepEqual(await declareIn({ 'a.adoc': before }, 'a.adoc', 'references.bib'), {
        'a.adoc': after,
      });
    });
  }

  it('does not take the place of another', async () => {
    assert.deepEqual(await declareIn({ 'a.adoc': ':bibtex-file: a.bib\n' }, 'a.adoc', 'references.bib'), {});
  });
});
