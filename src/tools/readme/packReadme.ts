/** For those who have the project, not the package. */
const OF_THE_PROJECT = /^## (?:Install|Build it yourself)$/;

/** A picture that stands by itself. */
const PICTURE = /^!\[[^\]]*\]\([^)]*\)\n\n/gm;

/** No bracket in the text of a link, or one that opens anywhere before (`[@`) would be taken for its beginning. */
const LINK_TO_FILE = /\[([^\][]*)\]\((?!https?:)[^)]*\)/g;

/**
 * The README as it is packed: pictures and the documents that the README links to are not, so pictures are left out,
 * links to files become their text, and sections go that only help who has the project.
 *
 * @example packReadme('# A\n\n[MIT](LICENSE)\n\n## Install\n\n…\n') === '# A\n\nMIT\n\n'
 */
export function packReadme(readme: string): string {
  return readme
    .split(/^(?=## )/m)
    .filter((section) => !OF_THE_PROJECT.test(section.slice(0, section.indexOf('\n'))))
    .join('')
    .replace(PICTURE, '')
    .replace(LINK_TO_FILE, '$1');
}
