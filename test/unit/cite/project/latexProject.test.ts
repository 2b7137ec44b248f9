import assert from 'node:assert/strict';
import { declareIn, memoryFiles, openDocument, pathsOf, readTexts, ROOT, type Texts } from './memoryFiles';
import { readProject } from '../../../../src/cite/project/readProject';

/** A root that loads packages and has a text. */
function article(preamble: string, body = 'Text.'): string {
  return `\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}\n`;
}

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

describe('the format of a LaTeX document', () => {
  const formatOf = async (text: string, others: Texts = {}) =>
    (await readTexts({ 'main.tex': text, ...others }, 'main.tex')).format;

  for (const [preamble, format] of [
    ['\\usepackage{natbib}', 'natbib'],
    ['\\usepackage[round]{natbib}', 'natbib'],
    ['\\usepackage{graphicx, natbib ,url}', 'natbib'],
    ['\\RequirePackage{natbib}', 'natbib'],
    ['\\usepackage\n  [style=apa, % as asked\n   backend=biber]\n  {biblatex}', 'biblatex'],
    ['\\usepackage[natbib=true]{biblatex}', 'biblatex'],
    ['\\usepackage{biblatex-chicago}', 'biblatex'],
    ['\\usepackage[natbibapa]{apacite}', 'natbib'],
    ['\\usepackage{apacite}', 'latex'],
    ['\\usepackage[nonatbib]{neurips_2024}', 'latex'],
    ['\\usepackage{neurips_2024}', 'natbib'],
    ['% \\usepackage{natbib}', 'latex'],
    ['\\usepackage{cite}', 'latex'],
  ] as const) {
    it(`is ${format} with ${preamble.replaceAll('\n', '⏎')}`, async () => {
      assert.equal(await formatOf(article(preamble)), format);
    });
  }

  for (const [documentclass, format] of [
    ['\\documentclass[review]{elsarticle}', 'natbib'],
    ['\\documentclass[prl]{revtex4-2}', 'natbib'],
    ['\\documentclass[sigconf]{acmart}', 'natbib'],
    ['\\documentclass[natbib=false]{acmart}', 'latex'],
    ['\\documentclass{Definitions/mdpi}', 'natbib'],
    ['\\documentclass[usenatbib]{mnras}', 'natbib'],
    ['\\documentclass[conference]{IEEEtran}', 'latex'],
    ['\\documentclass{llncs}', 'latex'],
    ['\\documentclass{kaobook}', 'biblatex'],
  ] as const) {
    it(`is ${format} with ${documentclass}`, async () => {
      assert.equal(await formatOf(`${documentclass}\n\\begin{document}\n\\end{document}\n`), format);
    });
  }

  it('is told by packages and classes of the project, through one another', async () => {
    const others = {
      'lab.cls': '\\ProvidesClass{lab}\n\\LoadClass{article}\n\\RequirePackage{labcite}\n',
      'labcite.sty': '\\RequirePackage[backend=biber]{biblatex}\n',
    };
    assert.equal(
      await formatOf('\\documentclass{lab}\n\\begin{document}\n\\end{document}\n', others),
      'biblatex',
    );
  });

  it('is told by a preamble in another file', async () => {
    assert.equal(
      await formatOf(article('\\input{preamble}'), { 'preamble.tex': '\\usepackage{natbib}' }),
      'natbib',
    );
  });

  it('is guessed from its commands where no preamble can be had', async () => {
    assert.equal(await formatOf('As \\parencite{a} says.'), 'biblatex');
    assert.equal(await formatOf('As \\citet{a} says.'), 'natbib');
  });
});

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

