import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';
import { groupCases } from '../../support/insertion/caseGroups';
import { addsEntries, bibliographyFor, papersOf } from '../../support/insertion/casePapers';
import { type InsertionCase, markCursors } from '../../support/insertion/insertionCase';
import { configure } from '../../support/suites/configure';
import { insertFromTree } from '../../support/suites/insertFromTree';
import { putMarked, readMarked } from '../../support/suites/markedEditor';
import { waitUntil } from '../../support/suites/waitUntil';

/** The project's folder is put in while bundling, since a bundle lies elsewhere. */
const FIXTURES = join(process.env.PROJECT_FOLDER ?? '', 'test/fixtures/insertion');

/** File endings of which VS Code makes the language that people write the format in. */
const ENDINGS: Readonly<Record<Exclude<CitationFormat, 'bibtex'>, string>> = {
  latex: '.tex',
  natbib: '.tex',
  biblatex: '.tex',
  pandoc: '.md',
  myst: '.md',
  jupyter: '.md',
  typst: '.typ',
  restructuredtext: '.rst',
  org: '.org',
  'org-ref': '.org',
  asciidoc: '.adoc',
  text: '.txt',
};

for (const group of groupCases(FIXTURES)) {
  const { format, latexCommand } = group;
  // In a bibliography the entry is the citation; forms are chosen from a list, which a person does in other suites.
  const cases = group.cases.filter(({ form }) => form === undefined);
  if (format === 'bibtex' || cases.length === 0) continue;
  const command = latexCommand === 'auto' ? '' : ` by the command “${latexCommand}”`;

  describe(`One undo takes back a citation and its entry in ${format}${command}`, () => {
    const bibliographyText = bibliographyFor(cases);
    let folder: Uri;
    let document: TextDocument;
    let bibliography: TextDocument;

    // Opening files and changing settings takes longer than the cases themselves: they share them.
    before(async () => {
      await configure({
        'citation.format': format,
        'citation.latexCommand': latexCommand === 'auto' ? undefined : latexCommand,
      });
      folder = makeFolder();
      bibliography = await openFile('refs.bib', bibliographyText);
      document = await openFile(`text${ENDINGS[format]}`, '');
    });
    after(async () => {
      await workspace.saveAll();
      await commands.executeCommand('workbench.action.closeAllEditors');
      rmSync(folder.fsPath, { recursive: true });
      await configure({ 'citation.format': undefined, 'citation.latexCommand': undefined });
    });

    for (const insertion of cases) {
      it(insertion.name, async () => {
        await insert(insertion);
        await undo(insertion);
      });
    }

    async function insert(insertion: InsertionCase): Promise<void> {
      const editor = await window.showTextDocument(document);
      await putMarked(editor, insertion.before);
      await insertFromTree(...papersOf(insertion));
      const { text, selections } = insertion.after;
      const wanted = markCursors(
        text,
        selections.map(({ start }) => start),
      );
      await waitUntil(
        () => readMarked(editor) === wanted,
        () => `expected ${JSON.stringify(wanted)}, got ${JSON.stringify(readMarked(editor))}`,
      );
      await waitUntil(
        () => (bibliography.getText() !== bibliographyText) === addsEntries(insertion),
        () => `the bibliography holds ${bibliography.getText()}`,
      );
      await waitUntil(() => isSaved(bibliography));
    }

    async function undo(insertion: InsertionCase): Promise<void> {
      const changesText = insertion.before.text !== insertion.after.text;
      // What leaves the text as it is cannot be undone there.
      if (!changesText) await window.showTextDocument(bibliography);
      if (changesText || addsEntries(insertion)) await commands.executeCommand('undo');
      await waitUntil(
        () => document.getText() === insertion.before.text && bibliography.getText() === bibliographyText,
        () => `undone, the documents hold ${JSON.stringify([document.getText(), bibliography.getText()])}`,
      );
      await waitUntil(() => isSaved(bibliography));
    }

    async function openFile(name: string, text: string): Promise<TextDocument> {
      const file = Uri.joinPath(folder, name);
      writeFileSync(file.fsPath, text);
      // Shown and not just opened: VS Code closes a document that nobody looks at after some minutes.
      return (await window.showTextDocument(file, { preview: false })).document;
    }
  });
}

/** Whether VS Code knows that the file has what the document has. */
function isSaved(document: TextDocument): boolean {
  return !document.isDirty && readFileSync(document.uri.fsPath, 'utf8') === document.getText();
}

/** A new one each time, since VS Code goes on knowing files of the same name for a while. */
function makeFolder(): Uri {
  const [workspaceFolder] = workspace.workspaceFolders ?? [];
  assert.ok(workspaceFolder);
  const { uri } = workspaceFolder;
  return Uri.joinPath(uri, basename(mkdtempSync(join(uri.fsPath, 'insertion-'))));
}
