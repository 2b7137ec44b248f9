import assert from 'node:assert/strict';
import { declareIn, pathsOf, readTexts } from '../../../support/projects/memoryFiles';

describe('an Org project', () => {
  const bibsOf = async (text: string) =>
    pathsOf(
      await readTexts({ 'a.org': text, 'a.bib': '', 'my refs.bib': '', 'x/far.bib': '' }, 'a.org'),
    ).join('|');

  for (const [title, text, expected] of [
    [
      'keywords, in any case',
      '#+TITLE: T\n#+BIBLIOGRAPHY: a.bib\n#+bibliography: gone.bib\n',
      'a.bib|gone.bib?',
    ],
    ['a quoted name', '#+bibliography: "my refs.bib"\n', 'my refs.bib'],
    ['a name with a space', '#+bibliography: my refs.bib  \r\n', 'my refs.bib'],
    ['links of org-ref', 'Text\nbibliography:a.bib,gone.bib\n', 'a.bib|gone.bib?'],
    ['a link in brackets', '[[bibliography:a.bib]]\n', 'a.bib'],
    [
      'no keyword in a block',
      '#+begin_src org\n#+bibliography: gone.bib\n#+end_src\n#+bibliography: a.bib\n',
      'a.bib',
    ],
    ['no keyword in a comment', '# #+bibliography: gone.bib\n#+bibliography: a.bib\n', 'a.bib'],
  ] as const) {
    it(`names bibliographies by ${title}`, async () => {
      assert.equal(await bibsOf(text), expected);
    });
  }

  it('tells the characters that name one', async () => {
    const text = '#+bibliography: "a.bib"\nbibliography:b.bib,c.bib\n';
    const { bibliographies } = await readTexts({ 'a.org': text }, 'a.org');
    const names = bibliographies.map(({ namedIn }) => text.slice(namedIn?.range.start, namedIn?.range.end));
    assert.deepEqual(names, ['a.bib', 'b.bib', 'c.bib']);
  });

  it('does not know the home folder', async () => {
    const { reasons, bibliographies } = await readTexts({ 'a.org': '#+bibliography: ~/all.bib\n' }, 'a.org');
    assert.deepEqual(bibliographies, []);
    assert.ok(reasons.includes('“~/all.bib” lies in the home folder, which is not known here.'));
  });

  it('follows setup files and includes, both ways', async () => {
    const texts = {
      'book.org': '#+setupfile: setup/common.org\n#+include: "ch/one.org" :lines "5-10"\n',
      'setup/common.org': '#+bibliography: ../refs.bib\n#+setupfile: common.org\n',
      'ch/one.org': '* One',
      'refs.bib': '',
    };
    const project = await readTexts(texts, 'ch/one.org');
    assert.equal(project.root, '/paper/book.org');
    assert.deepEqual(pathsOf(project), ['refs.bib']);
  });

  for (const [text, format] of [
    ['Text', 'org'],
    ['[cite:@a]', 'org'],
    ['See cite:a and citet:b.', 'org-ref'],
    ['See [[cite:&a]].', 'org-ref'],
    ['bibliography:a.bib', 'org-ref'],
    ['#+cite_export: csl\nbibliography:a.bib', 'org'],
    ['#+bibliography: a.bib', 'org'],
    ['[cite/t:see @a p. 5] bibliography:a.bib', 'org'],
  ] as const) {
    it(`speaks ${format} in ${JSON.stringify(text)}`, async () => {
      assert.equal((await readTexts({ 'a.org': text }, 'a.org')).format, format);
    });
  }
});

describe('declaring a bibliography in Org', () => {
  for (const [before, after] of [
    ['', '#+bibliography: references.bib\n\n#+print_bibliography:\n'],
    ['#+TITLE: T\n\n* A\n', '#+TITLE: T\n#+BIBLIOGRAPHY: references.bib\n\n* A\n\n#+PRINT_BIBLIOGRAPHY:\n'],
    [
      '#+title: T\n#+bibliography: a.bib\n#+date: D\n#+print_bibliography:\n',
      '#+title: T\n#+bibliography: a.bib\n#+bibliography: references.bib\n#+date: D\n#+print_bibliography:\n',
    ],
    ['See cite:a.\n', 'See cite:a.\n\nbibliographystyle:unsrt\nbibliography:references.bib\n'],
    ['See cite:a.\n\nbibliography:a.bib\n', 'See cite:a.\n\nbibliography:a.bib,references.bib\n'],
    ['* A\r\n', '#+bibliography: references.bib\r\n* A\r\n\r\n#+print_bibliography:\r\n'],
  ] as const) {
    it(`makes ${JSON.stringify(after)}`, async () => {
      assert.deepEqual(await declareIn({ 'a.org': before }, 'a.org', 'references.bib'), { 'a.org': after });
    });
  }
});
