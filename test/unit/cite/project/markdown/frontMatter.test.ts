import assert from 'node:assert/strict';
import { describeProject, pathsOf, readTexts } from '../../../../support/projects/memoryFiles';

describe('front matter', () => {
  for (const [title, yaml, expected] of [
    ['a name', 'bibliography: a.bib', 'a.bib'],
    ['a quoted name with a comment', 'bibliography: "a.bib" # all', 'a.bib'],
    ['a list', 'bibliography:\n- a.bib\n- lib/b.json', 'a.bib lib/b.json'],
    ['a list in brackets', 'bibliography: [a.bib, lib/b.json]', 'a.bib lib/b.json'],
    ['an alias', 'x: &refs a.bib\nbibliography: *refs', 'a.bib'],
    ['a missing file', 'bibliography: gone.bib', 'gone.bib?'],
  ] as const) {
    it(`names bibliographies by ${title}`, async () => {
      const texts = { 'doc.md': `---\n${yaml}\n---\nText`, 'a.bib': '', 'lib/b.json': '' };
      assert.equal(await describeProject(texts, 'doc.md'), `pandoc pandoc: ${expected}`);
    });
  }

  it('tells the characters that name a bibliography, and its dialect', async () => {
    const texts = { 'doc.md': '---\nbibliography: [a.bib, b.json, c.yaml, d.bibtex]\n---\n' };
    const { bibliographies } = await readTexts(texts, 'doc.md');
    const places = bibliographies.map(({ namedIn }) =>
      texts['doc.md'].slice(namedIn?.range.start, namedIn?.range.end),
    );
    assert.deepEqual(places, ['a.bib', 'b.json', 'c.yaml', 'd.bibtex']);
    assert.deepEqual(
      bibliographies.map(({ dialect }) => dialect),
      ['biblatex', 'csl-json', 'other', 'bibtex'],
    );
  });

  it('may stand at the end, as Pandoc allows, but not behind a rule', async () => {
    const end = { 'doc.md': 'Text\n\n---\nbibliography: a.bib\n...\n', 'a.bib': '', 'x/b.bib': '' };
    assert.equal((await readTexts(end, 'doc.md')).bibliographies[0]?.origin, 'declared');
    const rule = { 'doc.md': 'Text\n\n---\n\nbibliography: b.bib\n\n---\n', 'a.bib': '' };
    assert.equal((await readTexts(rule, 'doc.md')).bibliographies[0]?.origin, 'nearest');
  });

  it('may list the references itself', async () => {
    const project = await readTexts({ 'doc.md': '---\nreferences:\n- id: a\n---\n', 'a.bib': '' }, 'doc.md');
    assert.equal(project.listsReferences, true);
    assert.deepEqual(project.bibliographies, []);
  });

  it('keeps what is good of a damaged one and says what is not', async () => {
    const texts = { 'doc.md': '---\nbibliography: a.bib\ntitle: [open\n---\n', 'a.bib': '' };
    const project = await readTexts(texts, 'doc.md');
    assert.deepEqual(pathsOf(project), ['a.bib']);
    assert.ok(project.reasons.some((reason) => reason.startsWith('The document’s front matter is damaged:')));
  });

  it('is survived whatever it is', async () => {
    const bodies = [
      '['.repeat(100_000),
      '{'.repeat(50_000),
      'a: &a [*a, *a]\nbibliography: *a',
      '\0',
      '- - -',
      'bibliography: {a: b}',
      '&',
      '%TAG',
      '? ?',
    ];
    for (const body of bodies) {
      const project = await readTexts({ 'doc.md': `---\n${body}\n---\n` }, 'doc.md');
      assert.deepEqual(project.bibliographies, [], body.slice(0, 20));
    }
  });
});