describe('reading a LaTeX project', () => {
  it('does not read chapters where the preamble tells all', async () => {
    const chapters = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`c${i}.tex`, `Chapter ${i}.`]));
    const inputs = Object.keys(chapters).map((name) => `\\input{${name}}`);
    const main = article('\\usepackage{biblatex}\n\\addbibresource{refs.bib}', inputs.join('\n'));
    const texts = { ...chapters, 'main.tex': main, 'refs.bib': '' };
    const files = memoryFiles(texts);
    const project = await readProject(openDocument(texts, 'main.tex'), files);
    assert.deepEqual(pathsOf(project), ['refs.bib']);
    assert.deepEqual(files.reads, []);
    assert.ok(project.reasons.includes('0 files were read.'));
  });

  it('finds the root among a thousand files with few reads', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`old/${i}/notes.tex`, article('')]),
    );
    const main = article('', '\\input{chapters/one}\\bibliography{refs}');
    const texts = { ...others, 'main.tex': main, 'chapters/one.tex': 'One.', 'refs.bib': '' };
    const files = memoryFiles(texts);
    const project = await readProject(openDocument(texts, 'chapters/one.tex'), files);
    assert.equal(project.root, '/paper/main.tex');
    assert.ok(files.reads.length <= 20, String(files.reads.length));
  });

  it('gives up among a thousand files of which none is the root', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`old/${i}/notes.tex`, article('')]),
    );
    const texts = { ...others, 'one.tex': 'One.' };
    const files = memoryFiles(texts);
    assert.equal((await readProject(openDocument(texts, 'one.tex'), files)).root, undefined);
    assert.ok(files.reads.length <= 200, String(files.reads.length));
  });

  it('stops in files that take in one another without end', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`l/${i}.tex`, `\\input{l/${i + 1}}\\input{l/l/${i + 1}}`]),
    );
    const texts = { ...deep, 'main.tex': article('', '\\input{l/0}') };
    const { reasons } = await readTexts(texts, 'main.tex');
    assert.ok(reasons.some((reason) => reason.endsWith('was not followed: 15 levels.')));
  });

  it('takes a host that refuses every path for an empty one', async () => {
    const refuse = () => Promise.reject(new Error('no'));
    const files = { root: ROOT, read: refuse, exists: refuse, list: refuse, find: refuse };
    const text = article('\\usepackage{natbib}', '\\input{a}\\bibliography{refs}');
    const project = await readProject({ path: '/paper/main.tex', text, format: 'latex' }, files);
    assert.deepEqual(pathsOf(project), ['refs.bib?']);
  });

  it('does not look into binary files', async () => {
    const texts = { 'main.tex': article('', '\\input{image}'), 'image.tex': '\0\0\\bibliography{x}' };
    const { reasons } = await readTexts(texts, 'main.tex');
    assert.ok(reasons.includes('image.tex is binary or too long and was not looked into.'));
  });
});

describe('declaring a bibliography in LaTeX', () => {
  it('adds style and bibliography before the end', async () => {
    const texts = { 'main.tex': article('\\usepackage{natbib}') };
    assert.deepEqual(await declareIn(texts, 'main.tex', 'references.bib'), {
      'main.tex': article(
        '\\usepackage{natbib}',
        'Text.\n\n\\bibliographystyle{plainnat}\n\\bibliography{references}',
      ),
    });
  });

  it('adds no second style, and the one of the class', async () => {
    const styled = { 'main.tex': article('\\bibliographystyle{abbrv}') };
    const expected = article('\\bibliographystyle{abbrv}', 'Text.\n\n\\bibliography{references}');
    assert.deepEqual(await declareIn(styled, 'main.tex', 'references.bib'), { 'main.tex': expected });
    const ieee = { 'main.tex': '\\documentclass{IEEEtran}\n\\begin{document}\n\n\\end{document}' };
    assert.equal(
      (await declareIn(ieee, 'main.tex', 'lib/references.bib'))['main.tex'],
      '\\documentclass{IEEEtran}\n\\begin{document}\n\n\\bibliographystyle{IEEEtran}\n\\bibliography{lib/references}\n\\end{document}',
    );
  });

  it('adds resource and list for biblatex', async () => {
    const preamble = '\\usepackage{biblatex} % modern\n\\usepackage{url}';
    assert.deepEqual(await declareIn({ 'main.tex': article(preamble) }, 'main.tex', 'references.bib'), {
      'main.tex': article(
        '\\usepackage{biblatex} % modern\n\\addbibresource{references.bib}\n\\usepackage{url}',
        'Text.\n\n\\printbibliography',
      ),
    });
  });

  it('extends what is there', async () => {
    const list = { 'main.tex': article('', '\\bibliography{a}'), 'a.bib': '' };
    assert.deepEqual(await declareIn(list, 'main.tex', 'b.bib'), {
      'main.tex': article('', '\\bibliography{a,b}'),
    });
    const preamble = '\\usepackage{biblatex}\r\n  \\addbibresource{a.bib}';
    const resource = { 'main.tex': article(preamble), 'a.bib': '' };
    assert.deepEqual(await declareIn(resource, 'main.tex', 'b.bib'), {
      'main.tex': article(`${preamble}\r\n  \\addbibresource{b.bib}`),
    });
  });

  it('writes into the root, relative to it', async () => {
    const texts = { 'tex/main.tex': article('', '\\input{one}'), 'tex/one.tex': 'One.' };
    const declared = await declareIn(texts, 'tex/one.tex', 'references.bib');
    assert.ok(declared['tex/main.tex']?.includes('\\bibliography{../references}'));
  });

  it('keeps line ends', async () => {
    const texts = { 'main.tex': article('').replaceAll('\n', '\r\n') };
    const text = (await declareIn(texts, 'main.tex', 'references.bib'))['main.tex'] ?? '';
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
    assert.ok(
      text.includes(
        'Text.\r\n\r\n\\bibliographystyle{plain}\r\n\\bibliography{references}\r\n\\end{document}',
      ),
    );
  });

  it('has nowhere to write without a root', async () => {
    assert.deepEqual(await declareIn({ 'one.tex': 'One.' }, 'one.tex', 'references.bib'), {});
  });
});
