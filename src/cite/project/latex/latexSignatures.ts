import type { LatexSignatures } from './latexCommands';
import type { LatexLoading } from './latexPackages';

/** Commands that take in one file. */
export const INPUTS = [
  'input',
  'include',
  'subfile',
  'subfileinclude',
  'includestandalone',
  'InputIfFileExists',
] as const;
/** Commands that take in a file of a folder (the manual of import). */
export const IMPORTS = [
  'import',
  'subimport',
  'includefrom',
  'subincludefrom',
  'inputfrom',
  'subinputfrom',
] as const;
/** Commands that load packages, several at once, or a class. */
export const LOADINGS: Readonly<Record<string, LatexLoading['kind']>> = {
  documentclass: 'class',
  LoadClass: 'class',
  LoadClassWithOptions: 'class',
  usepackage: 'package',
  RequirePackage: 'package',
  RequirePackageWithOptions: 'package',
};
/** Commands that take several names with commas between them. */
const BIBLIOGRAPHIES = ['bibliography', 'nobibliography', 'defaultbibliography'] as const;
/** biblatex's commands, which take one name; it may have a comma in it. */
export const RESOURCES = ['addbibresource', 'addglobalbib', 'addsectionbib'] as const;
/** Commands that may define what a path says. */
export const DEFINITIONS = [
  'newcommand',
  'renewcommand',
  'providecommand',
  'def',
  'edef',
  'gdef',
  'xdef',
] as const;

const SIGNATURES: LatexSignatures = {
  ...Object.fromEntries([...INPUTS, ...BIBLIOGRAPHIES, ...RESOURCES].map((name) => [name, 1])),
  ...Object.fromEntries([...IMPORTS, ...DEFINITIONS].map((name) => [name, 2])),
  ...Object.fromEntries(Object.keys(LOADINGS).map((name) => [name, 1])),
  newcites: 2,
  bibliographystyle: 1,
  printbibliography: 0,
  newrefsection: 1,
  bibitem: 0,
};

/** The commands that citing depends on, with those that a text itself defines. */
export function signaturesFor(text: string): LatexSignatures {
  return { ...SIGNATURES, ...multibibSignatures(text) };
}

/** multibib's `\newcites{own,web}{…}` defines `\bibliographyown` and `\bibliographyweb`. */
function multibibSignatures(text: string): LatexSignatures {
  const suffixes = [...text.matchAll(/\\newcites\{([A-Za-z,\s]{1,200})\}/g)].flatMap(([, list = '']) =>
    list.split(','),
  );
  return Object.fromEntries(suffixes.map((suffix) => [`bibliography${suffix.trim()}`, 1]));
}
