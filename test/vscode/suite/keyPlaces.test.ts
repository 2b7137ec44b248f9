import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands, type DocumentHighlight, type Hover, Range, type TextDocument } from 'vscode';
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

const files = new WrittenFiles('keys');

describe('the key under the cursor', function () {
  this.timeout(20_000);
  before(startExtension);
  afterEach(() => files.clear());

  for (const [index, { name, format, text, cursor, places }] of CASES.entries()) {
    const ending = ENDINGS[format];
    if (ending === undefined) continue;

    it(`is hovered, marked and ready to be renamed in ${name}`, async () => {
      const marked = `${text.slice(0, cursor)}|${text.slice(cursor)}`;
      const { document, position } = await files.openMarked(`${index}${ending}`, marked);
      const ask = <Result>(command: string) =>
        commands.executeCommand<Result>(command, document.uri, position);
      const rangeOf = ({ start, end }: TextRange) =>
        new Range(document.positionAt(start), document.positionAt(end));
      const own = places.find(({ start, end }) => start <= cursor && cursor <= end);

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
      if (own) assert.ok(ranges.some((range) => range.isEqual(rangeOf(own))));
      if (!own) {
        assert.deepEqual(ranges, []);
        return;
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
