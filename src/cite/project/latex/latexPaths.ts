import { endingOf, resolvePath } from '../paths';

/** Growing beyond this, macros stand for each other in a circle. */
const LONGEST_PATH = 1000;
const MOST_EXPANSIONS = 20;
/** Commands around a path that leave it what it is. */
const WRAPPER = /\\(?:subfix|detokenize|unexpanded)\s*\{([^{}]*)\}/g;
const MACRO = /\\([A-Za-z@]+)(?:\{\}|[ \t]*)/;

/**
 * A path as it stands in a command, with its macros replaced; undefined where one is not known.
 *
 * @param macros by name with the backslash
 * @example expandPath('\\bibdir/refs', new Map([['\\bibdir', '../bib']])) === '../bib/refs'
 */
export function expandPath(path: string, macros: ReadonlyMap<string, string>): string | undefined {
  let expanded = path.replace(/(?<!\\)%[^\n]*\n[ \t]*/g, '');
  for (let i = 0; i < MOST_EXPANSIONS && expanded.includes('\\'); i += 1) {
    expanded = expanded.replace(WRAPPER, '$1');
    expanded = expanded.replace(MACRO, (whole, name: string) => macros.get(`\\${name}`) ?? whole);
    if (expanded.length > LONGEST_PATH) return undefined;
  }
  if (expanded.includes('\\')) return undefined;
  return expanded.replace(/["{}]/g, '').trim();
}

/** A path from each of the folders, with the ending that the command adds and as it stands. */
export function placesOf(path: string, folders: readonly string[], ending: string): readonly string[] {
  const names = endingOf(path) === ending ? [path] : [`${path}${ending}`, path];
  return [...new Set(folders.flatMap((folder) => names.map((name) => resolvePath(folder, name))))];
}
