import assert from 'node:assert/strict';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { fixtureProjects } from '../../support/host/paths';
import { placeCursorAfter, saveFile, waitForText } from '../../support/person/editor';
import { openWorkbench, type Workbench } from '../../support/person/openWorkbench';
import { openByCommand, openFile } from '../../support/person/palette';
import { typeQuery, waitForRows } from '../../support/person/quickPick';
import { takeScreenshot } from '../../support/person/takeScreenshot';
import { waitFor } from '../../support/person/waitFor';
import { requireTools } from '../../support/tools/requireTool';
import { openToolFolder, type ToolFolder } from '../../support/tools/toolFolder';

const sinks = 'Efficient Streaming Language Models with Attention Sinks';

interface Project {
  readonly name: string;
  readonly document: string;
  readonly citation: string;
  /** The bibliography that gets the entry, and how that begins. */
  readonly bibliography: string;
  readonly entry: string;
  /** The project has several bibliographies, and the person picks this one. */
  readonly asks?: true;
  readonly tool?: {
    readonly needs: Parameters<typeof requireTools>;
    /** Runs the project's own tool; fails where it does not take the citation. */
    readonly accept: (folder: ToolFolder) => void;
  };
}

const PROJECTS: readonly Project[] = [
  {
    name: 'thesis',
    document: 'chapters/attention.tex',
    citation: '\\autocite{xiao2023efficient}',
    bibliography: 'bib/references.bib',
    entry: '@online{xiao2023efficient,',
    asks: true,
    tool: {
      needs: [
        ['pdflatex', 'biber'],
        ['biblatex.sty', 'subfiles.sty'],
      ],
      accept: (folder) => {
        folder.run('pdflatex', '-interaction=nonstopmode', 'main');
        const { code, output } = folder.run('biber', 'main');
        assert.equal(code, 0, output);
        assert.ok(!output.includes('WARN'), output);
        folder.run('pdflatex', '-interaction=nonstopmode', 'main');
        assertTypeset(folder.run('pdflatex', '-interaction=nonstopmode', 'main').output);
      },
    },
  },
  {
    name: 'latex-paper',
    document: 'sections/introduction.tex',
    citation: '\\citep{xiao2023efficient}',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
    tool: {
      needs: [['pdflatex', 'bibtex'], ['natbib.sty']],
      accept: (folder) => {
        folder.run('pdflatex', '-interaction=nonstopmode', 'main');
        const { code, output } = folder.run('bibtex', 'main');
        assert.equal(code, 0, output);
        assert.ok(!output.includes('Warning'), output);
        folder.run('pdflatex', '-interaction=nonstopmode', 'main');
        assertTypeset(folder.run('pdflatex', '-interaction=nonstopmode', 'main').output);
      },
    },
  },
  {
    name: 'quarto-book',
    document: 'chapters/attention.qmd',
    citation: '[@xiao2023efficient]',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
    tool: pandoc('chapters/attention.qmd', '--from=markdown', '--metadata-file=_quarto.yml'),
  },
  {
    name: 'rmarkdown',
    document: 'report.Rmd',
    citation: '[@xiao2023efficient]',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
    tool: pandoc('report.Rmd', '--from=markdown'),
  },
  {
    name: 'bookdown',
    document: '01-attention.Rmd',
    citation: '[@xiao2023efficient]',
    bibliography: 'book.bib',
    entry: '@misc{xiao2023efficient,',
    tool: pandoc('index.Rmd', '01-attention.Rmd', '--from=markdown'),
  },
  {
    name: 'pandoc-paper',
    document: 'paper.md',
    citation: '[@xiao2023efficient]',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
    tool: pandoc('paper.md'),
  },
  {
    name: 'myst-project',
    document: 'attention.md',
    citation: '{cite:p}`xiao2023efficient`',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
  },
  {
    name: 'typst-template',
    document: 'chapters/attention.typ',
    citation: '@xiao2023efficient',
    bibliography: 'works.yml',
    entry: 'xiao2023efficient:',
    asks: true,
    tool: {
      needs: [[]],
      accept: ({ path }) => {
        const compiler = NodeCompiler.create({ workspace: path });
        const result = compiler.compile({ mainFilePath: join(path, 'main.typ') });
        const diagnostics = result.takeDiagnostics();
        assert.deepEqual(diagnostics ? compiler.fetchDiagnostics(diagnostics) : [], []);
      },
    },
  },
  {
    name: 'sphinx-site',
    document: 'guide/attention.rst',
    citation: ':cite:p:`xiao2023efficient`',
    bibliography: 'refs.bib',
    entry: '@misc{xiao2023efficient,',
    tool: {
      needs: [['sphinx-build']],
      accept: (folder) => {
        const { code, output } = folder.run('sphinx-build', '-W', '-b', 'text', '.', '_build');
        assert.equal(code, 0, output);
        assert.match(folder.read('_build/references.txt'), /Attention Sinks/i);
      },
    },
  },
  {
    name: 'org-paper',
    document: 'paper.org',
    citation: '[cite:@xiao2023efficient]',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
    tool: {
      needs: [['emacs']],
      accept: (folder) => {
        const load = ['-l', 'ox-html', '-l', 'oc-basic'];
        const { code, output } = folder.run(
          'emacs',
          '--batch',
          'paper.org',
          ...load,
          '-f',
          'org-html-export-to-html',
        );
        assert.equal(code, 0, output);
        assert.match(folder.read('paper.html'), /Xiao/);
      },
    },
  },
  {
    name: 'asciidoc-book',
    document: 'chapters/attention.adoc',
    citation: 'cite:[xiao2023efficient]',
    bibliography: 'references.bib',
    entry: '@misc{xiao2023efficient,',
  },
];

