import assert from 'node:assert/strict';
import { readProject } from '../../../../../src/cite/project/readProject';
import { article } from '../../../../support/projects/latexArticle';
import { memoryFiles, pathsOf, readTexts } from '../../../../support/projects/memoryFiles';

describe('the root of a LaTeX document', () => {
  const main = article('\\usepackage{natbib}', '\\input{chapters/one}\n\\bibliography{refs}');
  const refs = { 'refs.bib': '' };

  it('is the document itself where it has a \\documentclass', async () => {
    const project = await readTexts({ 'main.tex': main, ...refs }, 'main.tex');
    assert.equal(project.root, '/paper/main.tex');
    assert.equal(project.tool, 'latex');
  });

  for (const command of [
    '\\input{chapters/one}',
    '\\input{chapters/one.tex}',
    '\\input chapters/one',
    '\\include{chapters/one}',
    '\\subfile{chapters/one}',
    '\\subfileinclude{chapters/one}',
    '\\includestandalone[mode=tex]{chapters/one}',
    '\\import{chapters/}{one}',
    '\\subimport{chapters}{one.tex}',
    '\\InputIfFileExists{chapters/one.tex}{}{}',
    '\\input{"chapters/one"}',
    '\\input{%\n  chapters/one}',
  ]) {
    it(`is the file that takes it in by ${command.replace('\n', '⏎')}`, async () => {
      const texts = { 'main.tex': article('', command), 'chapters/one.tex': 'One.' };
      assert.equal((await readTexts(texts, 'chapters/one.tex')).root, '/paper/main.tex');
    });
  }

  for (const comment of ['% !TEX root = ../main.tex', '%!TeX root=../main', ' % !tex ROOT = ../main.tex ']) {
    it(`is what the magic comment “${comment}” says`, async () => {
      const texts = {
        'main.tex': main,
        'chapters/one.tex': `% !TEX program = xelatex\n${comment}\nOne.`,
        ...refs,
      };
      const project = await readTexts(texts, 'chapters/one.tex');
      assert.equal(project.root, '/paper/main.tex');
      assert.deepEqual(pathsOf(project), ['refs.bib']);
    });
  }

  it('is what the subfiles class says', async () => {
    const chapter = '\\documentclass[../main.tex]{subfiles}\n\\begin{document}\nOne.\n\\end{document}\n';
    const project = await readTexts(
      { 'main.tex': main, 'chapters/one.tex': chapter, ...refs },
      'chapters/one.tex',
    );
    assert.equal(project.root, '/paper/main.tex');
    assert.equal(project.format, 'natbib');
    assert.deepEqual(pathsOf(project), ['refs.bib']);
  });

  it('is found through files in between and in a folder beside', async () => {
    const texts = {
      'tex/main.tex': article('', '\\input{../parts/all}'),
      'parts/all.tex': '\\input{../chapters/one}',
      'chapters/one.tex': 'One.',
    };
    assert.equal((await readTexts(texts, 'chapters/one.tex')).root, '/paper/tex/main.tex');
  });

  it('is the nearest of several', async () => {
    const texts = {
      'main.tex': article('', '\\input{talk/part}'),
      'talk/slides.tex': article('', '\\input{part}'),
      'talk/part.tex': 'Part.',
    };
    assert.equal((await readTexts(texts, 'talk/part.tex')).root, '/paper/talk/slides.tex');
  });

  it('is found around a lone file', async () => {
    const files = memoryFiles(
      { '/home/t/main.tex': article('', '\\input{c/one}'), '/home/t/c/one.tex': '' },
      null,
    );
    const project = await readProject({ path: '/home/t/c/one.tex', text: 'One.', format: 'latex' }, files);
    assert.equal(project.root, '/home/t/main.tex');
  });

  it('is not a file that takes it in only in a comment, verbatim, or behind the end', async () => {
    const inputs = [
      '% \\input{one}',
      '\\begin{verbatim}\n\\input{one}\n\\end{verbatim}',
      '\\verb|\\input{one}|',
      '\\iffalse\\input{one}\\fi',
      '\\end{document}\n\\input{one}',
    ];
    for (const input of inputs) {
      const project = await readTexts({ 'main.tex': article('', input), 'one.tex': 'One.' }, 'one.tex');
      assert.equal(project.root, undefined, input);
      assert.ok(project.reasons.some((reason) => reason.startsWith('one.tex has no \\documentclass')));
    }
  });

  it('survives circles of inputs, of magic comments, and missing files', async () => {
    const texts = {
      'a.tex': '% !TEX root = b.tex\n\\input{b}\\input{gone}',
      'b.tex': '% !TEX root = a.tex\n\\input{a}',
      'main.tex': article('', '\\input{main}\\input{c}'),
      'c.tex': '\\input{main}\\input{a}',
    };
    assert.equal((await readTexts(texts, 'c.tex')).root, '/paper/main.tex');
    assert.ok((await readTexts(texts, 'a.tex')).reasons.length > 0);
  });
});
