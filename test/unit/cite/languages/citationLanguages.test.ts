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
  /** What an entry asks of a document: the id of its language, else the ending of its file. */
  const conditionsOf = (command: string) => {
    const entry = manifest.contributes.menus['editor/context'].find((each) => each.command === command);
    const patterns = [...(entry?.when ?? '').matchAll(/=~ \/(?<pattern>.*?)\/i?(?=[ )])/g)];
    return patterns.map(({ groups }) => new RegExp(groups?.pattern ?? '', 'i'));
  };

  for (const { name, formats, languageIds, fileEndings } of CITATION_LANGUAGES.filter(
    (each) => each.languageIds.length > 0,
  )) {
    // An entry of a bibliography cites in one form only.
    const commands = ['insertCitation', ...(formats.includes('bibtex') ? [] : ['cycleCitationForm'])];
    for (const command of commands) {
      it(`offers ${command} in ${name}, whether an extension knows the language or not`, () => {
        const [ids, endings] = conditionsOf(`literature.${command}`);
        assert.ok(languageIds.every((id) => ids?.test(id)));
        assert.ok(fileEndings.every((ending) => endings?.test(ending)));
      });
    }
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