for (const project of PROJECTS) {
  describe(`citing in the project ${project.name}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ workspace: join(fixtureProjects, project.name) });
    });
    after(() => workbench.dispose());

    it('puts citation and entry where the project’s own tool finds them', async () => {
      const { page } = workbench;
      const { document, bibliography, citation, entry } = project;
      const before = workbench.readFile(bibliography);
      const name = document.slice(document.lastIndexOf('/') + 1);
      await openFile(page, name);
      await placeCursorAfter(workbench, document, 'keep their first tokens');
      await openByCommand(page, 'Literature: Insert Citation…');
      await typeQuery(page, 'atention sinks');
      await waitForRows(page, ([first]) => first?.label === sinks && first.active);
      await page.keyboard.press('Enter');
      if (project.asks) {
        const file = bibliography.slice(bibliography.lastIndexOf('/') + 1);
        await waitForRows(page, (rows) => rows.some(({ label }) => label.trim() === file));
        await typeQuery(page, file);
        await waitForRows(page, ([first]) => first?.label.trim() === file && first.active);
        await page.keyboard.press('Enter');
      }
      await waitForText(page, `keep their first tokens ${citation}.`);
      const after = await waitFor(
        page,
        `the entry in ${bibliography}`,
        () => Promise.resolve(workbench.readFile(bibliography)),
        (text) => text.includes(entry),
      );
      assert.ok(after.startsWith(before.trimEnd()), 'what was there stays as it was');
      await saveFile(page);
      await takeScreenshot(page, `cited in ${project.name}`);
    });

    const { tool } = project;
    if (!tool) return;
    describe('when it is built', () => {
      requireTools(...tool.needs);
      it('is accepted by its tool', () => {
        tool.accept(openToolFolder(workbench.folder));
      });
    });
  });
}

function pandoc(...args: readonly string[]): NonNullable<Project['tool']> {
  return {
    needs: [['pandoc']],
    accept: (folder) => {
      const { code, output } = folder.run('pandoc', '--citeproc', '--to=plain', ...args);
      assert.equal(code, 0, output);
      assert.doesNotMatch(output, /WARNING|\?\?\?/);
      assert.match(output, /Xiao/);
    },
  };
}

function assertTypeset(log: string): void {
  assert.doesNotMatch(log, /undefined|^!/m);
}
