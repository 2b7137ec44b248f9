import assert from 'node:assert/strict';
import { readProject } from '../../../../../src/cite/project/readProject';
import { article } from '../../../../support/projects/latexArticle';
import { memoryFiles, pathsOf, readTexts, type Texts } from '../../../../support/projects/memoryFiles';

describe('the bibliographies of a LaTeX document', () => {
  const bibsOf = async (texts: Texts, name = 'main.tex') => pathsOf(await readTexts(texts, name));

  it('are those of \\bibliography, in order, with and without .bib, existing or not', async () => {
    const main = article('\\usepackage{natbib}', '\\bibliography{a, b.bib,\n  lib/c}');
    assert.deepEqual(await bibsOf({ 'main.tex': main, 'a.bib': '', 'b.bib': '' }), [
      'a.bib',
      'b.bib',
      'lib/c.bib?',
    ]);
  });

  it('are there once, at their first place', async () => {
    const main = article('', '\\bibliography{a,b,a,./b}');
    assert.deepEqual(await bibsOf({ 'main.tex': main }), ['a.bib?', 'b.bib?']);
  });

  it('tell the file and the characters that name them, and the dialect', async () => {
    const texts = {
      'main.tex': article('\\usepackage{biblatex}\n\\addbibresource[label=x]{lib/refs.bib}'),
      'lib/refs.bib': '',
    };
    const [first] = (await readTexts(texts, 'main.tex')).bibliographies;
    const { path, range } = first?.namedIn ?? { path: undefined, range: { start: 0, end: 0 } };
    assert.equal(path, '/paper/main.tex');
    assert.equal(texts['main.tex'].slice(range.start, range.end), 'lib/refs.bib');
    assert.equal(first?.dialect, 'biblatex');
    assert.equal(first.origin, 'declared');
  });

  it('are relative to the root, not to the chapter that names them', async () => {
    const texts = {
      'main.tex': article('', '\\input{chapters/one}'),
      'chapters/one.tex': '\\bibliography{refs}',
      'refs.bib': '',
      'chapters/refs.bib': '',
    };
    assert.deepEqual(await bibsOf(texts, 'chapters/one.tex'), ['refs.bib']);
  });

  it('are found beside a subfile where they are nowhere else', async () => {
    const texts = {
      'main.tex': article('', '\\subfile{chapters/one}'),
      'chapters/one.tex':
        '\\documentclass[../main]{subfiles}\\begin{document}\\bibliography{own}\\end{document}',
      'chapters/own.bib': '',
    };
    assert.deepEqual(await bibsOf(texts, 'chapters/one.tex'), ['chapters/own.bib']);
  });

  it('are found with macros and wrappers in their paths', async () => {
    const macros = '\\def\\bibdir{lib}\n\\newcommand{\\refs}{\\bibdir/refs}\\providecommand*\\main{.}';
    for (const command of [
      '\\bibliography{\\bibdir/refs}',
      '\\bibliography{\\refs}',
      '\\bibliography{\\subfix{lib/refs}}',
      '\\bibliography{\\main/lib/refs}',
      '\\addbibresource{\\bibdir/refs.bib}',
    ]) {
      assert.deepEqual(await bibsOf({ 'main.tex': article(macros, command), 'lib/refs.bib': '' }), [
        'lib/refs.bib',
      ]);
    }
    assert.deepEqual(await bibsOf({ 'main.tex': article('', '\\bibliography{\\jobname}'), 'main.bib': '' }), [
      'main.bib',
    ]);
  });

  it('say which macro is not known', async () => {
    const project = await readTexts({ 'main.tex': article('', '\\bibliography{\\home/refs}') }, 'main.tex');
    assert.ok(project.reasons.includes('main.tex names “\\home/refs”, in which a command is not known.'));
  });

  it('leave out servers', async () => {
    const preamble =
      '\\usepackage{biblatex}\n\\addbibresource[location=remote]{http://x.org/a.bib}\n\\addbibresource{b.bib}';
    assert.deepEqual(await bibsOf({ 'main.tex': article(preamble), 'b.bib': '' }), ['b.bib']);
  });

  it('include those of chapters with chapterbib and of multibib', async () => {
    const texts = {
      'main.tex': article(
        '\\usepackage{chapterbib,multibib}\n\\newcites{own,web}{Own,Web}',
        '\\input{one}\n\\bibliography{a}\n\\bibliographyown{mine}\n\\bibliographystyleown{plain}',
      ),
      'one.tex': '\\bibliography{one}',
      'a.bib': '',
      'mine.bib': '',
      'one.bib': '',
    };
    assert.deepEqual(await bibsOf(texts), ['a.bib', 'mine.bib', 'one.bib']);
  });

  it('are none where the references are in the text', async () => {
    const body = '\\begin{thebibliography}{9}\n\\bibitem{a} A.\n\\end{thebibliography}';
    const project = await readTexts({ 'main.tex': article('', body), 'other.bib': '' }, 'main.tex');
    assert.equal(project.listsReferences, true);
    assert.deepEqual(project.bibliographies, []);
  });

  it('are not in a file that the document writes', async () => {
    const body =
      '\\begin{filecontents}{x.tex}\n\\bibliography{wrong}\n\\end{filecontents}\n\\bibliography{right}';
    assert.deepEqual(await bibsOf({ 'main.tex': article('', body), 'right.bib': '' }), ['right.bib']);
  });

  it('are found on a drive and with an absolute path', async () => {
    const files = memoryFiles({ '/c:/p/main.tex': '', '/c:/lib/refs.bib': '' }, '/c:/p');
    const text = article('', '\\bibliography{C:/lib/refs}');
    const project = await readProject({ path: '/c:/p/main.tex', text, format: 'latex' }, files);
    assert.equal(project.bibliographies[0]?.path, '/c:/lib/refs.bib');
    assert.equal(project.bibliographies[0].exists, true);
  });

  it('are read in an untitled document', async () => {
    const text = article('\\usepackage{natbib}', '\\bibliography{refs}');
    const project = await readProject(
      { path: undefined, text, format: 'latex' },
      memoryFiles({ 'refs.bib': '' }),
    );
    assert.deepEqual(pathsOf(project), ['refs.bib']);
    assert.deepEqual([project.format, project.root], ['natbib', undefined]);
  });
});
