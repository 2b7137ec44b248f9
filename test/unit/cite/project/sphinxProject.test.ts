import assert from 'node:assert/strict';
import { declareIn, pathsOf, readTexts } from '../../../support/projects/memoryFiles';

describe('a Sphinx project', () => {
  for (const [title, conf, expected] of [
    ['a list', 'bibtex_bibfiles = [\'a.bib\', "lib/b.bib"]', 'a.bib lib/b.bib'],
    [
      'a tuple over lines with comments',
      "bibtex_bibfiles = (\n    'a.bib',  # 'no.bib'\n    # 'old.bib',\n    'lib/b.bib',\n)",
      'a.bib lib/b.bib',
    ],
    [
      'a list that grows',
      "bibtex_bibfiles = ['a.bib']\nbibtex_bibfiles += ['lib/b.bib']\nbibtex_bibfiles.append('c.bib')",
      'a.bib lib/b.bib c.bib?',
    ],
    ['a typed list', "bibtex_bibfiles: list[str] = ['a.bib']", 'a.bib'],
    ['a joined path', "bibtex_bibfiles = [os.path.join(here, 'lib', 'b.bib')]", 'lib/b.bib'],
    ['a path from the project’s folder', "bibtex_bibfiles = ['/lib/b.bib']", 'lib/b.bib'],
  ] as const) {
    it(`names bibliographies by ${title}`, async () => {
      const texts = {
        'docs/conf.py': `import os\n${conf}\nx = 1\n`,
        'docs/a/b.rst': '',
        'docs/a.bib': '',
        'docs/lib/b.bib': '',
      };
      const project = await readTexts(texts, 'docs/a/b.rst');
      const paths = pathsOf(project).map((path) => path.replace(/^docs\//, ''));
      assert.equal(paths.join(' '), expected);
      assert.deepEqual([project.tool, project.root], ['sphinx', '/paper/docs/conf.py']);
    });
  }

  it('does not compute', async () => {
    const texts = { 'conf.py': "bibtex_bibfiles = glob('*.bib')\n", 'a.rst': '' };
    const { reasons } = await readTexts(texts, 'a.rst');
    assert.ok(reasons.includes('conf.py computes its bibliographies from “*.bib”; they cannot be told.'));
  });

  it('also has what a directive names, relative to the document', async () => {
    const texts = {
      'a/b.rst': '.. bibliography:: ../x.bib /y.bib\n   :style: plain\n',
      'conf.py': '',
      'x.bib': '',
      'y.bib': '',
    };
    assert.deepEqual(pathsOf(await readTexts(texts, 'a/b.rst')), ['x.bib', 'y.bib']);
  });

  it('holds Markdown as MyST and notebooks as Jupyter, with the extensions for them', async () => {
    const conf = (extension: string) =>
      `extensions = ['sphinxcontrib.bibtex', '${extension}']\nbibtex_bibfiles = ['a.bib']\n`;
    const formatOf = async (extension: string, name: string) => {
      const project = await readTexts({ 'conf.py': conf(extension), 'a.bib': '', [name]: '' }, name);
      return `${project.tool} ${project.format} ${pathsOf(project).join(' ')}`;
    };
    assert.equal(await formatOf('myst_parser', 'a.md'), 'sphinx myst a.bib');
    assert.equal(await formatOf('myst_nb', 'a.ipynb'), 'sphinx myst a.bib');
    assert.equal(await formatOf('nbsphinx', 'a.ipynb'), 'sphinx jupyter a.bib');
    assert.equal(await formatOf('sphinx.ext.autodoc', 'README.md'), 'pandoc pandoc a.bib');
  });

  it('survives any conf.py', async () => {
    for (const conf of [
      'bibtex_bibfiles = [',
      "bibtex_bibfiles = ['a",
      'bibtex_bibfiles = """',
      'bibtex_bibfiles =',
      '\0',
    ]) {
      assert.equal((await readTexts({ 'conf.py': conf, 'a.rst': '' }, 'a.rst')).format, 'restructuredtext');
    }
  });
});

describe('declaring a bibliography in Sphinx', () => {
  const declare = (conf: string, document = 'Text\n') =>
    declareIn({ 'conf.py': conf, 'a.rst': document }, 'a.rst', 'references.bib');

  it('adds the extension, the file and the directive', async () => {
    assert.deepEqual(await declare("extensions = ['sphinx.ext.autodoc']\nhtml_theme = 'x'\n"), {
      'conf.py':
        "extensions = ['sphinx.ext.autodoc', 'sphinxcontrib.bibtex']\nhtml_theme = 'x'\n\nbibtex_bibfiles = ['references.bib']\n",
      'a.rst': 'Text\n\n.. bibliography::\n',
    });
  });

  it('follows quotes, lines and commas', async () => {
    const conf = 'extensions = [\n    "sphinxcontrib.bibtex",\n]\nbibtex_bibfiles = [\n    "a.bib",\n]\n';
    const declared = await declare(conf, '.. bibliography::\n');
    assert.deepEqual(declared, {
      'conf.py':
        'extensions = [\n    "sphinxcontrib.bibtex",\n]\nbibtex_bibfiles = [\n    "a.bib",\n    "references.bib",\n]\n',
    });
    const bare = 'extensions = [\n  "sphinxcontrib.bibtex"\n]\nbibtex_bibfiles = ("a.bib",)\n';
    assert.equal(
      (await declare(bare))['conf.py'],
      'extensions = [\n  "sphinxcontrib.bibtex"\n]\nbibtex_bibfiles = ("a.bib", "references.bib",)\n',
    );
  });

  it('makes both settings where there are none', async () => {
    assert.equal(
      (await declare("project = 'X'"))['conf.py'],
      "project = 'X'\n\nextensions = ['sphinxcontrib.bibtex']\nbibtex_bibfiles = ['references.bib']\n",
    );
  });

  it('fills empty lists', async () => {
    assert.equal(
      (await declare('extensions = []\nbibtex_bibfiles = []\n'))['conf.py'],
      "extensions = ['sphinxcontrib.bibtex']\nbibtex_bibfiles = ['references.bib']\n",
    );
  });

  it('adds no directive where another document has it', async () => {
    const texts = {
      'conf.py': "extensions = ['sphinxcontrib.bibtex']\n",
      'a.rst': 'A',
      'refs.rst': '.. bibliography::\n',
    };
    assert.deepEqual(Object.keys(await declareIn(texts, 'a.rst', 'references.bib')), ['conf.py']);
  });

  it('has nowhere to write without conf.py', async () => {
    assert.deepEqual(await declareIn({ 'a.rst': 'A' }, 'a.rst', 'references.bib'), {});
  });
});
