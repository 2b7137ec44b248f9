import assert from 'node:assert/strict';
import { readProject } from '../../../../../src/cite/project/readProject';
import { article } from '../../../../support/projects/latexArticle';
import {
  memoryFiles,
  openDocument,
  pathsOf,
  readTexts,
  ROOT,
} from '../../../../support/projects/memoryFiles';

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
