import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './paths';

/** An extension that serves citations, as a stand-in plays it: by its own id, for its own languages. */
interface StandIn {
  readonly publisher: string;
  readonly name: string;
  readonly languages: readonly string[];
  /** It registers its providers for files of its host's own disk only. */
  readonly filesOnly?: true;
  /** A language that VS Code does not know by itself. */
  readonly contributes?: { readonly id: string; readonly extensions: readonly string[] };
}

const STAND_INS: readonly StandIn[] = [
  { publisher: 'James-Yu', name: 'latex-workshop', languages: ['latex', 'tex'], filesOnly: true },
  { publisher: 'notZaki', name: 'pandocciter', languages: ['markdown'], filesOnly: true },
  {
    publisher: 'myriad-dreamin',
    name: 'tinymist',
    languages: ['typst'],
    contributes: { id: 'typst', extensions: ['.typ'] },
  },
];

/** The key that every stand-in knows. */
export const KEY_OF_NEIGHBOURS = 'vaswani2017attention';

/** The ids of the stand-ins as settings name them. */
export const neighbourIds = STAND_INS.map(({ publisher, name }) => `${publisher}.${name}`);

/**
 * Puts the stand-ins into a folder of extensions. Each starts by its command `<name>.start`, since extensions come and
 * go while a window is open, and runs in either host.
 */
export function writeNeighbours(extensionsFolder: string): void {
  for (const { publisher, name, languages, filesOnly, contributes } of STAND_INS) {
    const folder = join(extensionsFolder, `${publisher}.${name}-0.0.1`.toLowerCase());
    mkdirSync(folder, { recursive: true });
    cpSync(join(projectFolder, 'test/fixtures/neighbours/extension.js'), join(folder, 'extension.js'));
    const manifest = {
      publisher,
      name,
      version: '0.0.1',
      engines: { vscode: '^1.90.0' },
      main: './extension.js',
      browser: './extension.js',
      activationEvents: [`onCommand:${name}.start`],
      contributes: { ...(contributes && { languages: [contributes] }) },
      standIn: {
        documents: languages.map((language) => ({ language, ...(filesOnly && { scheme: 'file' }) })),
        key: KEY_OF_NEIGHBOURS,
      },
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  }
}
