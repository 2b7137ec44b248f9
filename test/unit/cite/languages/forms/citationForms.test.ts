import assert from 'node:assert/strict';
import { planCitations } from '../../../../../src/cite/insertion/planCitation';
import type { CitationFormat } from '../../../../../src/cite/languages/citationLanguage';
import { CITATION_LANGUAGES, languageOfFormat } from '../../../../../src/cite/languages/citationLanguages';
import { formsOf, listForms, writeCitation } from '../../../../../src/cite/languages/forms/citationForms';
import { renderForm, textOfPieces } from '../../../../../src/cite/languages/renderForm';

const AUTO = { latexCommand: 'auto' };
const CONTENT = { keys: ['a', 'b'], reference: 'Xiao et al. (2023); Lovelace (1843)' };
const FORMATS = CITATION_LANGUAGES.flatMap(({ formats }) => formats);
const KEYLESS: readonly CitationFormat[] = ['text', 'bibtex'];

describe('the forms of a format', () => {
  const defaults: readonly (readonly [CitationFormat, string])[] = [
    ['latex', '\\cite{a,b}'],
    ['natbib', '\\citep{a,b}'],
    ['biblatex', '\\autocite{a,b}'],
    ['pandoc', '[@a; @b]'],
    ['myst', '{cite:p}`a,b`'],
    ['typst', '@a @b'],
    ['restructuredtext', ':cite:p:`a,b`'],
    ['org', '[cite:@a;@b]'],
    ['org-ref', 'cite:a,b'],
    ['asciidoc', 'cite:[a,b]'],
    ['jupyter', '<cite data-cite="a,b">(Xiao et al., 2023; Lovelace, 1843)</cite>'],
    ['text', 'Xiao et al. (2023); Lovelace (1843)'],
  ];
  for (const [format, citation] of defaults) {
    it(`begin with ${citation} in ${format}`, () => {
      assert.equal(writeCitation(format, CONTENT), citation);
    });
  }

  it('are listed with a preview', () => {
    const listed = listForms('pandoc', AUTO, CONTENT).map(({ form, preview }) => [form.id, preview]);
    assert.deepEqual(listed, [
      ['parenthetical', '[@a; @b]'],
      ['textual', '@a, @b'],
      ['year', '[-@a; -@b]'],
      ['footnote', '^[@a; @b]'],
    ]);
  });

  it('begin with the command of the settings in LaTeX, whatever its manner', () => {
    for (const latexCommand of ['parencite', '\\parencite', ' \\parencite{} ']) {
      const [form] = formsOf('natbib', { latexCommand });
      assert.equal(textOfPieces(renderForm(form, CONTENT)), '\\parencite{a,b}');
    }
  });

  it('begin with the bare keys for an empty command', () => {
    const [form] = formsOf('latex', { latexCommand: '' });
    assert.equal(textOfPieces(renderForm(form, CONTENT)), 'a,b');
  });

  it('do not heed the command of LaTeX elsewhere', () => {
    assert.equal(formsOf('typst', { latexCommand: 'parencite' })[0].id, 'parenthetical');
  });

  for (const format of FORMATS.filter((each) => !KEYLESS.includes(each))) {
    for (const { form } of listForms(format, AUTO, CONTENT)) {
      it(`are citations that their language reads: ${form.id} in ${format}, with notes and without`, () => {
        for (const annotated of [false, true]) {
          const citation = textOfPieces(renderForm(form, { ...CONTENT, keys: ['a'] }, annotated));
          const { citations } = languageOfFormat(format).readCitations(`See ${citation} now.`);
          assert.deepEqual(
            citations.flatMap(({ keys }) => keys.map(({ key }) => key)),
            ['a'],
            citation,
          );
        }
      });
    }
  }
});

describe('renderForm', () => {
  const formOf = (format: CitationFormat, id: string) => {
    const form = formsOf(format, AUTO).find((each) => each.id === id);
    assert.ok(form);
    return form;
  };

  it('numbers the places for notes in the order of the text', () => {
    assert.deepEqual(renderForm(formOf('natbib', 'textual'), CONTENT, true), [
      '\\citet[',
      { stop: 1, note: 'prefix' },
      '][',
      { stop: 2, note: 'locator' },
      ']{a,b}',
    ]);
  });

  it('gives each key its own place where a form takes one key', () => {
    assert.deepEqual(renderForm(formOf('typst', 'parenthetical'), CONTENT, true), [
      '#cite(<a>, supplement: [',
      { stop: 1, note: 'locator' },
      ']) #cite(<b>, supplement: [',
      { stop: 2, note: 'locator' },
      '])',
    ]);
  });

  it('escapes nothing', () => {
    const content = { keys: ['a$1}'], reference: '' };
    assert.deepEqual(renderForm(formOf('latex', 'parenthetical'), content), ['\\cite{a$1}}']);
  });

  it('has no places for notes in a plan unless the form was chosen', () => {
    const request = {
      text: '',
      selections: [{ start: 0, end: 0 }],
      format: 'latex',
      form: formOf('latex', 'parenthetical'),
      ...CONTENT,
    } as const;
    assert.deepEqual(planCitations(request).edits[0]?.pieces, ['\\cite{a,b}']);
    assert.deepEqual(planCitations({ ...request, chosen: true }).edits[0]?.pieces, [
      '\\cite[',
      { stop: 1, note: 'locator' },
      ']{a,b}',
    ]);
  });
});
