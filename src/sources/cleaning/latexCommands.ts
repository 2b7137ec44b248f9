import accents from '../../../data/latex/accents.json';
import written from '../../../data/latex/symbols.json';
import commands from '../../../data/latex-commands.json';

/** `{\ss}`, `\textbar{}`, `$\pm$`, `$\sqrt{}$`: one command that stands for one character. */
const ONE_COMMAND = /^\$?\{?\\([A-Za-z]+)(?:\{\})?\}?\$?$/;

/** What a command stands for, by its name: what people write, and all that we write. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(commands.symbols),
  // Two characters that are written alike are read as the first of them: `\mu` is the Greek letter, not the unit.
  ...Object.entries(written)
    .map(([character, latex]) => [ONE_COMMAND.exec(latex)?.[1] ?? '', character] as const)
    .filter(([name]) => name !== '')
    .reverse(),
]);

/** Combining marks by the accent command that sets them: `'`, `"`, `v`. */
export const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries(accents)
    .filter(([mark]) => mark !== '$comment')
    .map(([mark, command]) => [command, mark]),
);
