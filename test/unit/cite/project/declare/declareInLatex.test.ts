import assert from 'node:assert/strict';
import { article } from '../../../../support/projects/latexArticle';
import { declareIn } from '../../../../support/projects/memoryFiles';

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

  for (const [documentClass, style] of [
    ['aastex631', '\\bibliographystyle{aasjournal}'],
    ['aastex701', '\\bibliographystyle{aasjournalv7}'],
    ['elsarticle', '\\bibliographystyle{elsarticle-num}'],
    ['revtex4-2', ''],
  ] as const) {
    it(`adds ${style || 'no style'} for the class ${documentClass}`, async () => {
      const text = `\\documentclass{${documentClass}}\n\\begin{document}\nText.\n\\end{document}\n`;
      const declared = (await declareIn({ 'main.tex': text }, 'main.tex', 'refs.bib'))['main.tex'] ?? '';
      assert.equal(/\\bibliographystyle.*/.exec(declared)?.[0] ?? '', style);
      assert.ok(declared.includes('\\bibliography{refs}'));
    });
  }

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
    const preamble = '\\usepackage{biblatex}\n  \\addbibresource{a.bib}';
    const withEnds = (text: string) => article(text).replaceAll('\n', '\r\n');
    const resource = { 'main.tex': withEnds(preamble), 'a.bib': '' };
    assert.deepEqual(await declareIn(resource, 'main.tex', 'b.bib'), {
      'main.tex': withEnds(`${preamble}\n  \\addbibresource{b.bib}`),
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
