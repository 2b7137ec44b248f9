import { Random } from './bench/random';
import { runCommandLine } from './commandLine';
import { checkBibtex } from './fuzz/checkBibtex';
import { mutateBibtex } from './fuzz/mutateBibtex';

const HELP = `Reads damaged BibTeX files between good entries, and fails at the first that throws or loses a good one.

npm run fuzz -- [--files N] [--seed N]

  --files N   so many files (200000)
  --seed N    which files (1); a failure names its own, with which it alone is read again`;

void runCommandLine(
  HELP,
  { files: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
  ({ files, seed }) => {
    const first = readNumber('--seed', seed);
    const count = readNumber('--files', files);
    for (let at = first; at < first + count; at++) {
      const damage = mutateBibtex(new Random(at));
      try {
        checkBibtex(damage);
      } catch (error) {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new Error(`npm run fuzz -- --files 1 --seed ${at}\n${JSON.stringify(damage)}\n${why}`, {
          cause: error,
        });
      }
    }
    console.log(`${count} damaged files read, seeds ${first} to ${first + count - 1}`);
  },
);

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${option} ${text}: expected a whole number from 1`);
  return number;
}
