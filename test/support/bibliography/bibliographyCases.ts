import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A bibliography before and after a paper was added, as a fixture has them. */
export interface BibliographyCase {
  /** The file's name in words. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const FIXTURES = join(import.meta.dirname, '../../fixtures/bibliography');

/** The cases in a folder of fixtures; `--- before` and `--- after` stand on lines of their own. */
export function bibliographyCases(folder: string): readonly BibliographyCase[] {
  return readdirSync(join(FIXTURES, folder))
    .toSorted()
    .map((file) => {
      const [, before = '', after = ''] = readFileSync(join(FIXTURES, folder, file), 'utf8').split(
        /^--- (?:before|after)\n/m,
      );
      return { name: file.replace(/\.txt$/, '').replaceAll('-', ' '), before, after };
    });
}
