import assert from 'node:assert/strict';
import { readNotebookTexts } from '../../../../../src/cite/project/markdown/notebook';
import { describeProject } from '../../../../support/projects/memoryFiles';
import { notebook } from '../../../../support/projects/notebook';

describe('a notebook', () => {
  it('cites as Jupyter does by itself, and as Pandoc with front matter for Quarto', async () => {
    assert.equal(
      await describeProject({ 'n.ipynb': notebook(['markdown', '# T']) }, 'n.ipynb'),
      'none jupyter: ',
    );
    const texts = {
      'n.ipynb': notebook(['raw', '---\nformat: html\nbibliography: a.bib\n---\n']),
      'a.bib': '',
    };
    assert.equal(await describeProject(texts, 'n.ipynb'), 'quarto pandoc: a.bib');
  });

  it('has the texts of its cells, but for code', () => {
    const json = JSON.stringify({
      cells: [
        { cell_type: 'markdown', source: ['As [@a]\n', 'and @b'] },
        { cell_type: 'code', source: '@c' },
        { cell_type: 'raw', source: '@d' },
      ],
    });
    assert.deepEqual(readNotebookTexts(json), ['As [@a]\nand @b', '@d']);
    for (const damaged of ['', '{', '[]', '{"cells": 1}', '{"cells": [null]}']) {
      assert.deepEqual(readNotebookTexts(damaged).join(''), '');
    }
  });

  it('is survived whatever it is', async () => {
    for (const json of ['', '{', '[]', '{"cells": 1}', '{"cells": [null]}', '{"cells": [{"source": 1}]}']) {
      assert.equal(await describeProject({ 'n.ipynb': json }, 'n.ipynb'), 'none jupyter: ');
    }
  });
});
