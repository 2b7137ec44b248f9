import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands, type DocumentHighlight, type Hover, Range, type TextDocument, workspace } from 'vscode';
import type { TextRange } from '../../../src/core/textRange';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';
import { readKeyCases } from '../../support/keys/keyCase';
import { startExtension, WrittenFiles } from '../../support/suites/writtenFiles';

/** The project's folder is put in while bundling, since a bundle lies elsewhere. */
const CASES = readKeyCases(join(process.env.PROJECT_FOLDER ?? '', 'test/fixtures/keys'));
const ENDINGS: Partial<Record<CitationFormat, string>> = {
  latex: '.tex',
  pandoc: '.md',
  typst: '.typ',
  restructuredtext: '.rst',
  org: '.org',
  asciidoc: '.adoc',
};

/** Of each language the case with the most places, and one without: the unit tests have them all. */
const CHOSEN = Object.entries(ENDINGS).flatMap(([format, ending]) => {
  const own = CASES.filter((one) => one.format === format);
  const [most] = own.toSorted((a, b) => b.places.length - a.places.length);
  return [most, own.at(-1)].flatMap((one) => (one ? [{ ...one, path: `text${ending}` }] : []));
});

const files = new WrittenFiles('keys');

describe('the key under the cursor', function () {
  this.timeout(20_000);
  before(startExtension);
  afterEach(() => files.clear());

  for (const { name, text, cursor, places, path } of CHOSEN) {
    it(`is hovered, marked and ready to be renamed in ${name}`, async () => {
      const own = places.find(({ start, end }) => start <= cursor && cursor <= end);
      const key = text.slice(own?.start, own?.end);
      await files.write({ 'refs.bib': own ? `@misc{${key}, title = {Roses}}\n` : '', [path]: text });
      const document = await workspace.openTextDocument(files.uriOf(path));
      const position = document.positionAt(cursor);
      const ask = <Result>(command: string) =>
        commands.executeCommand<Result>(command, document.uri, position);
      const rangeOf = ({ start, end }: TextRange) =>
        new Range(document.positionAt(start), document.positionAt(end));

      const marks = await ask<readonly DocumentHighlight[]>('vscode.executeDocumentHighlights');
      assert.deepEqual(
        own
          ? linesOf(
              document,
              marks.map(({ range }) => range),
            )
          : [],
        linesOf(document, places.map(rangeOf)),
      );
      const hovers = await ask<readonly Hover[]>('vscode.executeHoverProvider');
      const ranges = hovers.flatMap(({ range }) => range ?? []);
      if (!own) {
        assert.deepEqual(ranges, []);
        return;
      }
      // The end of a key is where a person types. BibTeX has no keys with spaces, and so no entry of which to tell.
      if (cursor < own.end && !key.includes(' ')) {
        assert.ok(ranges.some((range) => range.isEqual(rangeOf(own))));
      }
      const { range } = await ask<{ readonly range: Range }>('vscode.prepareRename');
      assert.deepEqual(linesOf(document, [range]), linesOf(document, [rangeOf(own)]));
    });
  }
});

function linesOf(document: TextDocument, ranges: readonly Range[]): readonly string[] {
  return ranges
    .map((range) => `${range.start.line}:${range.start.character} ${document.getText(range)}`)
    .toSorted();
}
