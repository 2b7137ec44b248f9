import assert from 'node:assert/strict';
import { readProject } from '../../../../src/cite/project/readProject';
import {
  declareIn,
  memoryFiles,
  openDocument,
  pathsOf,
  readTexts,
} from '../../../support/projects/memoryFiles';

describe('a Typst project', () => {
  for (const [title, call, expected] of [
    ['one name', '#bibliography("a.bib")', 'a.bib'],
    [
      'an array',
      '#bibliography(("a.bib", "lib/b.yml"), title: "Works.bib", style: "ieee")',
      'a.bib lib/b.yml',
    ],
    ['a name over lines', '#bibliography(\n  title: none,\n  "a.bib", // all\n)', 'a.bib'],
    ['bytes that are read', '#bibliography(bytes(read("a.bib")))', 'a.bib'],
    ['an absolute path', '#bibliography("/a.bib")', 'a.bib'],
    ['a call for a template', '#show: paper.with(title: [T], bibliography: bibliography("a.bib"))', 'a.bib'],
    ['a path for a template', '#show: paper.with(bibliography-file: "a.bib")', 'a.bib'],
    ['nothing in a comment', '// #bibliography("a.bib")\n/* /* */ #bibliography("a.bib") */', ''],
    ['nothing in raw text', '`#bibliography("a.bib")` and ```\n#bibliography("a.bib")\n```', ''],
    ['nothing in a set rule', '#set bibliography(style: "apa.bib")', ''],
    ['no empty name', '#bibliography("")', ''],
    ['a name behind a link', 'See https://x.org #bibliography("a.bib")', 'a.bib'],
  ] as const) {
    it(`names bibliographies by ${title}`, async () => {
      const project = await readTexts({ 'main.typ': call, 'a.bib': '', 'lib/b.yml': '' }, 'main.typ');
      const declared = project.bibliographies.filter(({ origin }) => origin === 'declared');
      assert.equal(pathsOf({ ...project, bibliographies: declared }).join(' '), expected);
    });
  }

  it('tells the characters of the name, and BibLaTeX from Hayagriva', async () => {
    const texts = { 'main.typ': '#bibliography(("a.bib", "b.yaml"))', 'a.bib': '', 'b.yaml': '' };
    const { bibliographies } = await readTexts(texts, 'main.typ');
    const names = bibliographies.map(({ namedIn }) =>
      texts['main.typ'].slice(namedIn?.range.start, namedIn?.range.end),
    );
    assert.deepEqual(names, ['a.bib', 'b.yaml']);
    assert.deepEqual(
      bibliographies.map(({ dialect }) => dialect),
      ['biblatex', 'hayagriva'],
    );
  });

  it('has as root the file that includes all others', async () => {
    const texts = {
      'main.typ':
        '#import "@preview/x:1.0.0": *\n#import "template.typ": conf\n#include "ch/one.typ"\n#bibliography("a.bib")',
      'template.typ': '#let conf(doc) = doc',
      'ch/one.typ': '#include "sub/two.typ"',
      'ch/sub/two.typ': 'Two.',
      'a.bib': '',
    };
    const project = await readTexts(texts, 'ch/sub/two.typ');
    assert.equal(project.root, '/paper/main.typ');
    assert.deepEqual(pathsOf(project), ['a.bib']);
  });

  it('takes paths relative to the file that they stand in', async () => {
    const texts = {
      'main.typ': '#include "end/refs.typ"',
      'end/refs.typ': '#bibliography("a.bib")',
      'end/a.bib': '',
      'a.bib': '',
    };
    assert.deepEqual(pathsOf(await readTexts(texts, 'main.typ')), ['end/a.bib']);
  });

  it('takes absolute paths from typst.toml’s folder where they are not in the workspace folder', async () => {
    const texts = { 'pkg/typst.toml': '', 'pkg/src/main.typ': '#bibliography("/a.bib")', 'pkg/a.bib': '' };
    assert.deepEqual(pathsOf(await readTexts(texts, 'pkg/src/main.typ')), ['pkg/a.bib']);
  });

  it('survives files that include one another', async () => {
    const texts = {
      'a.typ': '#include "b.typ"',
      'b.typ': '#include "a.typ"\n#include "gone.typ"\n#bibliography("x.bib")',
    };
    assert.deepEqual(pathsOf(await readTexts(texts, 'a.typ')), ['x.bib?']);
  });

  it('reads few of a thousand files', async () => {
    const others = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`old/${i}.typ`, '']));
    const texts = { ...others, 'main.typ': 'Text' };
    const files = memoryFiles(texts);
    await readProject(openDocument(texts, 'main.typ'), files);
    assert.ok(files.reads.length <= 100, String(files.reads.length));
  });
});

describe('declaring a bibliography in Typst', () => {
  for (const [before, after] of [
    ['Text', 'Text\n\n#bibliography("references.bib")\n'],
    ['Text\r\n', 'Text\r\n\r\n#bibliography("references.bib")\r\n'],
    ['#bibliography("a.bib", title: none)', '#bibliography(("a.bib", "references.bib"), title: none)'],
    ['#bibliography(("a.bib", "b.bib"))', '#bibliography(("a.bib", "b.bib", "references.bib"))'],
  ] as const) {
    it(`makes ${JSON.stringify(after)}`, async () => {
      assert.deepEqual(await declareIn({ 'main.typ': before }, 'main.typ', 'references.bib'), {
        'main.typ': after,
      });
    });
  }

  it('writes the name in place of an empty one', async () => {
    assert.deepEqual(await declareIn({ 'main.typ': '#bibliography("")' }, 'main.typ', 'references.bib'), {
      'main.typ': '#bibliography("references.bib")',
    });
  });

  it('leaves what is computed or handed to a template', async () => {
    for (const text of ['#bibliography(bytes(read("a.bib")))', '#show: t.with(bib: "a.bib")']) {
      assert.deepEqual(await declareIn({ 'main.typ': text }, 'main.typ', 'references.bib'), {});
    }
  });

  it('writes into the main file', async () => {
    const texts = { 'main.typ': '#include "ch/a.typ"\n', 'ch/a.typ': 'A' };
    assert.deepEqual(await declareIn(texts, 'ch/a.typ', 'references.bib'), {
      'main.typ': '#include "ch/a.typ"\n\n#bibliography("references.bib")\n',
    });
  });
});
