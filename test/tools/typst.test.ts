import assert from 'node:assert/strict';
import { type EntryFormat, formatEntries } from '../../src/cite/entry/entryFormats';
import { bundledPapers } from '../support/bundledPapers';
import { compileTypst } from '../support/tools/compileTypst';
import { makeToolFolder } from '../support/tools/toolFolder';

/** Numbered styles set the list as a grid, which the HTML that we read leaves out. */
const SHOW_GRIDS_AS_TEXT = '#show grid: it => it.children.map(cell => cell.body).join(" ")';

describe('all bundled papers in Typst', () => {
  function render(file: string, format: EntryFormat, style: string): string {
    const folder = makeToolFolder();
    try {
      folder.write(file, formatEntries(bundledPapers(), format));
      const citations = bundledPapers().map(({ key }) => `@${key}`);
      const bibliography = `#bibliography("${file}", style: "${style}")`;
      folder.write('main.typ', [SHOW_GRIDS_AS_TEXT, ...citations, '', bibliography, ''].join('\n'));
      return compileTypst(folder, 'main.typ');
    } finally {
      folder.remove();
    }
  }

  const bibliographies = [
    ['refs.bib', 'bibtex'],
    ['refs.bib', 'biblatex'],
    ['refs.yml', 'hayagriva'],
  ] as const;
  for (const [file, format] of bibliographies) {
    for (const style of ['ieee', 'apa', 'chicago-author-date']) {
      it(`compile from ${format} entries in the style ${style}`, () => {
        const text = render(file, format, style);
        for (const part of ['A*-Decoding', 'iFairy', 'Gervásio PT*', 'Quantum AI and Collaborators'])
          assert.ok(text.includes(part), part);
      });
    }
  }

  it('keep letters and signs from Hayagriva entries', () => {
    const text = render('refs.yml', 'hayagriva', 'apa');
    for (const part of [
      'φ-Decoding',
      'R²-dLLM',
      '{±1, ±i}',
      '360°',
      'Merriënboer, B. van',
      '(D³)',
      'Le Lan, G.',
      'Kıcıman, E.',
    ])
      assert.ok(text.includes(part), part);
  });
});
