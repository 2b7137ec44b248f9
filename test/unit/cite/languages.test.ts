import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { CITATION_LANGUAGES, languageOf, languageOfFormat } from '../../../src/cite/languages';
import { createPaper } from '../../support/builders/paper';

const one = createPaper({ key: 'a' });
const two = createPaper({ key: 'b', authors: ['Ada Lovelace'], year: 1843 });

describe('the citation languages', () => {
  const forms: readonly (readonly [format: string, ofOne: string, ofTwo: string])[] = [
    ['latex', '\\cite{a}', '\\cite{a,b}'],
    ['pandoc', '[@a]', '[@a; @b]'],
    ['typst', '@a', '@a @b'],
    ['restructuredtext', ':cite:p:`a`', ':cite:p:`a,b`'],
    ['myst', '{cite:p}`a`', '{cite:p}`a,b`'],
    ['org', '[cite:@a]', '[cite:@a;@b]'],
    ['asciidoc', 'cite:[a]', 'cite:[a,b]'],
    ['text', 'Xiao et al. (2023)', 'Xiao et al. (2023); Lovelace (1843)'],
  ];
  for (const [format, ofOne, ofTwo] of forms) {
    it(`cite one and several papers in ${format}`, () => {
      assert.equal(languageOfFormat(format)?.cite([one]), ofOne);
      assert.equal(languageOfFormat(format)?.cite([one, two]), ofTwo);
    });
  }

  it('put the entries themselves into a BibTeX document', () => {
    const text = languageOfFormat('bibtex')?.cite([one, two]) ?? '';
    assert.match(text, /^@misc\{a,\n[^]*\n\}\n\n@misc\{b,\n[^]*\n\}\n$/);
  });

  it('are all offered by the setting', () => {
    const offered = manifest.contributes.configuration.properties['literature.citation.format'].enum;
    assert.deepEqual([...offered].sort(), ['auto', ...CITATION_LANGUAGES.map(({ format }) => format)].sort());
  });
});

describe('the context menu of an editor', () => {
  const { contributes } = manifest;
  const when = contributes.menus['editor/context'][0]?.when ?? '';
  const [ids, endings] = [...when.matchAll(/=~ \/(?<pattern>.*?)\/i?(?=[ )])/g)].map(
    ({ groups }) => new RegExp(groups?.pattern ?? '', 'i'),
  );

  for (const { name, languageIds, fileEndings } of CITATION_LANGUAGES.filter(
    ({ format }) => format !== 'text',
  )) {
    it(`offers to cite in ${name}, whether an extension knows the language or not`, () => {
      assert.ok(languageIds.some((id) => ids?.test(id)));
      assert.ok(endings?.test(fileEndings[0] ?? ''));
    });
  }
});

describe('languageOf', () => {
  const documents: readonly (readonly [languageId: string, fileName: string, format: string])[] = [
    ['latex', '/thesis.tex', 'latex'],
    ['markdown', '/paper.md', 'pandoc'],
    ['quarto', '/paper.qmd', 'pandoc'],
    ['plaintext', '/paper.qmd', 'pandoc'],
    ['plaintext', '/paper.typ', 'typst'],
    ['plaintext', '/Notes.ORG', 'org'],
    ['plaintext', '/book.adoc', 'asciidoc'],
    ['restructuredtext', '/index.txt', 'restructuredtext'],
    ['myst', '/index.md', 'myst'],
    ['bibtex', '/refs.bib', 'bibtex'],
    ['plaintext', 'Untitled-1', 'text'],
    ['python', '/a.tex/code.py', 'text'],
    ['markdown', 'Untitled-2', 'pandoc'],
  ];
  for (const [languageId, fileName, format] of documents) {
    it(`is ${format} for ${fileName} as ${languageId}`, () => {
      assert.equal(languageOf({ languageId, fileName }).format, format);
    });
  }
});
