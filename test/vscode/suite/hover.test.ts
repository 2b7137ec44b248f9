import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString } from 'vscode';
import { startExtension, WrittenFiles } from '../../support/suites/writtenFiles';

const BIB = `@article{rose2020, title = {Growing Gardens}, author = {Rose, Ada and Doe, Jo}, year = 2020, doi = {10.5555/h.1},
  journal = {Journal of Roses}, abstract = {Gardens grow.}}
@misc{evil, title = {[click](command:x) <img src=x onerror=alert(1)> \u202Eevil}, author = {**Bold** Name}, year = 2021,
  doi = {10.1/a)[b](command:y)}}
`;
const HAYAGRIVA =
  'rose2020:\n  type: article\n  title: Growing Gardens\n  author: "Rose, Ada"\n  date: 2020\n';

const files = new WrittenFiles('hover');

/** What a person reads at the mark, and the text that is marked for it. */
async function hoverAt(
  path: string,
  marked: string,
): Promise<{ readonly text: string; readonly over: string } | undefined> {
  const { document, position } = await files.openMarked(path, marked);
  const hovers = await commands.executeCommand<readonly Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  for (const { contents, range } of hovers) {
    const text = contents.map((one) => (one instanceof MarkdownString ? one.value : '')).join('\n');
    if (/Cited|Not cited/.test(text)) return { text, over: document.getText(range) };
  }
  return undefined;
}

/** The same, once the library has been read so far. */
async function waitForHover(expected: RegExp, path: string, marked: string): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 20 && !expected.test(text); tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 500));
    text = (await hoverAt(path, marked))?.text ?? '';
  }
  return text;
}

describe('hovering a citation key', function () {
  this.timeout(30_000);
  before(startExtension);
  afterEach(() => files.clear());

  const cases: readonly (readonly [language: string, path: string, marked: string, bibliography: string])[] =
    [
      [
        'LaTeX',
        'main.tex',
        '\\documentclass{article}\n\\begin{document}\n\\citep[see][]{a,\n  ro|se2020, b} \\cite{rose2020}\n\\bibliography{refs}\n\\end{document}\n',
        'refs.bib',
      ],
      [
        'Markdown',
        'paper.md',
        '---\nbibliography: refs.bib\n---\n[see @a; -@ro|se2020, p. 2] @rose2020\n',
        'refs.bib',
      ],
      ['Quarto', 'paper.qmd', '---\nbibliography: refs.bib\n---\n@ro|se2020 [p. 2] @rose2020\n', 'refs.bib'],
      [
        'Typst',
        'main.typ',
        '@a @ro|se2020[p. 2] #cite(<rose2020>)\n#bibliography("works.yml")\n',
        'works.yml',
      ],
      [
        'Org',
        'paper.org',
        '#+bibliography: refs.bib\n[cite:see @a; @ro|se2020 p. 2] [cite:@rose2020]\n',
        'refs.bib',
      ],
      ['reStructuredText', 'index.rst', ':cite:p:`a,ro|se2020` :cite:t:`rose2020`\n', 'refs.bib'],
      [
        'AsciiDoc',
        'book.adoc',
        ':bibtex-file: refs.bib\n\ncite:[a, ro|se2020(2)] cite:[rose2020]\n',
        'refs.bib',
      ],
    ];
  for (const [language, path, marked, bibliography] of cases) {
    it(`tells of the paper, its entry and its citations in ${language}, over the key alone`, async () => {
      await files.write({
        'refs.bib': BIB,
        'works.yml': HAYAGRIVA,
        'conf.py': "extensions = ['sphinxcontrib.bibtex']\nbibtex_bibfiles = ['refs.bib']\n",
      });
      const hover = await hoverAt(path, marked);
      assert.ok(hover);
      assert.equal(hover.over, 'rose2020');
      assert.match(hover.text, /\*\*Growing Gardens\*\*/);
      assert.match(hover.text, /Ada Rose/);
      assert.match(hover.text, /2020/);
      assert.match(hover.text, new RegExp(`\\[${bibliography}, line 1\\]\\(.*/${bibliography}#L1\\)`));
      assert.match(hover.text, /Cited 2 times/);
    });
  }

  it('adds what the library knows of a paper, its topics among it', async () => {
    await files.write({
      'refs.bib':
        '@misc{sinks, title = {Efficient Streaming Language Models with Attention Sinks}, eprint = {2309.17453}, archiveprefix = {arXiv}}',
    });
    const text = await waitForHover(/Topics: /, 'paper.md', '---\nbibliography: refs.bib\n---\n[@si|nks]\n');
    assert.match(text, /Topics: /);
    assert.match(text, /\(https:\/\/arxiv\.org\/abs\/2309\.17453\)/);
  });

  it('tells of a paper of the library that the bibliography lacks', async () => {
    await files.write({ 'refs.bib': BIB });
    const hover = await hoverAt('paper.md', '---\nbibliography: refs.bib\n---\n[@xiao2023|efficient]\n');
    assert.match(hover?.text ?? '', /Efficient Streaming Language Models/);
    assert.match(hover?.text ?? '', /not in the bibliography/);
  });

  it('says nothing of an unknown key, of an address, and beside a key', async () => {
    await files.write({ 'refs.bib': BIB });
    const head = '---\nbibliography: refs.bib\n---\n';
    for (const [at, text] of [
      '[@nobo|dy1999]',
      'me@rose|2020.org',
      '`@rose|2020`',
      '[@rose2020|]',
    ].entries()) {
      assert.equal(await hoverAt(`none-${at}.md`, `${head}${text}\n`), undefined, text);
    }
  });

  it('shows texts of files letter by letter', async () => {
    await files.write({ 'refs.bib': BIB });
    const hover = await hoverAt('paper.md', '---\nbibliography: refs.bib\n---\n[@ev|il]\n');
    assert.ok(hover);
    assert.doesNotMatch(hover.text, /[^\\]\]\(command:|<img|\u202E|\*\*Bold/);
    assert.match(hover.text, /\\\[click\\\]/);
  });

  it('may run no commands', async () => {
    await files.write({ 'refs.bib': BIB });
    const { document, position } = await files.openMarked(
      'paper.md',
      '---\nbibliography: refs.bib\n---\n[@ev|il]\n',
    );
    const hovers = await commands.executeCommand<readonly Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    for (const content of hovers.flatMap(({ contents }) => contents)) {
      if (content instanceof MarkdownString) assert.ok(!content.isTrusted && !content.supportHtml);
    }
  });
});
