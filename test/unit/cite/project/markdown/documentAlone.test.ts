import assert from 'node:assert/strict';
import { readProject } from '../../../../../src/cite/project/readProject';
import { describeProject, memoryFiles, pathsOf, readTexts } from '../../../../support/projects/memoryFiles';

describe('a Markdown document without a project', () => {
  it('has the bibliographies of Pandoc’s defaults', async () => {
    const texts = {
      'defaults.yaml': 'metadata:\n  bibliography: ${.}/lib/a.bib\n',
      'lib/a.bib': '',
      'text/doc.md': '',
    };
    assert.equal(await describeProject(texts, 'text/doc.md'), 'pandoc pandoc: lib/a.bib');
  });

  it('has the setting’s file, else the nearest', async () => {
    const texts = { 'a/doc.md': '', 'a/x/far.bib': '', 'b/y/other.bib': '', 'near.bib': '' };
    const near = await readTexts(texts, 'a/doc.md');
    assert.deepEqual(pathsOf(near), ['a/x/far.bib', 'near.bib']);
    assert.deepEqual(
      near.bibliographies.map(({ origin }) => origin),
      ['nearest', 'nearest'],
    );
    const set = await readTexts(texts, 'a/doc.md', { bibliographyFile: 'lib/all.bib' });
    assert.deepEqual(pathsOf(set), ['lib/all.bib?']);
    assert.equal(set.bibliographies[0]?.origin, 'setting');
  });

  it('has no say in what another names', async () => {
    const texts = { 'doc.md': '---\nbibliography: gone.bib\n---\n', 'near.bib': '' };
    assert.deepEqual(pathsOf(await readTexts(texts, 'doc.md', { bibliographyFile: 'set.bib' })), [
      'gone.bib?',
    ]);
  });

  it('looks beside itself where there is no workspace', async () => {
    const files = memoryFiles({ '/home/a/doc.md': '', '/home/a/near.bib': '', '/home/b.bib': '' }, null);
    const project = await readProject({ path: '/home/a/doc.md', text: '', format: 'pandoc' }, files);
    assert.deepEqual(
      project.bibliographies.map(({ path }) => path),
      ['/home/a/near.bib'],
    );
  });
});
