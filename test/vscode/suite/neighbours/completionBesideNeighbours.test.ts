import assert from 'node:assert/strict';
import { commands, type CompletionItem, type TextEditor } from 'vscode';
import { isServed, NEIGHBOUR_KEY, writeBesideNeighbours } from '../../../support/suites/besideNeighbours';
import { configure } from '../../../support/suites/configure';
import { nameOf, suggestionsWhen } from '../../../support/suites/suggestions';

const SINKS = 'Efficient Streaming Language Models with Attention Sinks';

const hasPaper = (rows: readonly CompletionItem[]) => rows.some((row) => nameOf(row) === SINKS);

describe('Completion beside another extension', () => {
  const folder = writeBesideNeighbours();

  for (const [neighbour, name, marked, filesOnly] of [
    ['latex-workshop', 'text.tex', '\\bibliography{refs}\n\\cite{attention|}', true],
    ['pandocciter', 'text.md', '---\nbibliography: refs.bib\n---\n[@attention|]', true],
    ['tinymist', 'text.typ', '#bibliography("refs.bib")\n#cite(<attention|>)', false],
  ] as const) {
    describe(`as with ${neighbour}`, () => {
      /** Who offers the key, once papers are offered as well. */
      const offers = async (editor: TextEditor) =>
        (await suggestionsWhen(editor, hasPaper))
          .filter((row) => nameOf(row) === NEIGHBOUR_KEY)
          .map(({ detail }) => detail);

      it('offers the own keys while the other one does not run', async () => {
        assert.deepEqual(await offers(await folder.open(name, marked)), [undefined]);
      });

      it('leaves the own keys to the other one where that serves them, and still offers papers', async () => {
        await commands.executeCommand(`${neighbour}.start`);
        const [only, ...others] = await offers(await folder.open(name, marked));
        assert.deepEqual(others, []);
        assert.equal(only?.endsWith(neighbour) ?? false, isServed(filesOnly));
      });

      it('offers the own keys beside the other one where the setting is on', async () => {
        await configure({ languageFeatures: 'on' });
        const offered = await offers(await folder.open(name, marked));
        assert.equal(offered.length, isServed(filesOnly) ? 2 : 1);
        assert.ok(offered.includes(undefined));
      });

      it('writes nothing of its own where the setting is off', async () => {
        await configure({ languageFeatures: 'off' });
        const editor = await folder.open(name, marked);
        const rows = await suggestionsWhen(editor, (all) => all.length > 0 === isServed(filesOnly));
        assert.ok(rows.every(({ detail }) => detail?.endsWith(neighbour)));
      });
    });
  }
});
