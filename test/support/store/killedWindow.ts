import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { ImportedSources } from '../../../src/library/store/importedSources';
import { PieceStore } from '../../../src/library/store/pieceStore';
import { atOnce, encode, factsOf } from './importedState';
import { largeContent } from './largeContent';
import { nextRandom } from './nextRandom';
import { openNodeFolder } from './nodeFolder';
import { nameOfNew, type WindowEvent } from './windowEvent';

/**
 * A window that imports and saves until it is killed: `node killedWindow.js FOLDER SEED INDEX PATIENCE IDS`. It says on
 * standard output what it is about to do, and what has been confirmed. It changes the sources of `IDS` and its own.
 */
const [folderPath = '', seedText = '', index = '', patienceText = '', idText = ''] = process.argv.slice(2);

/** Standard output is written at once, so that what was confirmed is told before anything else happens. */
function tell(event: WindowEvent): void {
  writeSync(1, `${JSON.stringify(event)}\n`);
}

async function work(): Promise<void> {
  const folder = openNodeFolder(folderPath);
  const options = { ...atOnce, patienceMs: Number(patienceText) };
  const imported = new ImportedSources(folder, options);
  const store = new PieceStore(openNodeFolder(join(folderPath, index)), options);
  let pieces: readonly string[] = [];
  await store.open((name) => Promise.resolve((pieces = [...pieces, name])));
  const ids = idText.split(',').filter((id) => id !== '');
  for (let random = Number(seedText); ;) {
    random = nextRandom(random);
    const at = (random >>> 16) % Math.max(ids.length, 1);
    const id = ids[at];
    const kind = random >>> 29;
    if (kind < 2) {
      tell({ kind: 'save', content: random });
      // Most of it has been saved before.
      pieces = [...pieces.filter((name) => name !== String(random)), String(random)].slice(-3);
      await store.save(encode(String(random)), pieces, (name) => Promise.resolve(largeContent(Number(name))));
      tell({ kind: 'confirmed', id: '' });
    } else if (id === undefined || (kind < 5 && ids.length < 6)) {
      tell({ kind: 'add', content: random });
      const added = await imported.add(nameOfNew(random), factsOf(random), largeContent(random));
      ids.push(added.id);
      tell({ kind: 'confirmed', id: added.id });
    } else if (kind < 6) {
      tell({ kind: 'replace', id, content: random });
      await imported.replace(id, factsOf(random), largeContent(random));
      tell({ kind: 'confirmed', id });
    } else if (kind < 7) {
      tell({ kind: 'rename', id, name: `renamed ${random}` });
      await imported.rename(id, `renamed ${random}`);
      tell({ kind: 'confirmed', id });
    } else {
      tell({ kind: 'remove', id });
      await imported.remove(id);
      ids.splice(at, 1);
      tell({ kind: 'confirmed', id });
    }
  }
}

void work();
