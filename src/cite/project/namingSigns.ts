/**
 * Words by which a document tells what it belongs to, with what follows them: the files that it takes in, its packages,
 * its bibliographies, in all languages. Bounded, so that the search stays linear; without citations, which are typed
 * all the time.
 */
const SIGN =
  /\\(?:begin|end)\{document\}|(?:bib(?!item)|\\(?:\w{0,10}input|\w{0,10}include|\w{0,3}import|subfile|documentclass|usepackage|RequirePackage|Load|(?:new|renew|provide)command|[egx]?def)|#\+?(?:include|import|show|setupfile)|include::|!\s{0,4}TEX)[^]{0,200}/gi;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[^]*?\n(?:---|\.\.\.)/;

/**
 * What of a document's text its project depends on. While it stays the same, the project need not be read again.
 *
 * Source: the commands and fields that the readers under `src/cite/project` look for.
 */
export function namingSigns(text: string): string {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  const signs = text.slice(front.length).match(SIGN) ?? [];
  return [front, ...signs].join('\n');
}
