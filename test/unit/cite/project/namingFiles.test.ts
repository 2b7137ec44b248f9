import assert from 'node:assert/strict';
import { bibliographiesNamedBy, kindOfNaming } from '../../../../src/cite/project/namingFiles';
import { relativePath, resolvePath } from '../../../../src/cite/project/paths';
import { rememberFiles } from '../../../../src/cite/project/rememberFiles';
import { memoryFiles, ROOT, type Texts } from '../../../support/projects/memoryFiles';

/** The paths that a file names, from the workspace folder on; `?` behind one that does not exist. */
async function namedBy(name: string, texts: Texts): Promise<string> {
  const named = await bibliographiesNamedBy(resolvePath(ROOT, name), memoryFiles(texts));
  return named.map(({ path, exists }) => relativePath(ROOT, path) + (exists ? '' : '?')).join(' ');
}

describe('a file by which bibliographies are named', () => {
  for (const [name, text, expected] of [
    ['main.typ', '#bibliography("refs.yml")', 'refs.yml'],
    ['ch/main.typ', '#bibliography("../refs.yml")', 'refs.yml'],
    ['main.typ', '#bibliography("../elsewhere.yml")', '../elsewhere.yml'],
    ['main.typ', '#show: paper.with(bibliography-file: "refs.yml")', 'refs.yml'],
    ['paper.md', '---\nbibliography: [refs.json, refs.yml]\n---\n', 'refs.json refs.yml'],
    ['paper.md', '---\nbibliography: gone.json\n---\n', 'gone.json?'],
    ['paper.md', 'A bibliography is a list.', ''],
    ['_quarto.yml', 'bibliography: refs.json', 'refs.json'],
    ['_quarto.yml', 'metadata-files: [_more.yml]', 'refs.yml'],
    ['ch/_metadata.yml', 'bibliography: ../refs.json', ''],
    ['myst.yml', 'project:\n  bibliography:\n    - refs.json\n', 'refs.json'],
    ['_config.yml', 'bibtex_bibfiles:\n  - refs.bib\n', 'refs.bib'],
    ['conf.py', 'bibtex_bibfiles = ["refs.bib"]', 'refs.bib'],
    ['pandoc.yaml', 'metadata:\n  bibliography: refs.json\n', 'refs.json'],
    ['main.tex', '\\documentclass{article}\n\\addbibresource{refs.bib}', 'refs.bib'],
    ['paper.org', '#+bibliography: refs.json\n', 'refs.json'],
    ['paper.adoc', ':bibtex-file: refs.bib\n', 'refs.bib'],
    ['paper.ipynb', notebook('---\nbibliography: refs.json\n---'), 'refs.json'],
  ] as const) {
    it(`${name} with ${JSON.stringify(text)} names ${expected || 'none'}`, async () => {
      const others = { 'refs.yml': '', 'refs.json': '', 'refs.bib': '', '../elsewhere.yml': '' };
      const texts = { ...others, '_more.yml': 'bibliography: refs.yml', [name]: text };
      assert.equal(await namedBy(name, texts), expected);
    });
  }

  it('names for a folder what `_metadata.yml` and the project’s settings say', async () => {
    const texts = {
      '_quarto.yml': 'bibliography: [refs.bib]',
      'ch/_metadata.yml': 'bibliography: [../refs.json]',
      'refs.json': '',
      'refs.bib': '',
    };
    assert.equal(await namedBy('ch/_metadata.yml', texts), 'refs.bib refs.json');
  });

  it('names what stands in it, not what other files of its project name', async () => {
    const texts = {
      'main.typ': '#include "one.typ"\n#bibliography("refs.yml")',
      'one.typ': '#bibliography("more.yml")',
      'refs.yml': '',
      'more.yml': '',
    };
    assert.equal(await namedBy('one.typ', texts), 'more.yml');
  });

  it('names none by a text that cannot be read', async () => {
    assert.equal(await namedBy('gone.typ', {}), '');
  });

  it('is told by its name', () => {
    const kinds = ['a/_quarto.yml', 'a/main.typ', 'a/refs.yml', 'a/refs.bib', 'a/conf.py'].map(kindOfNaming);
    assert.deepEqual(kinds, ['project', 'document', undefined, undefined, 'project']);
  });

  it('is read once, whoever else shares its project', async () => {
    const texts: Texts = { '_quarto.yml': 'bibliography: refs.json', 'refs.json': '' };
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`${i}.qmd`, '---\ntitle: Bib\n---']),
    );
    const files = memoryFiles({ ...texts, ...many });
    const remembered = rememberFiles(files);
    for (const name of ['_quarto.yml', ...Object.keys(many)]) {
      await bibliographiesNamedBy(resolvePath(ROOT, name), remembered);
    }
    assert.equal(files.reads.length, new Set(files.reads).size);
  });
});

function notebook(source: string): string {
  return JSON.stringify({ cells: [{ cell_type: 'raw', source }] });
}
