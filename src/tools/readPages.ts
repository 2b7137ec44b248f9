import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListingPage } from '../sources/listing/card';
import { readListingPage } from '../sources/listing/listingPage';

/**
 * Reads every file of a folder as a listing page, whatever its name.
 *
 * @throws Error that names the folder without pages, or the file that is no page
 */
export function readPages(folder: string): readonly ListingPage[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0)
    throw new Error(`${folder}: expected saved listing pages, found no file; name their folder with --pages`);
  return names.map((name) => {
    const page = readListingPage(name, readFileSync(join(folder, name), 'utf8'));
    if (!page)
      throw new Error(
        `${join(folder, name)}: not a listing page (neither cards nor the compact form); move it out of the folder`,
      );
    return page;
  });
}
