import assert from 'node:assert/strict';
import manifest from '../../../../package.json';
import {
  CITATION_LANGUAGES,
  isCitationFormat,
  languageOf,
} from '../../../../src/cite/languages/citationLanguages';

const FORMATS = CITATION_LANGUAGES.flatMap(({ formats }) => formats);

describe('the citation languages', () => {
  it('have their formats offered by the setting', () => {
    const sections = manifest.contributes.configuration;
    const offered = sections.flatMap(
      ({ properties }) => properties['literature.citation.format']?.enum ?? [],
    );
    assert.deepEqual([...offered].sort(), ['auto', ...FORMATS].sort());
  });

  it('know their own formats and no other', () => {
    assert.ok(FORMATS.every(isCitationFormat));
    assert.ok(!isCitationFormat('auto'));
  });
});

describe('the activation events', () => {
  it('start the extension with a document of any language that cites, as whichever language VS Code opens it', () => {
    const ids = CITATION_LANGUAGES.flatMap(({ languageIds }) => languageIds);
    assert.deepEqual(
      manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')).sort(),
      [...ids, 'plaintext'].map((id) => `onLanguage:${id}`).sort(),
    );
  });
});

describe('the context menu of an editor', () => {
  const { contributes } = manifest;
  const when = contributes.menus['editor/context'][0]?.when ?? '';
  const [ids, endings] = [...when.matchAll(/=~ \/(?<pattern>.*?)\/i?(?=[ )])/g)].map(
    ({ groups }) => new RegExp(groups?.pattern ?? '', 'i'),
  );

  for (const { name, languageIds, fileEndings } of CITATION_LANGUAGES.filter(
    (each) => each.languageIds.length > 0,
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
    ['markdown', '/notebook.ipynb', 'pandoc'],
  ];
  for (const [languageId, fileName, format] of documents) {
    it(`is ${format} for ${fileName} as ${languageId}`, () => {
      assert.equal(languageOf({ languageId, fileName }).formats[0], format);
    });
  }
});
