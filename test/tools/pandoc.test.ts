import assert from 'node:assert/strict';
import { type EntryFormat, formatEntries } from '../../src/cite/entry/entryFormats';
import { bundledPapers } from '../support/bundledPapers';
import { requireTools } from '../support/tools/requireTool';
import { makeToolFolder } from '../support/tools/toolFolder';

describe('all bundled papers in Pandoc', () => {
  requireTools(['pandoc']);

  /** The rendered text of a document that cites all papers from one bibliography. */
  function render(file: string, format: EntryFormat): string {
    const folder = makeToolFolder();
    try {
      folder.write(file, formatEntries(bundledPapers(), format));
      const citations = bundledPapers().map(({ key }) => `[@${key}]\n`);
      folder.write('main.md', ['---', `bibliography: ${file}`, '---', '', ...citations].join('\n'));
      const { code, output } = folder.run('pandoc', '--citeproc', '--to=html', '--wrap=none', 'main.md');
      assert.equal(code, 0, output);
      return output;
    } finally {
      folder.remove();
    }
  }

  const bibliographies = [
    ['refs.bib', 'bibtex'],
    ['refs.bib', 'biblatex'],
    ['refs.json', 'csl-json'],
  ] as const;
  for (const [file, format] of bibliographies) {
    describe(`from ${format} entries`, () => {
      let html: string;
      before(() => {
        html = render(file, format);
      });

      it('are all found, without a warning', () => {
        assert.deepEqual(html.match(/.*(?:WARNING|not found|\?\?\?).*/g), null);
        assert.equal(html.match(/class="csl-entry"/g)?.length, bundledPapers().length);
      });

      it('keep their capitals, letters and signs', () => {
        const text = html.replace(/<[^>]+>/g, '');
        for (const part of [
          'A*-Decoding: ',
          'iFairy: ',
          '±1, ±i',
          'Gervásio PT*',
          'Google Quantum AI and Collaborators. 2025',
          'Bart van Merriënboer',
          'Luís Gomes',
        ])
          assert.ok(text.includes(part), part);
        assert.ok(/R[²2]-dLLM: /.test(text));
        // Pandoc writes the letter of maths, whichever of the two it was.
        assert.ok(/[φϕ]-Decoding: /.test(text));
        assert.ok(/360[°∘]/.test(text));
      });

      it('leave no brace or command of LaTeX behind', () => {
        const text = html.replace(/<[^>]+>/g, '').replaceAll('{±1, ±i}', '');
        assert.deepEqual(text.match(/.{0,40}[{}\\].{0,40}/g), null);
      });
    });
  }
});
