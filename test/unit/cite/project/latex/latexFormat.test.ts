import assert from 'node:assert/strict';
import { article } from '../../../../support/projects/latexArticle';
import { readTexts, type Texts } from '../../../../support/projects/memoryFiles';

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
