import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the README of the package: pictures and the documents that the README links to are not packed, so pictures
 * are left out and links become their text.
 */
const readme = readFileSync('README.md', 'utf8')
  .replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, '')
  .replace(/\[(?<text>[^\]]*)\]\((?!https?:)[^)]*\)/g, '$<text>');
writeFileSync('dist/README.md', readme);
